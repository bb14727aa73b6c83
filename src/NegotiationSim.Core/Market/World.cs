using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;
using NegotiationSim.Core.Uploads;

namespace NegotiationSim.Core.Market;

/// <summary>Runs the year cycle over the agents' interfaces. It holds the public record, and nobody's private state.</summary>
public sealed class World
{
    private readonly WorldSpecification world;
    private readonly WorldAgents agents;
    private readonly Offerings offerings;
    private readonly Ledger ledger = new();
    private readonly LicenceRegister register;
    private readonly MarketScene scene;
    private readonly Courtroom courtroom;
    private readonly PoolOffice pools;
    private readonly NegotiationRoom room;
    private readonly PriceRoom prices;
    private readonly UploadTide? uploads;
    private readonly CashDesk cash;
    private readonly ParityDesk parity;
    private readonly Entrants entrants;
    private readonly YearBook yearBook;
    private readonly List<NegotiationRecord> negotiations = [];
    private readonly List<YearObservation> years = [];
    private readonly Notices notices;
    private readonly PolicyCalendar policies;
    private readonly Attendance attendance;
    private readonly ImmutableArray<CalibrationObservation> calibration;
    private readonly ImmutableArray<AgreedLicence> agreed;
    private readonly AbsenceStudy absences;
    private int dealsSigned;

    internal World(Founding founding)
    {
        world = founding.World;
        agents = founding.Agents;
        offerings = founding.Offerings;
        register = founding.Register;
        scene = founding.Scene;
        pools = founding.Pools;
        entrants = founding.Entrants;
        notices = founding.Notices;
        calibration = founding.Calibration;
        policies = new PolicyCalendar(world);
        attendance = new Attendance(world, register, notices);
        absences = new AbsenceStudy(world, offerings, scene, register, agents.Rosters, notices);
        courtroom = new Courtroom(world, scene, register, agents.Court, agents.Labels, agents.Platforms);
        room = new NegotiationRoom(world, scene, register, courtroom, agents.Labels, agents.Platforms, agents.Rosters);
        prices = new PriceRoom(world, offerings, scene, agents.Platforms, notices);
        uploads = UploadTide.Of(world);
        cash = new CashDesk(world, offerings, ledger, agents.Labels, agents.Platforms, agents.Rosters, uploads);
        parity = new ParityDesk(world, register, agents.Labels, agents.Platforms);
        yearBook = new YearBook(world, offerings);
        agreed = [.. founding.StartLicences.Where(licence => licence.QuarterIndex > 0 || licence.Terms.LumpSumDollars > 0)];
        foreach (AgreedLicence licence in founding.StartLicences.Where(licence => licence.QuarterIndex == 0))
        {
            room.Remember(licence.Platform, licence.Label, licence.Terms);
        }
    }

    /// <summary>The accounts so far.</summary>
    internal Ledger Ledger => ledger;

    /// <summary>All talks held so far, in order; each record stays as it is.</summary>
    public IReadOnlyList<NegotiationRecord> Negotiations => negotiations;

    /// <summary>Years run so far, 0 to <see cref="WorldSpecification.Years"/>.</summary>
    public int YearsRun { get; private set; }

    /// <summary>Founds a world whose agents a host has put in place: the only way in for hosts.</summary>
    /// <param name="world">The scenario's world.</param>
    /// <param name="agents">Its agents, new.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="replication">Replication, at least 0; each has its own draws.</param>
    /// <exception cref="ModelException">The world contradicts itself.</exception>
    public static async Task<World> FoundAsync(WorldSpecification world, WorldAgents agents, ulong seed, int replication) =>
        new(await Founding.PrepareAsync(world, agents, new RandomSource(seed, replication)));

    /// <summary>Runs all years that are left.</summary>
    /// <param name="seed">The seed, for the record.</param>
    /// <param name="replication">The replication, for the record.</param>
    /// <param name="progress">Told after every quarter; may be null.</param>
    /// <param name="cancel">Stops the run between quarters.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<RunResult> RunAsync(ulong seed, int replication, IProgress<WorldProgress>? progress, CancellationToken cancel)
    {
        while (YearsRun < world.Years)
        {
            await RunYearAsync(progress, cancel);
        }

        return await ReportAsync(seed, replication);
    }

    /// <summary>Runs the next year. Between years no talks are open, and a host may save all there is.</summary>
    /// <param name="progress">Told after every quarter; may be null.</param>
    /// <param name="cancel">Stops the run between quarters; a year that was stopped cannot be taken up again.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task RunYearAsync(IProgress<WorldProgress>? progress, CancellationToken cancel)
    {
        for (int number = 0; number < Quarter.PerYear; number++)
        {
            cancel.ThrowIfCancellationRequested();
            Quarter quarter = Quarter.At(world.StartYear, (YearsRun * Quarter.PerYear) + number);
            int open = await RunQuarterAsync(quarter);
            progress?.Report(new WorldProgress(
                quarter, world.Years * Quarter.PerYear, open, dealsSigned, register.Open(quarter.Index).Count()));
        }

        YearsRun++;
    }

    /// <summary>Reports the years run.</summary>
    /// <param name="seed">The seed, for the record.</param>
    /// <param name="replication">The replication, for the record.</param>
    public async Task<RunResult> ReportAsync(ulong seed, int replication) => new()
    {
        Scenario = world.Name,
        Seed = seed,
        Replication = replication,
        Names = WorldNaming.Of(world),
        Years = [.. years],
        Bargaining = world.Bargaining,
        Negotiations = [.. negotiations],
        Ledger = WorldNaming.Ledger(world, ledger),
        Claims = ClaimRecord.Of(world, await agents.Court.DiscloseAsync()),
        Calibration = calibration,
        Notices = notices.All,
        Absences = absences.All,
    };

    /// <summary>One quarter, in the order of the model; returns how many talks were held.</summary>
    private async ValueTask<int> RunQuarterAsync(Quarter quarter)
    {
        // 1. Policies and shocks take effect.
        scene.Quarter = quarter;
        scene.Policies = policies.In(quarter);
        pools.Rules.Enact(scene.Policies);
        await agents.Court.EnactAsync(scene.Policies);
        scene.FreeUse = await courtroom.FreeUseAsync(quarter);
        await ApplyShocksAsync(quarter);
        scene.FearedCostDollarsPerMonth = await agents.Court.FearedCostAsync();
        scene.Repertoires = await AskAsync(agents.Rosters, r => r.ReleaseAsync(quarter));
        scene.Postures = await PrepareAsync(quarter, InForce(quarter));
        attendance.Take(quarter, scene.Postures);

        // 2. Licences agreed long before follow one another, and missing ones are negotiated.
        await RenewAgreedAsync(quarter);
        ImmutableArray<TalksResult> talks = await room.HoldAsync(quarter);
        await SignAsync(quarter, talks);
        await parity.LiftAsync(quarter, talks, room, cash.LumpSums);
        await cash.LumpSums.PayAsync();

        // 3. Platforms set prices and train on what they now hold.
        scene.FreeUse = await courtroom.FreeUseAsync(quarter);
        Availability inForce = InForce(quarter);
        scene.Postures = await PrepareAsync(quarter, inForce);
        TrainingSets training = Training();
        await prices.SettleAsync(inForce, training);

        // 4. Consumers choose and listen.
        (UsageShares shares, ServedSurplus surplus) = await scene.ServeAsync(inForce, training);
        MarketTally tally = shares.Usage.Tally;

        // 5. Money moves.
        PlatformSettlement[] settled = await cash.SettleAsync(quarter, shares, Revenue, scene.Repertoires, inForce, scene.Policies);
        PayoutComparison? comparison = quarter.EndsYear ? await pools.CompareAsync(shares, Revenue, settled) : null;
        await absences.ObserveAsync(tally, inForce, training);

        // 6. Artists decide.
        ImmutableArray<ContractOffer> offers = await AskAsync(agents.Labels, l => l.OfferAsync());
        await MoveArtistsAsync(quarter, offers);

        // 7. Courts and enforcement act.
        cash.Collect(quarter, await agents.Court.EnforceAsync(quarter, UnlicensedUsers(tally)), scene.Repertoires);

        ImmutableArray<CourtDay> days = await courtroom.SitAsync(quarter, training);
        await cash.PayClaimsAsync(quarter, days);
        notices.Observe(world, days);

        // 8. Metrics are recorded.
        notices.Observe(quarter, world, register, scene.Repertoires);

        // What a generator uses without asking is not missing there.
        yearBook.Add(
            shares.Usage, surplus, scene.Prices(), register.Open(quarter.Index).Where(pair => !courtroom.UsesFreely(pair.Platform, pair.Label)));
        if (quarter.EndsYear)
        {
            ImmutableArray<RosterYear> rosters = await AskAsync(agents.Rosters, r => r.CloseYearAsync(quarter));
            YearObservation year = yearBook.Close(quarter.Year, ledger, rosters, offers, await scene.QualitiesAsync(inForce, training));
            year = year with { Licences = cash.CloseLicences(), Payouts = comparison };
            years.Add(uploads is null ? year : year with { Uploads = uploads.CloseYear() });
        }

        return talks.Length;

        // Dollars a month, by which pools are weighted.
        double Revenue(Offering offering) => tally.Users[offering.Index]
            * (scene.Postures[offering.Platform].PriceDollarsPerMonth[offering.Place] + offering.AdRevenueDollarsPerUserMonth);
    }

    private Availability InForce(Quarter quarter) => Availability.Of(world, (p, l) => register.InForce(p, l, quarter.Index));

    private ValueTask<ImmutableArray<PlatformPosture>> PrepareAsync(Quarter quarter, Availability inForce)
    {
        Levies levies = new(world, courtroom.Laws, scene.Repertoires, inForce);
        return AskAsync(
            agents.Platforms.Select((platform, p) => (Platform: platform, Owed: levies.OwedShares(p))).ToImmutableArray(),
            told => told.Platform.PrepareAsync(quarter, told.Owed));
    }

    private async ValueTask ApplyShocksAsync(Quarter quarter)
    {
        // Open letters are the artists' own business.
        foreach (ShockSpecification shock in world.Shocks.Where(
            s => s.Year == quarter.Year && s.Quarter == quarter.Number && s.Kind != ShockKind.OpenLetter))
        {
            int platform = world.Platforms.Select(p => p.Id).ToList().IndexOf(shock.Target);
            await agents.Platforms[platform].AdoptAsync(shock.Kind, shock.Value);
        }
    }

    private async ValueTask RenewAgreedAsync(Quarter quarter)
    {
        foreach (AgreedLicence licence in agreed.Where(l => l.QuarterIndex == quarter.Index && register.InForce(l.Platform, l.Label, quarter.Index)))
        {
            await agents.Platforms[licence.Platform].RenewAsync(licence.Label, licence.Terms);
            await agents.Labels[licence.Label].InheritAsync(licence.Platform, licence.Terms);
            room.Remember(licence.Platform, licence.Label, licence.Terms);
            cash.LumpSums.Renew(licence.Platform, licence.Label, licence.Terms, quarter);
        }
    }

    private async ValueTask SignAsync(Quarter quarter, ImmutableArray<TalksResult> talks)
    {
        foreach (TalksResult result in talks)
        {
            bool settles = result.Record.Deal is not null && await courtroom.LicenseAsync(quarter, result.Brief.Platform, result.Brief.Label);
            negotiations.Add(settles ? result.Record with { Outcome = NegotiationOutcome.Settlement } : result.Record);
            if (result.Record.Deal is { } deal)
            {
                register.Sign(result.Brief.Platform, result.Brief.Label, deal.ExpiresIndex, result.Brief.Cohort?.Popularity ?? []);
                cash.LumpSums.Sign(result);
                dealsSigned++;
            }
        }

        register.CountBlackouts(quarter.Index);
    }

    private TrainingSets Training()
    {
        TrainingSets training = scene.Unlicensed;
        for (int p = 0; p < agents.Platforms.Length; p++)
        {
            for (int l = 0; l < agents.Labels.Length; l++)
            {
                training = training.With(p, l, register.Training(p, l));
            }
        }

        return training;
    }

    private async ValueTask MoveArtistsAsync(Quarter quarter, ImmutableArray<ContractOffer> offers)
    {
        List<ArtistMove> moves = [];
        ImmutableArray<RosterDecisions> decisions = await AskAsync(agents.Rosters, r => r.DecideAsync(quarter, offers));
        for (int l = 0; l < decisions.Length; l++)
        {
            cash.Advance(quarter, l, decisions[l].Advances);
            moves.AddRange(decisions[l].Movers);
        }

        moves.AddRange(entrants.Draw(quarter, offers));
        ILookup<int, Artist> arrivals = moves.ToLookup(m => m.ToLabel, m => m.Artist);
        int[] joined = [.. Enumerable.Range(0, agents.Rosters.Length).Where(arrivals.Contains)];
        Money[] advances = await Task.WhenAll(joined.Select(l => agents.Rosters[l].AdmitAsync(quarter, [.. arrivals[l]]).AsTask()));
        for (int i = 0; i < joined.Length; i++)
        {
            cash.Advance(quarter, joined[i], advances[i]);
        }
    }

    private ImmutableArray<double> UnlicensedUsers(MarketTally tally)
    {
        double[] users = new double[world.Markets.Length];
        foreach (Offering offering in offerings.All)
        {
            PlatformKind kind = world.Platforms[offering.Platform].Kind;
            bool isUnlicensed = kind == PlatformKind.Unlicensed || (kind == PlatformKind.Generator && offering.Tier == TierKind.Unpaid);
            users[offering.Market] += isUnlicensed ? tally.Users[offering.Index] : 0;
        }

        return [.. users];
    }

    /// <summary>Asks all agents of a kind before awaiting any, and keeps their answers in order.</summary>
    private static async ValueTask<ImmutableArray<TAnswer>> AskAsync<TAgent, TAnswer>(
        ImmutableArray<TAgent> agents, Func<TAgent, ValueTask<TAnswer>> ask)
    {
        Task<TAnswer>[] answers = [.. agents.Select(a => ask(a).AsTask())];
        return [.. await Task.WhenAll(answers)];
    }
}

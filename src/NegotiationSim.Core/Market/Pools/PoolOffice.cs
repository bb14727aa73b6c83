using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>Finds the labels' shares of all pools, and asks rosters where a rule looks at artists one by one.</summary>
internal sealed class PoolOffice
{
    private const double MinutesPerHour = 60;

    private readonly WorldSpecification world;
    private readonly Offerings offerings;
    private readonly ImmutableArray<IRoster> rosters;
    private readonly int census;

    public PoolOffice(WorldSpecification world, Offerings offerings, ImmutableArray<IRoster> rosters)
    {
        this.world = world;
        this.offerings = offerings;
        this.rosters = rosters;
        Rules = new PayoutRules(world);
        census = world.Platforms.Select(p => p.Id).ToList().IndexOf(world.Artists.CensusPlatform);
    }

    /// <summary>The rules in force.</summary>
    public PayoutRules Rules { get; }

    /// <summary>What artists were last judged to count for.</summary>
    public Standings Standings { get; } = new();

    /// <summary>Sums that the payout rules of a market's services need; empty where hours are enough.</summary>
    /// <param name="market">Index of the market.</param>
    /// <param name="compare">Whether the census platform's rules are to be compared.</param>
    public ImmutableArray<PoolMeasure> Measures(int market, bool compare)
    {
        PoolMeasure[] measures = [.. offerings.Services[market].Select(service => Measure(service, compare))];
        return Array.TrueForAll(measures, measure => measure == default) ? [] : [.. measures];
    }

    /// <summary>The pools of a quarter that was served: every artist is judged by it.</summary>
    public async ValueTask<UsageShares> OfServedAsync(Usage usage, bool compare)
    {
        foreach ((int platform, PayoutSpecification payout) in Tests(compare))
        {
            await JudgeAsync(usage, platform, payout);
        }

        return Shares(usage);
    }

    /// <summary>The pools of a forecast: artists keep the standing of the last quarter, or get the forecast's before the first.</summary>
    public async ValueTask<UsageShares> OfForecastAsync(Usage usage)
    {
        foreach ((int platform, PayoutSpecification payout) in Tests(compare: false))
        {
            if (!Standings.Has(platform, payout.Rule))
            {
                await JudgeAsync(usage, platform, payout);
            }
        }

        return Shares(usage);
    }

    /// <summary>What the census platform's pools would pay in a year under each rule, as use earned in a quarter; null when nobody earned anything.</summary>
    public ValueTask<PayoutComparison?> CompareAsync(UsageShares shares, Func<Offering, double> revenue, PlatformSettlement[] settled)
    {
        double perYear = Quarter.PerYear * settled[census].Licences.Sum(licence => licence.Payment.Earned.Dollars);
        RuleComparison comparison = new(shares, Standings, [.. world.Genres.Select(genre => genre.Id)]);
        return comparison.OfAsync(census, perYear, revenue, rosters);
    }

    private PoolMeasure Measure(Offering service, bool compare)
    {
        PayoutSpecification payout = Rules.Of(service);
        bool all = compare && service.Platform == census;
        bool capped = all || payout.Rule == PayoutRuleKind.ArtistCentric;
        return new PoolMeasure(
            capped || payout.Rule == PayoutRuleKind.UserCentric,
            capped ? payout.ArtistCentric.CapStreams * world.Consumers.MinutesPerTrack / MinutesPerHour : 0);
    }

    /// <summary>Platforms and rules on them that look at artists one by one, in this order.</summary>
    private IEnumerable<(int Platform, PayoutSpecification Payout)> Tests(bool compare)
    {
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            foreach (PayoutRuleKind rule in (PayoutRuleKind[])[PayoutRuleKind.ArtistCentric, PayoutRuleKind.Threshold])
            {
                if ((compare && p == census) || OfferingsOf(p).Any(o => Rules.Of(o).Rule == rule))
                {
                    yield return (p, world.Platforms[p].Payout with { Rule = rule });
                }
            }
        }
    }

    private IEnumerable<Offering> OfferingsOf(int platform) => offerings.All.Where(o => o.Platform == platform);

    /// <summary>People who listen on an offering by popularity class: all genres of all persons together.</summary>
    private ImmutableArray<double> Listeners(Usage usage, Offering offering, PayoutRuleKind rule)
    {
        int classes = world.Consumers.PopularityClasses.Length;
        double[] people = new double[classes];
        int j = offerings.Services[offering.Market].IndexOf(offering);
        ImmutableArray<double> persons = usage.Responses[offering.Market].HumanPersons;
        if (rule == PayoutRuleKind.ArtistCentric && !persons.IsEmpty)
        {
            int cells = world.Genres.Length * classes;
            for (int cell = 0; cell < cells; cell++)
            {
                people[cell % classes] += persons[(j * cells) + cell];
            }
        }

        return [.. people];
    }

    private async ValueTask JudgeAsync(Usage usage, int platform, PayoutSpecification payout)
    {
        (Offering Offering, ImmutableArray<double> Listeners)[] mine =
            [.. OfferingsOf(platform).Select(o => (o, Listeners(usage, o, payout.Rule)))];

        // All are asked before any answer is awaited, so that a host may let them work at the same time.
        Task<RosterStanding>[] answers = [.. rosters.Select((roster, l) => roster.StandAsync(new StandingTest(
            platform, payout, [.. mine.Select(o => new OfferingReach(usage.StreamsPerMass(o.Offering, l), o.Listeners))])).AsTask())];
        Standings.Remember(platform, payout.Rule, usage.Repertoires, await Task.WhenAll(answers));
    }

    private UsageShares Shares(Usage usage)
    {
        OfferingPool?[] pools = new OfferingPool?[offerings.All.Length];
        for (int m = 0; m < offerings.Services.Length; m++)
        {
            for (int j = 0; j < offerings.Services[m].Length; j++)
            {
                Offering service = offerings.Services[m][j];
                pools[service.Index] = world.Platforms[service.Platform].Kind == PlatformKind.Streaming
                    ? PoolSharing.Of(usage, m, j, Rules.Of(service), Standings)
                    : null;
            }
        }

        return new UsageShares(usage, pools);
    }
}

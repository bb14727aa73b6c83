using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Artists;

/// <summary>The artists of one label. Owns their state; others reach it through <see cref="IRoster"/>.</summary>
public sealed class Roster : IRoster
{
    private readonly WorldSpecification world;
    private readonly int label;
    private readonly LabelSpecification contract;
    private readonly RandomSource random;
    private readonly PopularityWalk walk;
    private readonly LabelChoice choice;
    private readonly ArtistTerms terms;
    private readonly RosterPayroll payroll;
    private readonly TrackModel tracks;
    private readonly FollowedArtists? followed;
    private readonly List<Artist> members = [];
    private readonly Dictionary<int, ConsentedCohort> consulted = [];
    private readonly Dictionary<int, ConsentedCohort> licensed = [];
    private double thresholdFactor = 1;

    /// <summary>An empty roster of a label.</summary>
    public Roster(WorldSpecification world, int label, RandomSource random)
        : this(world, label, random, new LabelChoice(world))
    {
    }

    /// <summary>An empty roster whose artists choose as those of other rosters do.</summary>
    internal Roster(WorldSpecification world, int label, RandomSource random, LabelChoice choice)
    {
        ArgumentNullException.ThrowIfNull(world);
        this.world = world;
        this.label = label;
        this.random = random;
        contract = world.Labels[label];
        walk = new PopularityWalk(world.Artists, random);
        this.choice = choice;
        terms = new ArtistTerms(contract, random);
        tracks = new TrackModel(world.Artists.Tracks);
        payroll = new RosterPayroll(world, terms);
        followed = FollowedArtists.Of(world);
    }

    /// <inheritdoc/>
    public ValueTask FoundAsync(ImmutableArray<Artist> artists)
    {
        MakeRoom(artists.Length);
        members.AddRange(artists);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<Repertoire> ReleaseAsync(Quarter quarter)
    {
        thresholdFactor = OpenLetters.FactorOn(world, label, quarter);
        Span<Artist> all = CollectionsMarshal.AsSpan(members);
        foreach (ref Artist artist in all)
        {
            walk.Step(ref artist, quarter);
        }

        return new(payroll.Describe(all));
    }

    /// <inheritdoc/>
    public ValueTask<CohortOffer> ConsultAsync(int platform, int artistsWanted, ConsentRule rule)
    {
        Span<Artist> all = CollectionsMarshal.AsSpan(members);
        ConsentedCohort cohort = rule == ConsentRule.OptIn
            ? ConsentedCohort.Ask(all, world, contract, artistsWanted, thresholdFactor)
            : ConsentedCohort.BestKnown(all, world, artistsWanted);
        consulted[platform] = cohort;
        return new(cohort.Offer);
    }

    /// <inheritdoc/>
    public ValueTask<CohortOffer> EnrolAsync(int platform, ConsentRule rule)
    {
        ConsentedCohort cohort = ConsentedCohort.All(CollectionsMarshal.AsSpan(members), world, mayObject: rule == ConsentRule.OptOut);
        consulted[platform] = cohort;
        return new(cohort.Offer);
    }

    /// <inheritdoc/>
    public ValueTask LicenseCohortAsync(int platform)
    {
        licensed[platform] = consulted[platform];
        licensed[platform].License(CollectionsMarshal.AsSpan(members), platform);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<Money> PayCohortAsync(int platform, Money toArtists) =>
        new(licensed[platform].Pay(CollectionsMarshal.AsSpan(members), platform, toArtists));

    /// <inheritdoc/>
    public ValueTask<RosterStanding> StandAsync(StandingTest test) => new(payroll.Judge(CollectionsMarshal.AsSpan(members), test));

    /// <inheritdoc/>
    public ValueTask<RosterComparison> CompareAsync(ComparisonRates rates) =>
        new(payroll.Compare(CollectionsMarshal.AsSpan(members), rates));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Money>> PayAsync(RosterReceipts receipts) =>
        new(payroll.Pay(CollectionsMarshal.AsSpan(members), receipts));

    /// <inheritdoc/>
    public ValueTask<double> MeanLogRatioAsync(ImmutableArray<double> perMass, ImmutableArray<double> basePerMass) =>
        new(payroll.MeanLogRatio(perMass, basePerMass));

    /// <inheritdoc/>
    public ValueTask<RosterDecisions> DecideAsync(Quarter quarter, ImmutableArray<ContractOffer> offers)
    {
        List<ArtistMove> movers = [];
        Money advances = Money.Zero;
        Span<Artist> all = CollectionsMarshal.AsSpan(members);
        int staying = 0;
        for (int k = 0; k < all.Length; k++)
        {
            ref Artist artist = ref all[k];
            if (artist.ContractEndsIndex <= quarter.Index)
            {
                RandomStream draw = random.Stream(DrawPurpose.ArtistChoice, artist.Id, quarter.Index);
                int chosen = choice.Choose(offers, artist.Career, label, draw.NextDouble());
                if (chosen != label)
                {
                    movers.Add(new ArtistMove(artist, chosen));
                    continue;
                }

                advances += Sign(ref artist, quarter);
            }

            if (staying < k)
            {
                all[staying] = artist;
            }

            staying++;
        }

        CollectionsMarshal.SetCount(members, staying);
        return new(new RosterDecisions([.. movers], advances));
    }

    /// <inheritdoc/>
    public ValueTask<Money> AdmitAsync(Quarter quarter, ImmutableArray<Artist> artists)
    {
        int[] ids = [.. artists.Select(a => a.Id)];
        int[] order = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, order);
        Money advances = Money.Zero;
        Artist[] arrivals = new Artist[ids.Length];
        for (int k = 0; k < arrivals.Length; k++)
        {
            // What is unrecouped stays with the old label as its loss.
            arrivals[k] = artists[order[k]] with { Account = default, TrainedBy = 0 };
            ArtistTraits.Accept(ref arrivals[k], contract);
            advances += Sign(ref arrivals[k], quarter);
        }

        Insert(arrivals);
        return new(advances);
    }

    /// <inheritdoc/>
    public ValueTask<RosterYear> CloseYearAsync(Quarter quarter)
    {
        RosterYearCount count = new(tracks);
        ImmutableArray<ArtistPathYear>.Builder paths = ImmutableArray.CreateBuilder<ArtistPathYear>();
        foreach (ref Artist artist in CollectionsMarshal.AsSpan(members))
        {
            count.Add(artist, terms.Owns(artist));
            Look(ref artist);
            if (followed?.Contains(artist.Id) == true)
            {
                paths.Add(followed.YearOf(artist, label, terms.Owns(artist), Leaves(artist)));
            }

            artist.Newcomer = false;
            artist.Year = default;
        }

        members.RemoveAll(Leaves);
        return new(count.Build(members.Sum(a => a.People)) with { Paths = paths.ToImmutable() });
    }

    private const int YearsUntilLeaving = 2;

    private static bool Leaves(Artist artist) => artist.YearsBelowOutsideOption >= YearsUntilLeaving;

    /// <summary>Puts artists in order of identifier, so that sums over artists do not depend on who arrived first.</summary>
    /// <remarks>From the back and in place: artists are large, and there may be a million.</remarks>
    private void Insert(ReadOnlySpan<Artist> arrivals)
    {
        int present = members.Count - 1;
        MakeRoom(arrivals.Length);
        CollectionsMarshal.SetCount(members, members.Count + arrivals.Length);
        Span<Artist> all = CollectionsMarshal.AsSpan(members);
        int to = all.Length - 1;
        for (int next = arrivals.Length - 1; next >= 0; to--)
        {
            if (present >= 0 && all[present].Id > arrivals[next].Id)
            {
                all[to] = all[present--];
            }
            else
            {
                all[to] = arrivals[next--];
            }
        }
    }

    /// <summary>Makes room for artists and a few more; a list left to itself would double its memory.</summary>
    private void MakeRoom(int arrivals)
    {
        int needed = members.Count + arrivals;
        if (needed > members.Capacity)
        {
            members.Capacity = needed + (needed / 8);
        }
    }

    /// <summary>Lets an artist look back on a whole year: what it brought in, and whether other work would pay more.</summary>
    private static void Look(ref Artist artist)
    {
        if (artist.Newcomer)
        {
            return;
        }

        artist.ReceiptsDollarsPerYear = artist.Year.Receipts.Dollars / artist.People;
        bool below = artist.Year.Earned.Dollars < artist.OutsideOptionDollarsPerYear * artist.People;
        artist.YearsBelowOutsideOption = below ? artist.YearsBelowOutsideOption + 1 : 0;
    }

    /// <summary>Signs a contract: a new term and a recoupable advance, paid now.</summary>
    private Money Sign(ref Artist artist, Quarter quarter)
    {
        artist.ContractEndsIndex = quarter.Index + (contract.ContractTermYears * Quarter.PerYear);
        if (terms.Owns(artist))
        {
            // Who owns its recordings gets no advance on them.
            return Money.Zero;
        }

        Money advance = Money.FromDollars(
            contract.AdvanceYears * contract.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear * artist.People);
        artist.Account = artist.Account.Advance(advance);
        artist.Year.Cash[(int)IncomeSource.Advance] += advance;
        return advance;
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>Artists who would let a generator train on them, and what each asks a year.</summary>
/// <remarks>An artist asks for the royalties it fears to lose plus its personal threshold; some never agree (model.md section 8).</remarks>
internal sealed class ConsentedCohort
{
    private readonly int[] ids;
    private readonly double[] asks;
    private readonly double[] fame;

    private ConsentedCohort(int[] ids, double[] asks, double[] fame, CohortOffer offer)
    {
        this.ids = ids;
        this.asks = asks;
        this.fame = fame;
        Offer = offer;
    }

    /// <summary>The cohort as the label sees it.</summary>
    public CohortOffer Offer { get; }

    // A platform that wants ten known voices looks at the hundred best known.
    private const int CandidatesPerPlace = 10;

    /// <summary>Asks the best known artists and takes those who ask least for their fame, counting the real artists they stand for.</summary>
    /// <param name="artists">The roster.</param>
    /// <param name="world">The world.</param>
    /// <param name="contract">The label's terms.</param>
    /// <param name="wanted">Real artists wanted.</param>
    /// <param name="thresholdFactor">Factor on personal thresholds by collective action; at least 0.</param>
    public static ConsentedCohort Ask(
        ReadOnlySpan<Artist> artists, WorldSpecification world, LabelSpecification contract, int wanted, double thresholdFactor = 1)
    {
        Builder cohort = new(world, asked: true);
        foreach (Artist artist in Willing(artists)
            .Take((int)Math.Min(int.MaxValue, (long)CandidatesPerPlace * wanted))
            .OrderBy(a => a.ConsentThresholdYears)
            .ThenBy(a => a.Id))
        {
            long people = Math.Min(artist.People, wanted - cohort.People);
            if (people <= 0)
            {
                break;
            }

            double royalties = contract.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear * people;
            cohort.Add(artist, people, royalties * (world.Artists.FearedDisplacement + (thresholdFactor * artist.ConsentThresholdYears)));
        }

        return cohort.Build();
    }

    /// <summary>The best known artists who do not object; none of them is asked, or paid for consenting.</summary>
    public static ConsentedCohort BestKnown(ReadOnlySpan<Artist> artists, WorldSpecification world, int wanted)
    {
        Builder cohort = new(world, asked: false);
        foreach (Artist artist in Willing(artists))
        {
            long people = Math.Min(artist.People, wanted - cohort.People);
            if (people <= 0)
            {
                break;
            }

            cohort.Add(artist, people, 0);
        }

        return cohort.Build();
    }

    /// <summary>All artists of a roster, none of whom is asked; those who object are left out where they may, and else covered against their will.</summary>
    public static ConsentedCohort All(ReadOnlySpan<Artist> artists, WorldSpecification world, bool mayObject)
    {
        Builder cohort = new(world, asked: false);
        foreach (ref readonly Artist artist in artists)
        {
            if (!mayObject || !Refuses(artist))
            {
                cohort.Add(artist, artist.People, 0);
            }
        }

        return cohort.Build();
    }

    private static bool Refuses(in Artist artist) => double.IsInfinity(artist.ConsentThresholdYears);

    /// <summary>Artists who do not refuse, the best known first.</summary>
    private static IEnumerable<Artist> Willing(ReadOnlySpan<Artist> artists) => artists.ToArray()
        .Where(a => !Refuses(a))
        .OrderByDescending(a => a.ReceiptsDollarsPerYear)
        .ThenBy(a => a.Id);

    /// <summary>Marks the cohort as those whom a platform may use, in place of any before.</summary>
    public void License(Span<Artist> artists, int platform)
    {
        HashSet<int> members = [.. ids];
        foreach (ref Artist artist in artists)
        {
            artist.TrainedBy = members.Contains(artist.Id) ? artist.TrainedBy | BitOf(platform) : artist.TrainedBy & ~BitOf(platform);
        }
    }

    /// <summary>
    /// Divides money among those of the licensed cohort who are on the roster, in proportion to what each asked, or to their fame where none of
    /// them asked for anything; returns what was paid, which is nothing only where all have left.
    /// </summary>
    public Money Pay(Span<Artist> artists, int platform, Money toArtists)
    {
        Dictionary<int, int> placeOf = [];
        for (int member = 0; member < ids.Length; member++)
        {
            placeOf[ids[member]] = member;
        }

        bool[] present = new bool[ids.Length];
        foreach (ref readonly Artist artist in artists)
        {
            if (IsLicensed(artist, platform))
            {
                present[placeOf[artist.Id]] = true;
            }
        }

        if (!present.Contains(true))
        {
            return Money.Zero;
        }

        Money[] parts = new Money[ids.Length];
        ExactSplit.Split(toArtists, Weights(present), parts);
        foreach (ref Artist artist in artists)
        {
            if (IsLicensed(artist, platform))
            {
                artist.Year.Cash[(int)IncomeSource.LumpSum] += parts[placeOf[artist.Id]];
            }
        }

        return toArtists;
    }

    private double[] Weights(bool[] present)
    {
        double[] asked = Of(asks);
        return Array.Exists(asked, ask => ask > 0) ? asked : Of(fame);

        double[] Of(double[] each) => [.. each.Select((weight, member) => present[member] ? weight : 0)];
    }

    private static bool IsLicensed(in Artist artist, int platform) => (artist.TrainedBy & BitOf(platform)) != 0;

    private static ulong BitOf(int platform) => 1UL << platform;

    /// <summary>A cohort as it grows.</summary>
    private sealed class Builder(WorldSpecification world, bool asked)
    {
        private readonly List<int> ids = [];
        private readonly List<double> asks = [];
        private readonly List<double> fame = [];
        private readonly double[] popularity = new double[world.Genres.Length];
        private double unwilling;

        /// <summary>Real artists so far.</summary>
        public long People { get; private set; }

        /// <summary>Adds some of the real artists that a simulated one stands for, and what they ask a year, dollars.</summary>
        public void Add(in Artist artist, long people, double ask)
        {
            double known = people * Math.Exp(artist.LogPopularity);
            ids.Add(artist.Id);
            asks.Add(ask);
            fame.Add(known);
            popularity[artist.Genre] += known;
            unwilling += Refuses(artist) ? known : 0;
            People += people;
        }

        /// <summary>The cohort.</summary>
        public ConsentedCohort Build()
        {
            double all = fame.Sum();
            CohortOffer offer = new((int)People, asks.Sum(), ImmutableArray.Create(popularity), asked) { Unwilling = all > 0 ? unwilling / all : 0 };
            return new([.. ids], [.. asks], [.. fame], offer);
        }
    }
}

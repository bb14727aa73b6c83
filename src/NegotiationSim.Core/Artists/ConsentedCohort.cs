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
    private readonly double[] weight;

    private ConsentedCohort(int[] ids, double[] weight, CohortOffer offer)
    {
        this.ids = ids;
        this.weight = weight;
        Offer = offer;
    }

    /// <summary>The cohort as the label sees it.</summary>
    public CohortOffer Offer { get; }

    // A platform that wants ten known voices looks at the hundred best known.
    private const int CandidatesPerPlace = 10;

    /// <summary>Asks the best known artists and takes those who ask least for their fame, counting the real artists they stand for.</summary>
    public static ConsentedCohort Ask(ReadOnlySpan<Artist> artists, WorldSpecification world, LabelSpecification contract, int wanted)
    {
        Artist[] candidates = [.. artists.ToArray()
            .Where(a => !double.IsInfinity(a.ConsentThresholdYears))
            .OrderByDescending(a => a.ReceiptsDollarsPerYear)
            .ThenBy(a => a.Id)
            .Take(CandidatesPerPlace * wanted)
            .OrderBy(a => a.ConsentThresholdYears)
            .ThenBy(a => a.Id)];

        List<int> ids = [];
        List<double> asks = [];
        List<double> fame = [];
        double[] popularity = new double[world.Genres.Length];
        long agreed = 0;
        foreach (Artist artist in candidates)
        {
            if (agreed >= wanted)
            {
                break;
            }

            long people = Math.Min(artist.People, wanted - agreed);
            double royalties = contract.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear * people;
            ids.Add(artist.Id);
            asks.Add(royalties * (world.Artists.FearedDisplacement + artist.ConsentThresholdYears));
            fame.Add(people * Math.Exp(artist.LogPopularity));
            popularity[artist.Genre] += fame[^1];
            agreed += people;
        }

        // Artists who ask for nothing may still be given a part; then the better known get more.
        bool ask = asks.Exists(a => a > 0);
        return new ConsentedCohort(
            [.. ids], [.. ask ? asks : fame], new CohortOffer((int)agreed, asks.Sum(), ImmutableArray.Create(popularity)));
    }

    /// <summary>All artists of a roster, none of whom is asked.</summary>
    public static ConsentedCohort All(ReadOnlySpan<Artist> artists, WorldSpecification world)
    {
        int[] ids = new int[artists.Length];
        double[] fame = new double[artists.Length];
        double[] popularity = new double[world.Genres.Length];
        long people = 0;
        for (int k = 0; k < artists.Length; k++)
        {
            ids[k] = artists[k].Id;
            fame[k] = artists[k].People * Math.Exp(artists[k].LogPopularity);
            popularity[artists[k].Genre] += fame[k];
            people += artists[k].People;
        }

        return new ConsentedCohort(ids, fame, new CohortOffer((int)people, 0, ImmutableArray.Create(popularity), Asked: false));
    }

    /// <summary>Divides money among the cohort in proportion to what each asked, and marks who may be trained on; returns what was paid.</summary>
    public Money License(Span<Artist> artists, int platform, Money toArtists)
    {
        Money[] parts = new Money[ids.Length];
        Money paid = ids.Length > 0 ? toArtists : Money.Zero;
        ExactSplit.Split(paid, weight, parts);
        ulong bit = 1UL << platform;
        Dictionary<int, int> placeOf = [];
        for (int member = 0; member < ids.Length; member++)
        {
            placeOf[ids[member]] = member;
        }

        foreach (ref Artist artist in artists)
        {
            artist.TrainedBy &= ~bit;
            if (placeOf.TryGetValue(artist.Id, out int member))
            {
                artist.TrainedBy |= bit;
                artist.Year.Cash[(int)IncomeSource.LumpSum] += parts[member];
            }
        }

        return paid;
    }
}

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
    private readonly double[] ask;

    private ConsentedCohort(int[] ids, double[] ask, CohortOffer offer)
    {
        this.ids = ids;
        this.ask = ask;
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
            popularity[artist.Genre] += people * Math.Exp(artist.LogPopularity);
            agreed += people;
        }

        return new ConsentedCohort(
            [.. ids], [.. asks], new CohortOffer((int)agreed, asks.Sum(), ImmutableArray.Create(popularity)));
    }

    /// <summary>Divides money among the cohort in proportion to what each asked, and marks who may be trained on.</summary>
    public Money License(Span<Artist> artists, int platform, Money toArtists)
    {
        Money[] parts = new Money[ids.Length];
        bool pays = ask.Any(a => a > 0);
        if (pays)
        {
            ExactSplit.Split(toArtists, ask, parts);
        }

        ulong bit = 1UL << platform;
        foreach (ref Artist artist in artists)
        {
            artist.TrainedBy &= ~bit;
            int member = Array.IndexOf(ids, artist.Id);
            if (member >= 0)
            {
                artist.TrainedBy |= bit;
                artist.Year.Cash[(int)IncomeSource.LumpSum] += parts[member];
            }
        }

        return pays ? toArtists : Money.Zero;
    }
}

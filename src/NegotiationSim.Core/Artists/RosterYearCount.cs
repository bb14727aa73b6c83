using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Artists;

/// <summary>Counts a roster's year, artist by artist.</summary>
internal sealed class RosterYearCount(TrackModel tracks)
{
    private readonly IncomeSketch.Builder income = new();
    private readonly IncomeSketch.Builder careerIncome = new();
    private readonly IncomeSketch.Builder receipts = new();
    private readonly Money[] byTierAndSource = new Money[ArtistIncomeObservation.TierNames.Length * SourceAmounts.Length];
    private readonly long[] peopleByTier = new long[ArtistIncomeObservation.TierNames.Length];
    private readonly long[] peopleAbove = new long[ArtistIncomeObservation.CountThresholdsDollars.Length];
    private readonly long[] censusAbove = new long[ArtistIncomeObservation.CountThresholdsDollars.Length];
    private readonly TrackCount trackCount = new(tracks);
    private double streams;
    private Money owned;

    public void Add(in Artist artist, bool owns)
    {
        owned += owns ? artist.Year.Receipts : Money.Zero;
        Money cash = artist.Year.TotalCash;
        double dollarsEach = cash.Dollars / artist.People;
        income.Add(artist.People, cash.MicroDollars);
        receipts.Add(artist.People, artist.Year.Receipts.MicroDollars);
        if (artist.Career)
        {
            careerIncome.Add(artist.People, cash.MicroDollars);
        }

        int tier = TierOf(dollarsEach);
        peopleByTier[tier] += artist.People;
        for (int s = 0; s < SourceAmounts.Length; s++)
        {
            byTierAndSource[(tier * SourceAmounts.Length) + s] += artist.Year.Cash[s];
        }

        CountAbove(peopleAbove, dollarsEach, artist.People);
        CountAbove(censusAbove, artist.Year.Census.Dollars / artist.People, artist.People);
        streams += artist.Year.Streams;
        trackCount.Add(artist.People, artist.Year.Streams);
    }

    public RosterYear Build(long people) => new()
    {
        Income = income.Build(),
        CareerIncome = careerIncome.Build(),
        Receipts = receipts.Build(),
        ByTierAndSource = [.. byTierAndSource],
        PeopleByTier = [.. peopleByTier],
        PeopleAbove = [.. peopleAbove],
        CensusAbove = [.. censusAbove],
        Streams = streams,
        OwnedByArtists = owned,
        Tracks = trackCount.Build(),
        People = people,
    };

    private static int TierOf(double dollars)
    {
        ImmutableArray<double> floors = ArtistIncomeObservation.TierFloorsDollars;
        int tier = 0;
        while (tier + 1 < floors.Length && dollars >= floors[tier + 1])
        {
            tier++;
        }

        return tier;
    }

    private static void CountAbove(long[] counts, double dollars, long people)
    {
        ImmutableArray<double> thresholds = ArtistIncomeObservation.CountThresholdsDollars;
        for (int t = 0; t < thresholds.Length && dollars >= thresholds[t]; t++)
        {
            counts[t] += people;
        }
    }
}

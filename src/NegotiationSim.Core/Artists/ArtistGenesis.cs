using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Artists;

/// <summary>Creates the artists of the start: popularity from the published counts, genres and labels in balance with their shares.</summary>
internal sealed class ArtistGenesis
{
    private readonly WorldSpecification world;
    private readonly RandomSource random;
    private readonly RosterCells cells;
    private readonly double[] incomePerArtist;
    private readonly long[] people;

    private ArtistGenesis(WorldSpecification world, RandomSource random)
    {
        this.world = world;
        this.random = random;
        people = RankGroups.Sizes(world.Artists.Count, world.Artists.Uploaders);
        incomePerArtist = new double[people.Length];

        IncomeByRank income = new(world.Artists.Brackets, world.Artists.Uploaders);
        double total = 0;
        double tail = 0;
        long reached = 0;
        for (int k = 0; k < people.Length; k++)
        {
            incomePerArtist[k] = income.At(reached + ((people[k] + 1) / 2.0));
            reached += people[k];
            double mass = incomePerArtist[k] * people[k];
            total += mass;
            tail += reached > world.Artists.CareerArtists ? mass : 0;
        }

        cells = new RosterCells(world, tail / total);
    }

    /// <summary>Creates every artist of the world, in order of rank, with the index of its label.</summary>
    /// <param name="world">The world.</param>
    /// <param name="hours">Hours a month by genre and popularity class at the start, genre outer.</param>
    /// <param name="receiptsDollarsPerYear">Streaming receipts of all labels a year at the start.</param>
    /// <param name="random">Draws.</param>
    public static (Artist Artist, int Label)[] Create(
        WorldSpecification world, ReadOnlySpan<double> hours, double receiptsDollarsPerYear, RandomSource random)
    {
        ArtistGenesis genesis = new(world, random);
        (Artist Artist, int Label)[] artists = genesis.Place(receiptsDollarsPerYear);
        PopularityInversion.Apply(artists, genesis.incomePerArtist, hours, world);
        return artists;
    }

    private (Artist Artist, int Label)[] Place(double receiptsDollarsPerYear)
    {
        double total = 0;
        for (int k = 0; k < people.Length; k++)
        {
            total += people[k] * incomePerArtist[k];
        }

        (Artist, int)[] placed = new (Artist, int)[people.Length];
        long reached = 0;
        for (int k = 0; k < people.Length; k++)
        {
            reached += people[k];
            bool career = reached <= world.Artists.CareerArtists;
            RandomStream draw = random.Stream(DrawPurpose.LabelAssignment, k, RandomSource.BeforeFirstQuarter);
            (int genre, int label) = cells.Assign(people[k] * incomePerArtist[k], career, draw.NextDouble());
            Artist artist = new()
            {
                Id = k,
                People = people[k],
                Genre = genre,
                Career = career,
                ReceiptsDollarsPerYear = receiptsDollarsPerYear * incomePerArtist[k] / total,
            };
            placed[k] = (WithTraits(artist, world, label, random), label);
        }

        return placed;
    }

    /// <summary>Draws what is personal to an artist, and the state of its contract half-way through.</summary>
    private static Artist WithTraits(Artist artist, WorldSpecification world, int label, RandomSource random)
    {
        RandomStream draw = random.Stream(DrawPurpose.ArtistTraits, artist.Id, RandomSource.BeforeFirstQuarter);
        LabelSpecification contract = world.Labels[label];
        ArtistTraits.Draw(ref artist, world.Artists, contract, ref draw);

        int termQuarters = contract.ContractTermYears * Quarter.PerYear;
        artist.ContractEndsIndex = 1 + draw.NextInt32(termQuarters);
        double advance = contract.AdvanceYears * contract.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear * artist.People;
        artist.Account = new RecoupmentAccount(Money.FromDollars(contract.StartUnrecouped * advance));
        return artist;
    }
}

using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Artists;

/// <summary>Creates the artists of the start: popularity from the published counts, genres and labels in balance with their shares.</summary>
internal static class ArtistGenesis
{
    /// <summary>Creates every artist of the world, in order of rank, with the index of its label.</summary>
    /// <param name="world">The world.</param>
    /// <param name="hours">Hours a month by genre and popularity class at the start, genre outer.</param>
    /// <param name="receiptsDollarsPerYear">Streaming receipts of all labels a year at the start.</param>
    /// <param name="random">Draws.</param>
    public static (Artist Artist, int Label)[] Create(
        WorldSpecification world, double[] hours, double receiptsDollarsPerYear, RandomSource random)
    {
        StartPopulation population = new(world);
        RosterCells cells = new(world, population.TailShareOfIncome);
        (Artist Artist, int Label)[] artists = new (Artist, int)[population.People.Length];
        for (int k = 0; k < artists.Length; k++)
        {
            RandomStream draw = random.Stream(DrawPurpose.LabelAssignment, k, RandomSource.BeforeFirstQuarter);
            double income = population.IncomePerArtist[k];
            (int genre, int label) = cells.Assign(population.People[k] * income, population.Career[k], draw.NextDouble());
            artists[k].Label = label;
            artists[k].Artist = new()
            {
                Id = k,
                People = population.People[k],
                Genre = genre,
                Career = population.Career[k],
                ReceiptsDollarsPerYear = receiptsDollarsPerYear * income / population.TotalIncome,
            };
        }

        Parallel.For(0, artists.Length, k => artists[k].Artist = WithTraits(artists[k].Artist, world, artists[k].Label, random));
        PopularityInversion.Apply(artists, population.IncomePerArtist, hours, world);
        return artists;
    }

    /// <summary>Draws what is personal to an artist, and the state of its contract, part of which has run.</summary>
    private static Artist WithTraits(Artist artist, WorldSpecification world, int label, RandomSource random)
    {
        RandomStream draw = random.Stream(DrawPurpose.ArtistTraits, artist.Id, RandomSource.BeforeFirstQuarter);
        LabelSpecification contract = world.Labels[label];
        ArtistTraits.Draw(ref artist, world.Artists, contract, ref draw);

        int termQuarters = contract.ContractTermYears * Quarter.PerYear;
        artist.ContractEndsIndex = draw.NextInt32(termQuarters);

        // An advance of so many years of royalties is recouped in as many years; what has run since signing has repaid its part.
        double yearsSinceSigning = (termQuarters - artist.ContractEndsIndex) / (double)Quarter.PerYear;
        double yearsUnrecouped = Math.Max(0, contract.AdvanceYears - yearsSinceSigning);
        double royaltiesPerYear = contract.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear * artist.People;
        artist.Account = new RecoupmentAccount(Money.FromDollars(yearsUnrecouped * royaltiesPerYear));
        return artist;
    }
}

using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class EntrantsTests
{
    private const int Quarters = 400;

    private static readonly WorldSpecification World = SmallWorld.Specification;

    private static readonly Artist[] Start = [.. Enumerable.Range(0, 300).Select(k => new Artist
    {
        Id = k,
        People = 1 + k,
        Genre = k % 3 == 0 ? 0 : 1,
        LongRunLogPopularity = -k,
        Deviation = 5,
        ReceiptsDollarsPerYear = 1_000 - k,
        Career = k < 50,
    })];

    [Fact]
    public void Number_of_a_genre_and_quarter_is_poisson_with_the_mean_of_the_scenario()
    {
        Entrants entrants = new(World, Start, new RandomSource(3, 0));
        var mean = World.Artists.EntryPerYear / 4 * 100;
        double[] counts = [.. Enumerable.Range(0, Quarters).Select(t => (double)Draw(entrants, t).Count(m => m.Artist.Genre == 0))];

        // Mean and variance of a Poisson number are the same; four standard errors are never seen.
        counts.Average().ShouldBe(mean, 4 * Math.Sqrt(mean / Quarters));
        counts.Average(c => Math.Pow(c - mean, 2)).ShouldBe(mean, 4 * Math.Sqrt((mean + (2 * mean * mean)) / Quarters));
    }

    [Fact]
    public void Entrant_is_like_some_artist_of_its_genre_but_new()
    {
        Entrants entrants = new(World, Start, new RandomSource(3, 0));
        Artist[] all = [.. Enumerable.Range(0, Quarters).SelectMany(t => Draw(entrants, t)).Select(m => m.Artist)];
        all.Length.ShouldBeGreaterThan(1_000);
        all.Select(a => a.Id).ShouldBe(Enumerable.Range(Start.Length, all.Length));
        foreach (var entrant in all)
        {
            var model = Start[(int)entrant.People - 1];
            (entrant.Genre, entrant.Career, entrant.LongRunLogPopularity).ShouldBe((model.Genre, model.Career, model.LongRunLogPopularity));
            entrant.ReceiptsDollarsPerYear.ShouldBe(model.ReceiptsDollarsPerYear);
            entrant.Deviation.ShouldBe(0);
            entrant.Year.Earned.MicroDollars.ShouldBe(0);
        }
    }

    [Fact]
    public void Share_that_never_consents_is_that_of_the_scenario()
    {
        Entrants entrants = new(World, Start, new RandomSource(3, 0));
        Artist[] all = [.. Enumerable.Range(0, Quarters).SelectMany(t => Draw(entrants, t)).Select(m => m.Artist)];
        var never = (double)all.Count(a => double.IsInfinity(a.ConsentThresholdYears)) / all.Length;
        never.ShouldBe(World.Artists.NeverConsent, 4 * Math.Sqrt(0.3 * 0.7 / all.Length));
        Median(all.Select(a => a.ConsentThresholdYears).Where(double.IsFinite)).ShouldBe(World.Artists.ConsentThreshold, 0.02);
    }

    [Fact]
    public void Nobody_enters_a_genre_that_had_nobody_or_a_world_without_entry()
    {
        Entrants entrants = new(World, Start, new RandomSource(3, 0));
        Enumerable.Range(0, 50).SelectMany(t => Draw(entrants, t)).ShouldAllBe(m => m.Artist.Genre != 2);
        Entrants none = new(World with { Artists = World.Artists with { EntryPerYear = 0 } }, Start, new RandomSource(3, 0));
        Enumerable.Range(0, 50).SelectMany(t => Draw(none, t)).ShouldBeEmpty();
    }

    private static IReadOnlyList<ArtistMove> Draw(Entrants entrants, int quarter) =>
        entrants.Draw(Quarter.At(2030, quarter), [.. World.Labels.Select(l => new ContractOffer(l.ArtistRoyaltyRate, 0))]);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}

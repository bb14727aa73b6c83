using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class RosterRankingTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Artists = SmallWorld.Specification.Artists with { VolatilityPerYear = 0 },
    };

    private static readonly int Cells = World.Genres.Length * World.Consumers.PopularityClasses.Length;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task First_thousand_ranks_over_all_rosters_are_exact(ulong seed)
    {
        Artist[] artists = [.. Enumerable.Range(0, 5_000).Select(k => new Artist
        {
            Id = k,
            People = 1,
            Genre = k % 3,
            LongRunLogPopularity = 2 * new RandomSource(seed, 0).Stream(DrawPurpose.ArtistShock, k, 0).NextNormal(),
        })];
        double[] rates = [.. Enumerable.Range(1, Cells).Select(i => 1.0 / i)];
        ComparisonRates question = new(0, [.. rates], 1, [new(0, PayoutSpecification.ProRata, [.. rates.Select(r => 0.003 * r)])]);
        List<RosterComparison> answers = [];
        for (var l = 0; l < 3; l++)
        {
            Roster roster = new(World, l, new RandomSource(seed, 0));
            await roster.FoundAsync([.. artists.Where(a => a.Id * 31 % 7 % 3 == l)]);
            await roster.ReleaseAsync(Quarter.At(2030, 0));
            answers.Add(await roster.CompareAsync(question));
        }

        double[] sorted = [.. artists.Select(a => Streams(a, rates)).OrderDescending()];
        var groups = PaidByRank.Of(answers, 1);
        groups[0].Dollars[0].ShouldBe(0.003 * sorted.Take(10).Sum(), 1e-9 * sorted[0]);
        groups[1].Dollars[0].ShouldBe(0.003 * sorted.Skip(10).Take(90).Sum(), 1e-9 * sorted[0]);
        groups[2].Dollars[0].ShouldBe(0.003 * sorted.Skip(100).Take(900).Sum(), 1e-9 * sorted[0]);
        groups.Sum(g => g.Dollars[0]).ShouldBe(0.003 * sorted.Sum(), 1e-9 * sorted.Sum());
        answers.ShouldAllBe(answer => answer.Ranked.Length < 2_000);
    }

    private static double Streams(Artist artist, double[] rates) => World.Consumers.PopularityClasses
        .Select((c, i) => rates[(artist.Genre * World.Consumers.PopularityClasses.Length) + i] * Math.Exp(c.Exponent * artist.LogPopularity))
        .Sum();
}

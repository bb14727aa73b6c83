using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Market.Pools;

namespace NegotiationSim.Core.Tests.Market.Pools;

public sealed class PaidByRankTests
{
    private static readonly Gen<(int Streams, int People, int Dollars)[]> Populations =
        (from streams in Gen.Choose(0, 40)
         from people in Gen.Choose(1, 30)
         from dollars in Gen.Choose(0, 1_000)
         select (streams, people, dollars)).ArrayOf(60);

    [Fact]
    public void Artists_on_a_border_are_divided_by_number()
    {
        var groups = PaidByRank.Of([new([Part(9, 0, 4, 40), Part(2, 1, 90, 900)], [])], 1);
        groups.Select(group => (group.Name, group.Artists)).ShouldBe([("1-10", 10), ("11-100", 84)]);
        groups.Select(group => group.Dollars[0]).ShouldBe([40 + 60, 840]);
    }

    [Fact]
    public void Nobody_and_nothing_is_lost_and_better_ranks_have_more_streams() => ForAll(parts =>
    {
        var groups = PaidByRank.Of([new([.. parts], [])], 1);
        return groups.Sum(group => group.Artists) == parts.Sum(part => part.People)
            && Math.Abs(groups.Sum(group => group.Dollars[0]) - parts.Sum(part => part.Dollars[0])) < 1e-9;
    });

    [Fact]
    public void How_artists_are_spread_over_labels_does_not_matter() => ForAll(parts =>
    {
        var together = PaidByRank.Of([new([.. parts], [])], 1);
        var apart = PaidByRank.Of([.. parts.GroupBy(part => part.Key % 3).Select(roster => new RosterComparison([.. roster], []))], 1);
        return together.Zip(apart).All(pair => pair.First.Dollars[0] == pair.Second.Dollars[0]);
    });

    [Fact]
    public void Random_populations_have_equals_and_reach_beyond_rank_one_hundred()
    {
        var sample = Populations.Sample(size: 10, seed: new Rnd(1), numberOfSamples: 50).ToArray();
        sample.Count(p => p.Sum(part => part.People) > 1_000).ShouldBeInRange(1, 49);
        sample.ShouldAllBe(p => p.Sum(part => part.People) > 100 && p.Select(part => part.Streams).Distinct().Count() < p.Length);
    }

    private static void ForAll(Func<ImmutableArray<RankedPart>, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(5, 1),
        Prop.ForAll(Populations.ToArbitrary(), population =>
            property([.. population.Select((p, i) => Part(p.Streams, i, p.People, p.Dollars))])));

    private static RankedPart Part(double streams, int key, long people, double dollars) => new(streams, key, people, [dollars]);
}

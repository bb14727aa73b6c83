using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Core.Tests.Bargaining.Outcomes;

public sealed class OutcomeRankingTests
{
    private static readonly OutcomeRanking Ranking = Of(0.5, -1, 0.5, 2, -0.0, 0, 0.5);

    [Fact]
    public void Outcomes_rise_in_utility_and_ties_in_number()
    {
        Ranking.Outcomes.ToArray().ShouldBe([1, 4, 5, 0, 2, 6, 3]);
        Ranking.Utilities.ToArray().ShouldBe([-1, 0, 0, 0.5, 0.5, 0.5, 2]);
    }

    [Fact]
    public void Ties_of_a_large_space_stand_in_the_order_of_their_numbers()
    {
        var ranking = Of([.. Enumerable.Range(0, 10_000).Select(o => (double)(o * 7919 % 13))]);
        var expected = Enumerable.Range(0, 10_000).OrderBy(o => o * 7919 % 13).ThenBy(o => o);
        ranking.Outcomes.ToArray().ShouldBe(expected);
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(-1, 0)]
    [InlineData(-0.5, 1)]
    [InlineData(0, 1)]
    [InlineData(0.5, 3)]
    [InlineData(0.6, 6)]
    [InlineData(2, 6)]
    [InlineData(2.1, 7)]
    public void Lowest_at_least_is_the_first_place_as_good(double utility, int place) =>
        Ranking.LowestAtLeast(utility).ShouldBe(place);

    [Fact]
    public void Single_outcome_has_the_only_place()
    {
        var ranking = Of(3);
        ranking.Outcomes.ToArray().ShouldBe([0]);
        ranking.LowestAtLeast(3).ShouldBe(0);
        ranking.LowestAtLeast(4).ShouldBe(1);
    }

    [Fact]
    public void Ranking_asked_for_by_many_threads_is_found_once()
    {
        var profile = Profile(3, 1, 2);
        var found = new OutcomeRanking[64];
        Parallel.For(0, found.Length, i => found[i] = profile.Ranking);
        found.ShouldAllBe(r => ReferenceEquals(r, profile.Ranking));
    }

    private static OutcomeRanking Of(params double[] utilities) => Profile(utilities).Ranking;

    private static UtilityProfile Profile(params double[] utilities) =>
        UtilityProfile.Table("A", new OutcomeSpace([new Issue("outcome", [.. utilities.Select((_, o) => $"o{o}")])]), utilities);
}

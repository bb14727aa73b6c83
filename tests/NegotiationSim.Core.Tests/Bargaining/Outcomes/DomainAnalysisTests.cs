using NegotiationSim.Core.Bargaining.Outcomes;
using static NegotiationSim.Core.Tests.Bargaining.Outcomes.TableDomains;

namespace NegotiationSim.Core.Tests.Bargaining.Outcomes;

public sealed class DomainAnalysisTests
{
    [Fact]
    public void Two_losses_are_no_product_of_gains()
    {
        var analysis = Table([0.6, 0.6], [0.59, 0.1], [0.5, 0.5], [0.1, 0.59]).Analyse();
        analysis.HasAgreementZone.ShouldBeFalse();
        analysis.Frontier.ShouldBeEmpty();
        analysis.Solutions.Length.ShouldBe(4);
        foreach (var solution in analysis.Solutions)
        {
            solution.Outcomes.ShouldBeEmpty();
            solution.Utilities.ShouldBe([0.6, 0.6]);
        }

        analysis.DistanceToFrontier([0.6, 0.6]).ShouldBe(0);
        analysis.DistanceTo(analysis.Solutions[0], [0.9, 0.2]).ShouldBe(0.5, 1e-15);
    }

    [Fact]
    public void Kalai_smorodinsky_counts_gains_in_ideals_and_the_egalitarian_solution_does_not()
    {
        var analysis = Table([0, 0], [40, 1], [20, 5], [6, 6], [0, 10]).Analyse();
        analysis.Frontier.ShouldBe([3, 2, 1, 0]);
        analysis.Solutions.Select(s => s.Concept).ShouldBe(["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"]);
        analysis.Picks("kalai-smorodinsky").ShouldBe([1]);
        analysis.Picks("egalitarian").ShouldBe([2]);
        analysis.Picks("nash").ShouldBe([1]);
        analysis.Picks("utilitarian").ShouldBe([0]);
    }

    [Fact]
    public void Ideal_gain_is_that_of_rational_outcomes()
    {
        // (100, 0) is not rational for the second: with it the first's ideal would be 100 and the pick outcome 1.
        var analysis = Table([0, 1], [100, 0], [10, 2], [5, 5], [1, 11]).Analyse();
        analysis.Picks("kalai-smorodinsky").ShouldBe([2]);
    }

    [Fact]
    public void Indifferent_agreement_is_an_agreement()
    {
        var analysis = Table([2, 3], [2, 3]).Analyse();
        analysis.HasAgreementZone.ShouldBeTrue();
        analysis.Frontier.ShouldBe([0]);
        foreach (var solution in analysis.Solutions)
        {
            solution.Outcomes.ShouldBe([0]);
            solution.Utilities.ShouldBe([2, 3]);
        }
    }

    [Fact]
    public void Outcomes_alike_to_all_are_all_kept_in_order()
    {
        var analysis = Table([0, 0, 0, 0], [.. Enumerable.Repeat(new double[] { 1, 2, 3, 4 }, 5)]).Analyse();
        analysis.Frontier.ShouldBe([0, 1, 2, 3, 4]);
        analysis.Solutions.ShouldAllBe(s => s.Outcomes.Length == 5);
    }

    [Fact]
    public void Product_of_three_counts_only_those_who_can_gain()
    {
        var analysis = Table([0, 0, 1], [4, 1, 1], [2, 3, 1], [1, 4, 1], [9, 9, 0]).Analyse();
        analysis.Picks("nash").ShouldBe([1]);
        analysis.Solution("nash").Utilities.ShouldBe([2, 3, 1]);
        analysis.Picks("kalai-smorodinsky").ShouldBe([1]);
    }

    [Fact]
    public void Order_of_issues_renumbers_outcomes_and_changes_nothing_else()
    {
        var oracle = NegotiationOracle.Domain("licence3_11x5x3").Domain;
        int[] order = [2, 0, 1];
        var space = new OutcomeSpace([.. order.Select(i => oracle.Space.Issues[i])]);
        int[] former = [.. Enumerable.Range(0, space.Count).Select(o =>
            oracle.Space.OutcomeOf([space.ValueOf(o, 1), space.ValueOf(o, 2), space.ValueOf(o, 0)]))];
        var profiles = oracle.Profiles.Select(p =>
            UtilityProfile.Table(p.Party, space, former.Select(o => p.Utilities[o]), p.ReservationValue));
        var (plain, turned) = (DomainAnalysis.Of(oracle), DomainAnalysis.Of(new("turned", space, [.. profiles])));
        turned.Frontier.Select(o => former[o]).ShouldBe(plain.Frontier);
        foreach (var (one, other) in plain.Solutions.Zip(turned.Solutions))
        {
            other.Outcomes.Select(o => former[o]).Order().ShouldBe(one.Outcomes);
            other.Utilities.ShouldBe(one.Utilities);
        }
    }

    [Fact]
    public void Distances_are_to_the_nearest_point()
    {
        var analysis = Table([0, 0], [0, 10], [3, 6], [9, 0], [1, 1]).Analyse();
        analysis.DistanceToFrontier([0, 2]).ShouldBe(5);
        analysis.DistanceToFrontier([10, 0]).ShouldBe(1);
        analysis.DistanceTo(analysis.Solution("nash"), [0, 2]).ShouldBe(5);
        var tied = Table([0, 0], [1, 2], [2, 1]).Analyse();
        tied.DistanceTo(tied.Solution("nash"), [2, 1]).ShouldBe(0);
    }

    [Fact]
    public void Large_frontier_of_three_parties_is_found_in_the_time_of_sorting()
    {
        // Shares of 600 among three: all 180,901 outcomes are efficient, and comparing all with all would take hours.
        double[][] shares = [.. Enumerable.Range(0, 601).SelectMany(a =>
            Enumerable.Range(0, 601 - a).Select(b => new double[] { a, b, 600 - a - b }))];
        var analysis = Table([0, 0, 0], shares).Analyse();
        analysis.Frontier.Length.ShouldBe(shares.Length);
        analysis.Solution("nash").Utilities.ShouldBe([200, 200, 200]);
    }
}

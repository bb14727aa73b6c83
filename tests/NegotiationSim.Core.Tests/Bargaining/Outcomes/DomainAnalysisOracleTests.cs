using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Core.Tests.Bargaining.Outcomes;

public sealed class DomainAnalysisOracleTests
{
    [Theory]
    [InlineData("price100_zero_sum_r0")]
    [InlineData("licence3_11x5x3")]
    public void Frontier_and_solutions_are_those_of_the_field_s_tool(string name)
    {
        var oracle = NegotiationOracle.Domain(name);
        var analysis = DomainAnalysis.Of(oracle.Domain);
        var byFirst = oracle.Pareto.OrderBy(p => p.Utilities[0]).Select(p => p.Outcome);
        analysis.Frontier.ShouldBe(byFirst);
        analysis.Picks("nash").ShouldBe(Outcomes(oracle.Nash));
        analysis.Picks("egalitarian").ShouldBe(Outcomes(oracle.Kalai));
        if (!oracle.MaxWelfare.IsEmpty)
        {
            analysis.Picks("utilitarian").ShouldBe(Outcomes(oracle.MaxWelfare));
        }

        analysis.Solution("nash").Utilities.ShouldBe(oracle.Nash.MinBy(p => p.Outcome)!.Utilities);
    }

    [Fact]
    public void All_prices_of_a_constant_sum_are_utilitarian() =>
        DomainAnalysis.Of(NegotiationOracle.Domain("price100_zero_sum_r0").Domain).Picks("utilitarian").ShouldBe(Enumerable.Range(0, 100));

    [Fact]
    public void Kalai_smorodinsky_is_textbook_where_the_tool_s_ideal_is_not_rational()
    {
        // 100 prices, reservations 0.4 and 0.1: rational gains sum to 0.5, so both ideals are 0.5 and the middle is 0.65 for the first.
        var rows = Enumerable.Range(0, 101).Select(k => new[] { k / 100.0, 1 - (k / 100.0) }).ToArray();
        TableDomains.Table([0.4, 0.1], rows).Analyse().Picks("kalai-smorodinsky").ShouldBe([65]);
    }

    private static IEnumerable<int> Outcomes(ImmutableArray<OraclePoint> points) => points.Select(p => p.Outcome).Order();
}

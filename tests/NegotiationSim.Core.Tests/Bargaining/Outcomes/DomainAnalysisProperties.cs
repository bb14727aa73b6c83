using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Core.Tests.Bargaining.Outcomes;

public sealed class DomainAnalysisProperties
{
    [Fact]
    public void Frontier_is_what_comparing_all_with_all_leaves() =>
        Holds(table => table.Analyse().Frontier.SequenceEqual(table.FrontierByDefinition()));

    [Fact]
    public void Solutions_are_on_the_frontier_and_best_by_their_definition() => Holds(table =>
    {
        var analysis = table.Analyse();
        var rational = table.FrontierByDefinition();
        return analysis.Solutions.All(s => s.Outcomes.All(o => analysis.Frontier.Contains(o)))
            && Are(analysis, "egalitarian", rational, o => Gains(table, o).Min())
            && Are(analysis, "utilitarian", rational, o => table.Rows[o].Sum())
            && Are(analysis, "nash", rational, o => Product(table, rational, o))
            && Are(analysis, "kalai-smorodinsky", rational, o => Shares(table, rational, o).Min());
    });

    [Fact]
    public void No_party_is_below_its_reservation_value_in_any_solution() => Holds(table =>
        table.Analyse().Solutions.All(s => s.Utilities.Zip(table.Reservation).All(u => u.First >= u.Second)));

    [Fact]
    public void Scales_of_utility_do_not_matter_to_nash_and_kalai_smorodinsky() => Holds(table =>
    {
        var (plain, scaled) = (table.Analyse(), table.Transform((p, u) => (u * (p + 0.7)) - (11.3 * p)).Analyse());
        return plain.Picks("nash").SequenceEqual(scaled.Picks("nash"))
            && plain.Picks("kalai-smorodinsky").SequenceEqual(scaled.Picks("kalai-smorodinsky"));
    });

    [Fact]
    public void Common_scale_does_not_matter_to_any_concept() => Holds(table =>
    {
        var (plain, scaled) = (table.Analyse(), table.Transform((_, u) => u * 1e200).Analyse());
        return plain.Solutions.Zip(scaled.Solutions).All(s => s.First.Outcomes.SequenceEqual(s.Second.Outcomes));
    });

    [Fact]
    public void Outcome_that_nobody_picked_can_go_without_changing_nash() => Holds(table =>
    {
        var nash = table.Analyse().Picks("nash");
        int[] left = [.. Enumerable.Range(0, table.Rows.Length).Where(o => nash.Contains(o) || o % 2 == 0)];
        var fewer = new TableDomain([.. left.Select(o => table.Rows[o])], table.Reservation);
        return table.Parties > 2 || !ThereAreGains(table) || fewer.Analyse().Picks("nash").Select(o => left[o]).SequenceEqual(nash);
    });

    [Fact]
    public void Frontier_point_is_at_no_distance_and_any_other_is_not() => Holds(table =>
    {
        var analysis = table.Analyse();
        var frontier = analysis.Frontier.Select(o => table.Rows[o]).ToArray();
        return frontier.Length == 0
            || (table.Rows.All(r => analysis.DistanceToFrontier(r) == 0 == frontier.Any(f => f.SequenceEqual(r)))
                && analysis.Solutions.All(s => s.Outcomes.All(o => analysis.DistanceTo(s, table.Rows[o]) == 0)));
    });

    [Fact]
    public void Generated_domains_are_not_trivial()
    {
        var tables = TableDomains.Any.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 300).ToArray();
        var frontiers = tables.Select(t => t.FrontierByDefinition()).ToArray();
        frontiers.Count(f => f.Length == 0).ShouldBeInRange(20, 150);
        frontiers.Count(f => f.Length >= 3).ShouldBeGreaterThan(80);
        tables.Count(t => t.Analyse().Solutions.Any(s => s.Outcomes.Length > 1)).ShouldBeGreaterThan(40);
        tables.Select(t => t.Parties).Distinct().Order().ShouldBe([2, 3, 4, 5]);
    }

    private static bool Are(DomainAnalysis analysis, string concept, int[] among, Func<int, double> score)
    {
        double best = among.Select(score).DefaultIfEmpty().Max();
        return analysis.Picks(concept).SequenceEqual(among.Where(o => score(o) >= best - 1e-9).Order());
    }

    private static double[] Gains(TableDomain table, int outcome) =>
        [.. table.Rows[outcome].Zip(table.Reservation, (u, r) => u - r)];

    // A party that can gain nothing has a share of 1: it decides nothing.
    private static double[] Shares(TableDomain table, int[] rational, int outcome) =>
        [.. Gains(table, outcome).Select((g, p) => rational.Max(o => Gains(table, o)[p]) is > 0 and var ideal ? g / ideal : 1)];

    private static double Product(TableDomain table, int[] rational, int outcome) =>
        Shares(table, rational, outcome).Aggregate((a, b) => a * b);

    private static bool ThereAreGains(TableDomain table) =>
        table.Analyse().Solution("nash") is { Outcomes.IsEmpty: false } nash
        && nash.Utilities.Zip(table.Reservation).All(u => u.First > u.Second);

    private static void Holds(Func<TableDomain, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(11, 3), Prop.ForAll(TableDomains.Any.ToArbitrary(), property));
}

using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Studies;

namespace NegotiationSim.Experiments.Tests.Comparisons;

public sealed class ComparisonTests
{
    private static readonly WorldSpecification World = StudyBench.Experiment().Points[0].Load().World;

    private static readonly Experiment Experiment = StudyBench.Experiment(replications: 3, seed: 9, version: "1.0", "20", "30") with
    {
        Metrics = ComparisonMetrics.Of([World]),
    };

    [Fact]
    public void Effect_is_exactly_zero_before_the_worlds_differ()
    {
        // The policy doubles everything from the second year on.
        var comparison = new Comparison(Pairs.Of(Experiment, (p, m, y, r) => Value(m, y, r) * (p == 1 && y == 1 ? 2 : 1)), 0, 1);
        comparison.FirstDifference.ShouldBe(World.StartYear + 1);
        comparison.Years.ShouldBe([World.StartYear + 1]);
        comparison.In("welfare.total", World.StartYear).Difference.ShouldBe(new(3, 0, 0, 0));
        comparison.In("welfare.total", World.StartYear + 1).Difference.Mean.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Difference_of_the_last_bit_counts_as_a_difference()
    {
        var comparison = new Comparison(
            Pairs.Of(Experiment, (p, m, y, r) => p == 1 && m == 5 && y == 0 && r == 2 ? Math.BitIncrement(Value(m, y, r)) : Value(m, y, r)), 0, 1);
        comparison.FirstDifference.ShouldBe(World.StartYear);
    }

    [Fact]
    public void Policy_that_changes_nothing_has_no_first_difference_and_effects_of_zero()
    {
        var comparison = new Comparison(Pairs.Of(Experiment, (_, m, y, r) => m == 3 ? double.NaN : Value(m, y, r)), 0, 1);
        comparison.FirstDifference.ShouldBeNull();
        comparison.Years.Length.ShouldBe(2);
        comparison.Headlines([World]).Select(row => row.Effect.Difference).ShouldAllBe(d => d.Count == 0 || (d.Mean == 0 && d.HalfWidth == 0));
    }

    [Fact]
    public void Parts_of_welfare_and_of_median_income_sum_to_the_change()
    {
        var comparison = new Comparison(Pairs.Of(Experiment, Consistent), 0, 1);
        Decomposition welfare = comparison.Welfare(World);
        welfare.Residual.ShouldBeLessThan(1e-9);
        welfare.Parts.Sum(part => part.Change.Mean).ShouldBe(welfare.Total.Mean, 1e-6);
        welfare.Parts.Count(part => part.Change.Mean != 0).ShouldBeGreaterThan(4);
        Decomposition income = comparison.MedianIncome();
        income.Residual.ShouldBeLessThan(1e-9);
        income.Parts.Select(part => part.Name).ShouldBe(["rate", "volume", "concentration"]);
        income.Parts.Sum(part => part.Change.Mean).ShouldBe(income.Total.Mean, 1e-9);
        income.Total.Mean.ShouldNotBe(0);
    }

    [Fact]
    public void Dearer_service_is_a_loss_of_price_for_the_people_who_stay()
    {
        string service = "offers." + World.Platforms[0].Id + ":0";
        var pairs = Pairs.Of(Experiment, (p, m, _, _) => Experiment.Metrics[m] switch
        {
            var metric when metric == service + ".users" => p == 0 ? 100 : 80,
            var metric when metric == service + ".price" => p == 0 ? 10 : 12,
            "welfare.consumerSurplus" or "welfare.total" => p == 0 ? 5_000 : 2_000,
            _ => 0,
        });
        Decomposition welfare = new Comparison(pairs, 0, 1).Welfare(World);
        ImmutableArray<(string Name, double Change)> consumers =
            [.. welfare.Parts.Where(part => part.Of == "consumers").Select(part => (part.Name, part.Change.Mean))];
        consumers.ShouldBe([("price", -12 * 90 * 2), ("outside good", 0), ("variety", -3_000 + 2_160)]);
    }

    private static double Value(int metric, int year, int replication) => 1 + metric + (10 * year) + (0.3 * replication);

    // Welfare is the sum of those who have it, as in the model.
    private static double Consistent(int point, int metric, int year, int replication)
    {
        double At(string name) => Value(Experiment.Metrics.IndexOf(name), year, replication) * (point == 0 ? 1 : 1 + (0.01 * name.Length));
        return Experiment.Metrics[metric] is "welfare.total"
            ? At("welfare.consumerSurplus") + At("welfare.platformProfit") + At("welfare.labelProfit") + At("welfare.artistIncome") + At("welfare.publisherIncome")
            : At(Experiment.Metrics[metric]);
    }
}

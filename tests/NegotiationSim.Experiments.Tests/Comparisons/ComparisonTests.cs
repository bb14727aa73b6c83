using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Studies;

namespace NegotiationSim.Experiments.Tests.Comparisons;

public sealed class ComparisonTests
{
    private static readonly WorldSpecification World = StudyBench.Experiment().Points[0].World();

    private static readonly Experiment Experiment = StudyBench.Experiment(replications: 3, seed: 9, version: "1.0", "20", "30") with
    {
        Metrics = ComparisonMetrics.Of([World]),
    };

    [Fact]
    public async Task Effect_is_exactly_zero_before_the_worlds_differ()
    {
        // The policy doubles everything from the second year on.
        Comparison comparison = await CompareAsync((p, m, y, r) => Value(m, y, r) * (p == 1 && y == 1 ? 2 : 1));
        comparison.FirstDifference.ShouldBe(World.StartYear + 1);
        comparison.Years.ShouldBe([World.StartYear + 1]);
        comparison.In("welfare.total", World.StartYear).Difference.ShouldBe(new(3, 0, 0, 0));
        comparison.In("welfare.total", World.StartYear + 1).Difference.Mean.ShouldBeGreaterThan(0);
        comparison.Mean("welfare.total").ShouldBe(comparison.In("welfare.total", World.StartYear + 1));
    }

    [Fact]
    public async Task Difference_of_the_last_bit_counts_as_a_difference()
    {
        Comparison comparison = await CompareAsync(
            (p, m, y, r) => p == 1 && m == 5 && y == 0 && r == 2 ? Math.BitIncrement(Value(m, y, r)) : Value(m, y, r));
        comparison.FirstDifference.ShouldBe(World.StartYear);
    }

    [Fact]
    public async Task Policy_that_changes_nothing_has_no_first_difference_and_effects_of_zero()
    {
        Comparison comparison = await CompareAsync((_, m, y, r) => m == 3 ? double.NaN : Value(m, y, r));
        comparison.FirstDifference.ShouldBeNull();
        comparison.Years.Length.ShouldBe(2);
        comparison.Headlines([World]).Select(row => row.Effect.Difference).ShouldAllBe(d => d.Count == 0 || (d.Mean == 0 && d.HalfWidth == 0));
    }

    [Fact]
    public async Task Parts_of_welfare_and_of_median_income_sum_to_the_change()
    {
        Comparison comparison = await CompareAsync(Consistent);
        Decomposition welfare = comparison.Welfare;
        welfare.Residual.ShouldBeLessThan(1e-9);
        welfare.Parts.Sum(part => part.Change.Mean).ShouldBe(welfare.Total.Mean, 1e-6);
        welfare.Parts.Count(part => part.Change.Mean != 0).ShouldBeGreaterThan(4);
        Decomposition income = comparison.MedianIncome;
        income.Residual.ShouldBeLessThan(1e-9);
        income.Parts.Select(part => part.Name).ShouldBe(["rate", "volume", "concentration"]);
        income.Parts.Sum(part => part.Change.Mean).ShouldBe(income.Total.Mean, 1e-9);
        income.Total.Mean.ShouldNotBe(0);
    }

    /// <summary>Both rise from year to year alike, and the policy has no value in the first: that is no effect.</summary>
    [Fact]
    public async Task Year_that_only_one_of_the_worlds_has_is_not_held_against_another_year()
    {
        Comparison comparison = await CompareAsync((p, m, y, r) =>
            p == 1 && y == 0 && Experiment.Metrics[m] == "lumpSumFraction" ? double.NaN : Value(m, y, r));
        comparison.Mean("lumpSumFraction").Difference.ShouldBe(new(3, 0, 0, 0));
        comparison.Mean("lumpSumFraction").Base.ShouldBe(comparison.In("lumpSumFraction", World.StartYear + 1).Base);
    }

    /// <summary>In one replication the base's median is 0, which has no logarithm: parts and total are means over the two others.</summary>
    [Fact]
    public async Task Replication_that_cannot_be_split_is_left_out_of_parts_and_total_alike()
    {
        Comparison comparison = await CompareAsync((p, m, y, r) =>
            p == 0 && r == 1 && Experiment.Metrics[m] == "artists.medianIncome" ? 0 : Consistent(p, m, y, r));
        Decomposition income = comparison.MedianIncome;
        income.Parts.ShouldAllBe(part => part.Change.Count == 2);
        income.Total.Count.ShouldBe(2);
        income.Parts.Sum(part => part.Change.Mean).ShouldBe(income.Total.Mean, 1e-9);
        income.Residual.ShouldBeLessThan(1e-9);
    }

    [Fact]
    public async Task Dearer_service_is_a_loss_of_price_for_the_people_who_stay()
    {
        string service = "offers." + World.Platforms[0].Id + ":0";
        Comparison comparison = await CompareAsync((p, m, _, _) => Experiment.Metrics[m] switch
        {
            var metric when metric == service + ".users" => p == 0 ? 100 : 80,
            var metric when metric == service + ".price" => p == 0 ? 10 : 12,
            "welfare.consumerSurplus" or "welfare.total" => p == 0 ? 5_000 : 2_000,
            _ => 0,
        });
        ImmutableArray<(string Name, double Change)> consumers =
            [.. comparison.Welfare.Parts.Where(part => part.Of == "consumers").Select(part => (part.Name, part.Change.Mean))];
        consumers.ShouldBe([("price", -12 * 90 * 2), ("outside good", 0), ("variety", -3_000 + 2_160)]);
    }

    private static async Task<Comparison> CompareAsync(Func<int, int, int, int, double> value) =>
        (await Comparison.ReadAsync(Experiment, World, () => RowsAsync(value))).ShouldHaveSingleItem();

    // Replication by replication, a row a point, as a store gives them.
    private static async IAsyncEnumerable<RunRow[]> RowsAsync(Func<int, int, int, int, double> value)
    {
        for (int r = 0; r < Experiment.Replications; r++)
        {
            await Task.Yield();
            yield return
            [
                .. Enumerable.Range(0, Experiment.Points.Length).Select(p => new RunRow(p, r,
                [
                    .. from m in Enumerable.Range(0, Experiment.Metrics.Length)
                       from y in Enumerable.Range(0, Experiment.Points[p].Years)
                       select value(p, m, y, r),
                ])),
            ];
        }
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

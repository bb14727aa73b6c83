using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Experiments.Validation;
using NegotiationSim.Scenarios;
using static NegotiationSim.Experiments.Tests.SampleScenario;

namespace NegotiationSim.Experiments.Tests.Validation;

public sealed class ExpectationPlanTests
{
    [Theory]
    [InlineData(0.80, 0.90, true)] // the lower end belongs to the range
    [InlineData(0.70, 0.80, true)] // and so does the upper
    [InlineData(0.81, 0.90, false)]
    [InlineData(0.70, 0.79, false)]
    public void Row_passes_exactly_inside_the_accepted_range(double low, double high, bool passes)
    {
        ValidationRow row = Evaluate(ExpectationPlan.Of(With(Expect("a", "labels.sony.revenueShare", (low + high) / 2, low, high))), SampleRun.Run).Single();
        row.Got.ShouldBe(0.8);
        row.Passed.ShouldBe(passes);
    }

    [Fact]
    public void A_value_is_the_mean_over_runs()
    {
        const string Metric = "artists.medianIncome";
        ExpectationPlan plan = ExpectationPlan.Of(With(Expect("a", Metric, 1, 0, 2)));
        RunResult other = SampleRun.Run with
        {
            Years = [.. SampleRun.Run.Years.Select(y => y with
            {
                Artists = y.Artists with { PercentileDollars = [.. y.Artists.PercentileDollars.Select(p => p + 100)] },
            })],
        };

        double one = Evaluate(plan, SampleRun.Run).Single().Got!.Value;

        Evaluate(plan, SampleRun.Run, other).Single().Got!.Value.ShouldBe(one + 50, 1e-9);
    }

    [Fact]
    public void Row_without_a_value_fails()
    {
        ValidationRow row = Evaluate(ExpectationPlan.Of(With(Expect("a", "deals.deezer.lumpSumFraction", 0.5, 0, 1))), SampleRun.Run).Single();
        row.Got.ShouldBeNull();
        row.Passed.ShouldBeFalse();
    }

    [Fact]
    public void Plan_needs_the_years_up_to_its_last_expectation()
    {
        ExpectationPlan plan = ExpectationPlan.Of(With(Expect("a", "artists.gini", 1, 0, 1, year: 2026), Expect("b", "artists.gini", 1, 0, 1, year: 2025)));
        plan.Years.ShouldBe(3);
        plan.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void Plan_without_expectations_is_empty_and_needs_no_year()
    {
        ExpectationPlan plan = ExpectationPlan.Of(With());
        plan.Years.ShouldBe(0);
        plan.IsEmpty.ShouldBeTrue();
        Evaluate(plan, SampleRun.Run).ShouldBeEmpty();
    }

    [Fact]
    public void Rows_keep_the_order_of_the_file()
    {
        ExpectationPlan plan = ExpectationPlan.Of(With(Expect("b", "artists.gini", 1, 0, 1), Expect("a", "syntheticShare", 1, 0, 1)));
        Evaluate(plan, SampleRun.Run).Select(row => row.Expectation.Id).ShouldBe(["b", "a"]);
    }

    [Fact]
    public void All_unknown_metrics_are_reported_at_once()
    {
        Scenario scenario = With(Expect("a", "labels.sonny.revenueShare", 1, 0, 1), Expect("b", "artists.gini", 1, 0, 1), Expect("c", "artists.above.7", 1, 0, 1));
        Should.Throw<ScenarioException>(() => ExpectationPlan.Of(scenario)).Message.ShouldBe(
            "sample.yaml: expect.0.metric: the world has no label 'sonny', got 'labels.sonny.revenueShare'. Allowed: sony, indies. Did you mean 'sony'?\n" +
            "sample.yaml: expect.2.metric: '7' is not a threshold that is counted, got 'artists.above.7'. " +
            "Allowed: 1000, 5000, 10000, 50000, 100000, 500000, 1000000, 2000000, 5000000. Use one of the thresholds.\n" +
            "2 problems.");
    }

    private static ImmutableArray<ValidationRow> Evaluate(ExpectationPlan plan, params RunResult[] runs) => plan.Evaluate([.. runs.Select(plan.Read)]);
}

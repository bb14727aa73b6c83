using NegotiationSim.Experiments.Validation;
using NegotiationSim.Scenarios;
using static NegotiationSim.Experiments.Tests.SampleScenario;

namespace NegotiationSim.Experiments.Tests.Validation;

public sealed class ValidationMarkdownTests
{
    [Fact]
    public void Report_is_the_golden_file()
    {
        ExpectationPlan plan = ExpectationPlan.Of(With(
            Expect("sony-share", "labels.sony.revenueShare", 0.78, 0.7, 0.85),
            Expect("revenue", "recordedRevenue", 28_600_000_000, 27_000_000_000, 30_000_000_000),
            Expect("lump-sum", "deals.dream-track.lumpSumFraction", 0.9, 0.8, 1, ExpectationSet.Test),
            Expect("no-deal", "deals.deezer.lumpSumFraction", 0.5, 0, 1, ExpectationSet.Test)));
        Rendered(plan).ShouldBe(Golden("validation.md"));
    }

    [Fact]
    public void Empty_set_says_so()
    {
        ExpectationPlan plan = ExpectationPlan.Of(With(Expect("gini", "artists.gini", 0.8, 0.7, 0.9)));
        Rendered(plan).ShouldEndWith("## Test set\n\nNo expectation belongs to it.\n");
    }

    [Fact]
    public void Reason_is_given_for_what_is_missed_and_for_nothing_else()
    {
        ExpectationPlan plan = ExpectationPlan.Of(With(
            Expect("met", "artists.gini", 0.8, 0.7, 0.9) with { Note = "never printed" },
            Expect("missed", "artists.gini", 0.5, 0.4, 0.6, ExpectationSet.Test) with { Note = "income is unequal." },
            Expect("missed-too", "artists.gini", 0.6, 0.5, 0.7, ExpectationSet.Test)));
        Rendered(plan).ShouldEndWith("|\n\nWhy targets are missed:\n\n- sample, missed: income is unequal.\n");
        Rendered(plan).ShouldNotContain("never printed");
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.31724, "0.3172")]
    [InlineData(-0.31726, "-0.3173")]
    [InlineData(0.5, "0.5")]
    [InlineData(0.00123456, "0.001235")]
    [InlineData(0.0000123456, "1.235E-05")]
    [InlineData(12.3456, "12.35")]
    [InlineData(999.94, "999.9")]
    [InlineData(1234.5, "1,234")]
    [InlineData(69_712, "69,710")]
    [InlineData(28_612_345_678, "28,610,000,000")]
    [InlineData(-1_500_000, "-1,500,000")]
    public void Number_has_four_significant_digits(double value, string text) => ValidationNumbers.Text(value).ShouldBe(text);

    private static string Rendered(ExpectationPlan plan) =>
        ValidationMarkdown.Render(new ValidationReport(plan.Evaluate([plan.Read(SampleRun.Run), plan.Read(SampleRun.Run)]), 1, 5, "0.1.0", "negsim validate --seed 1"));

    private static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Validation", "Golden", name));
}

using System.Globalization;

namespace NegotiationSim.Reporting.Tests.Tables;

public sealed class GoldenTableTests
{
    // Powers may differ in their last bit between machines.
    private const double RelativeTolerance = 1e-12;

    [Theory]
    [InlineData("artist_income.csv", 1)]
    [InlineData("deals.csv", 3)]
    [InlineData("labels.csv", 2)]
    [InlineData("ledger.csv", 2)]
    [InlineData("market_share.csv", 2)]
    [InlineData("platforms.csv", 2)]
    [InlineData("welfare.csv", 3)]
    public void Table_of_the_sample_run_is_as_expected(string fileName, int years)
    {
        string golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tables", "Golden", fileName)).ReplaceLineEndings("\n");
        string actual = ParsedTable.Text(SampleRun.Create(years), fileName);
        var (expectedLines, actualLines) = (golden.Split('\n'), actual.Split('\n'));

        actualLines.Length.ShouldBe(expectedLines.Length, actual);
        foreach (var (expectedLine, actualLine) in expectedLines.Zip(actualLines))
        {
            var (expected, found) = (expectedLine.Split(','), actualLine.Split(','));
            bool equal = expected.Length == found.Length && expected.Zip(found).All(pair => AreEqual(pair.First, pair.Second));
            equal.ShouldBeTrue($"expected {expectedLine}\nbut was  {actualLine}");
        }
    }

    [Fact]
    public void Golden_comparison_of_different_numbers_or_words_fails()
    {
        AreEqual("1.0000000001", "1").ShouldBeFalse();
        AreEqual("", "0").ShouldBeFalse();
        AreEqual("deal", "breakdown").ShouldBeFalse();
        AreEqual("0.3", "0.30000000000000004").ShouldBeTrue();
    }

    private static bool AreEqual(string expected, string actual) =>
        expected == actual
        || (double.TryParse(expected, CultureInfo.InvariantCulture, out double x)
            && double.TryParse(actual, CultureInfo.InvariantCulture, out double y)
            && Math.Abs(x - y) <= RelativeTolerance * Math.Abs(x));
}

using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Tests.Tables;

public sealed class DataDictionaryTests
{
    private static readonly string Dictionary =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "output-format.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Data_dictionary_has_a_section_for_every_table()
    {
        var tables = Dictionary.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])
            .Where(section => section.EndsWith(".csv", StringComparison.Ordinal));

        tables.Order(StringComparer.Ordinal).ShouldBe(RunTables.Of(SampleClaims.In(SampleRun.Create(1))).Select(table => table.FileName));
    }

    [Fact]
    public void Data_dictionary_explains_every_column() =>
        RunTables.Of(SampleClaims.In(SampleRun.Create(1))).SelectMany(table => ParsedTable.Parse(table.Csv).Header)
            .Where(column => !Dictionary.Contains($"`{column}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
}

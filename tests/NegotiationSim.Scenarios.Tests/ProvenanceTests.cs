using System.Text.RegularExpressions;

namespace NegotiationSim.Scenarios.Tests;

public partial class ProvenanceTests
{
    public static TheoryData<string> Shipped => new(Repository.ScenarioFiles.Select(path => Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_number_of_a_shipped_scenario_says_where_it_is_from(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "scenarios", file));

        lines.Select((line, index) => (line, number: index + 1))
            .Where(pair => HasNumber(pair.line) && !HasProvenance(pair.line))
            .Select(pair => $"{file}:{pair.number}: {pair.line.Trim()}")
            .ShouldBeEmpty("end each of these lines with '# [R] source', '# [D] arithmetic from source', '# [M] source' or '# "
                + "assumption: reason'");

        // A file that builds on another may change little.
        lines.Count(HasNumber).ShouldBeGreaterThan(lines.Any(line => line.StartsWith("extends:", StringComparison.Ordinal)) ? 0 : 10);
    }

    [Theory]
    [InlineData("    price: 6.2 USD/month", true, false)]
    [InlineData("    price: 6.2 USD/month  # a note", true, false)]
    [InlineData("    price: 6.2 USD/month  # [R]", true, false)]
    [InlineData("    price: 6.2 USD/month  # [R] Spotify 20-F 2024", true, true)]
    [InlineData("    price: -0.5  # assumption: middle of the range", true, true)]
    [InlineData("    price: -0.5  # assumption: ", true, false)]
    [InlineData("  allowed: [1, 2]  # [D] a factor of two", true, true)]
    [InlineData("    1000 USD: 186_600", true, false)]
    [InlineData("  tolerance: ±0.1", true, false)]
    [InlineData("  16-24: {share: 1}", true, false)]
    [InlineData("  # 12 months", false, false)]
    [InlineData("    metric: artists.generatedAbove.10000", false, false)]
    [InlineData("    statement: Streaming earns 20.4bn USD", false, false)]
    [InlineData("    note: the model has 7.9tn streams", false, false)]
    [InlineData("    tactic: linear", false, false)]
    [InlineData("format: 1", false, false)]
    public void A_line_is_told_to_be_numeric_and_to_have_its_provenance(string line, bool number, bool provenance)
    {
        HasNumber(line).ShouldBe(number);
        HasProvenance(line).ShouldBe(provenance);
    }

    // Words for people may hold numbers that are no input, and the format's version is none of the world's numbers.
    private static bool HasNumber(string line) => !Words().IsMatch(line) && Number().IsMatch(Comment().Replace(line, ""));

    private static bool HasProvenance(string line) => Provenance().IsMatch(Comment().Match(line).Value);

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(- )?(title|question|statement|source|note|name|id|format):")]
    private static partial Regex Words();

    [GeneratedRegex(@"(^|[\s:{\[,])[-+±]?[0-9]")]
    private static partial Regex Number();

    [GeneratedRegex(@"# (\[[RDM]\] \S|assumption: \S)")]
    private static partial Regex Provenance();
}

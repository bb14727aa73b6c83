using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Scenarios.Tests.Domains;

public sealed class YamlDomainTests : IDisposable
{
    private const string Sound = """
        domain: licence
        issues:
          - {name: royalty, values: [10%, 20%]}
          - {name: term, values: [1, 2, 3]}
        parties:
          - name: label
            weights: [0.75, 0.25]
            values:
              royalty: [0.25, 1]
              term: [1, 0.5, 0]
            reservation: 0.3
            discount: 90%
          - name: platform
            utilities: [0.5, 0.75, 1, 0.25, 0.5, 0.75]

        """;

    private readonly DomainBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_domain_is_read_with_weights_or_a_table()
    {
        bench.Write("licence.yaml", Sound);

        LoadedDomain loaded = DomainFile.Load($"{bench.Folder}/licence.yaml");

        var domain = loaded.Domain;
        domain.Name.ShouldBe("licence");
        domain.Space.Issues.Select(issue => $"{issue.Name} {string.Join(' ', issue.Values)}").ShouldBe(["royalty 10% 20%", "term 1 2 3"]);
        domain.Profiles.Select(profile => profile.Party).ShouldBe(["label", "platform"]);
        domain.Profiles.Select(profile => profile.ReservationValue).ShouldBe([0.3, 0]);
        domain.Profiles.Select(profile => profile.DiscountFactor).ShouldBe([0.9, 1]);
        domain.Profiles[0].Utilities.ToArray().ShouldBe([0.4375, 0.3125, 0.1875, 1, 0.875, 0.75]);
        domain.Profiles[1].Utilities.ToArray().ShouldBe([0.5, 0.75, 1, 0.25, 0.5, 0.75]);
        loaded.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Weights_and_values_are_used_as_written_and_a_sum_other_than_one_is_said()
    {
        bench.Write("licence.yaml", Sound.Replace("[0.75, 0.25]", "[3, 1]", StringComparison.Ordinal)
            .Replace("[0.25, 1]", "[-1, 10]", StringComparison.Ordinal));

        LoadedDomain loaded = DomainFile.Load($"{bench.Folder}/licence.yaml");

        loaded.Domain.Profiles[0].Utilities[3].ShouldBe(31);
        loaded.Remarks.ShouldBe([$"{bench.Folder}/licence.yaml: the weights of label sum to 4, not to 1; they are used as written."]);
    }

    [Theory]
    [InlineData("[10%, 20%]", "[10%, 10%]", "licence.yaml:3:35: issues.0.values: has the same label twice, got '10%'. Name each once.")]
    [InlineData("[10%, 20%]", "[]", "licence.yaml:3:29: issues.0.values: expected a list with at least one value, not an empty one. Write for example [low, high].")]
    [InlineData("[10%, 20%]", "[10%, [20%]]", "licence.yaml:3:35: issues.0.values: expected a label, not a list. Write for example [low, high].")]
    [InlineData("name: term,", "name: royalty,", "licence.yaml:3:3: issues: has the same name more than once, got 'royalty'. Give each a name of its own.")]
    [InlineData("name: platform", "name: label", "licence.yaml:6:3: parties: has the same name more than once, got 'label'. Give each a name of its own.")]
    [InlineData("[0.75, 0.25]", "[0.75]", "licence.yaml:7:14: parties.0.weights: has 1 entries. Allowed: one weight an issue: 2. Add or remove entries.")]
    [InlineData("[0.75, 0.25]", "[0.75, -1]", "licence.yaml:7:21: parties.0.weights.1: is out of range, got '-1'. Allowed: at least 0. Choose a value in this range.")]
    [InlineData("[1, 0.5, 0]", "[1, 0.5]", "licence.yaml:10:13: parties.0.values.term: has 2 entries. Allowed: one number a value of the issue: 3. Add or remove entries.")]
    [InlineData("[1, 0.5, 0]", "[1, .nan, 0]", "licence.yaml:10:17: parties.0.values.term.1: expected a number, got '.nan'. Allowed: any number. Write for example '0.5'.")]
    [InlineData("[1, 0.5, 0]", "[1, .inf, 0]", "licence.yaml:10:17: parties.0.values.term.1: expected a number, got '.inf'. Allowed: any number. Write for example '0.5'.")]
    [InlineData("[1, 0.5, 0]", "[1, 1e999, 0]", "licence.yaml:10:17: parties.0.values.term.1: expected a number, got '1e999'. Allowed: any number. Write a smaller number, for example '0.5'.")]
    [InlineData("      term:", "      terms:", "licence.yaml:10:7: parties.0.values.terms: is no key that belongs here. Did you mean 'term'?")]
    [InlineData("discount: 90%", "discount: 0", "licence.yaml:12:15: parties.0.discount: is out of range, got '0'. Allowed: above 0 to 1. Choose a value in this range.")]
    [InlineData("0.5, 0.75]\n", "0.5]\n", "licence.yaml:14:16: parties.1.utilities: has 5 entries. Allowed: one utility an outcome, the last issue changing fastest: 6. Add or remove entries.")]
    [InlineData("    utilities", "    weights: [1, 0]\n    utilities", "licence.yaml:14:14: parties.1.weights: is not used with a table of utilities. Remove it, or 'utilities'.")]
    public void A_fault_is_reported_with_its_line_and_path(string old, string changed, string problem)
    {
        bench.Write("licence.yaml", Sound);
        bench.Edit("licence.yaml", old, changed).Problems("licence.yaml").ShouldContain(problem);
    }

    [Fact]
    public void One_party_is_too_few()
    {
        bench.Write("licence.yaml", Sound[..Sound.IndexOf("  - name: platform", StringComparison.Ordinal)]);

        bench.Problems("licence.yaml").ShouldBe(
            ["licence.yaml:6:3: parties: has 1 entries. Allowed: at least 2. Write one item a line, each after '- '."]);
    }

    [Fact]
    public void An_empty_domain_is_missing_its_keys()
    {
        bench.Write("licence.yaml", "domain: licence\n");

        bench.Problems("licence.yaml").ShouldBe(
            ["licence.yaml:1:1: is missing 'issues'. Add for example issues: [{...}]"]);
    }

    [Fact]
    public void More_outcomes_than_fit_are_refused_with_their_number()
    {
        string values = string.Join(", ", Enumerable.Range(0, 100));
        string issues = string.Concat(Enumerable.Range(1, 10).Select(i => $"  - {{name: i{i}, values: [{values}]}}\n"));
        bench.Write("large.yaml", $"domain: large\nissues:\n{issues}parties: []\n");

        bench.Problems("large.yaml")[0].ShouldBe("large.yaml:3:3: issues: has about 1e+20 outcomes. Allowed: at most 10,000,000. "
            + "Leave out values, or an issue on which all agree.");
    }

    [Fact]
    public void Values_and_weights_that_overflow_are_refused()
    {
        bench.Write("licence.yaml", Sound);
        bench.Edit("licence.yaml", "[0.75, 0.25]", "[1e308, 0]").Edit("licence.yaml", "[0.25, 1]", "[0.25, 100]").Problems("licence.yaml").ShouldBe(
            ["licence.yaml:9:7: parties.0.values: times the weights exceed the largest number. Write smaller numbers."]);
    }
}

using System.Globalization;
using System.Text;

namespace NegotiationSim.Scenarios.Tests;

public class YamlTests
{
    private const string Syntax = "Look at this line and the one above it: brackets and quotes must be closed, every key needs ': ' "
        + "after it, "
        + "keys of one level start in one column, and a text with ': ' or ' #' in it needs quotes.";

    [Theory]
    [InlineData("", "x.yaml: has nothing in it. Start from the example in docs/scenario-format.md.")]
    [InlineData("# only a comment\n", "x.yaml: has nothing in it. Start from the example in docs/scenario-format.md.")]
    [InlineData("- a\n- b\n", "x.yaml:1:1: expected 'key: value' lines, not a list. Start from the example in docs/scenario-format.md.")]
    [InlineData("Dear reader\n", "x.yaml:1:1: expected 'key: value' lines, not a single value. Start from the example in "
        + "docs/scenario-format.md.")]
    [InlineData("format: 1\n\tname: x\n  \ttitle: y\n",
        "x.yaml:2:1: is indented with a tab. Use two spaces a level.",
        "x.yaml:3:3: is indented with a tab. Use two spaces a level.")]
    [InlineData("format: 1\ngenres: {pop: {listening: 1}\nname: x\n",
        "x.yaml:2:28: is not valid YAML: what follows cannot be understood. " + Syntax)]
    [InlineData("title: 'open\n",
        "x.yaml:1:8: is not valid YAML: While scanning a quoted scalar, found unexpected end of stream. " + Syntax)]
    [InlineData("title: \"\\UFFFFFFFF\"\n", "x.yaml:1:6: is not valid YAML: what follows cannot be understood. " + Syntax)]
    [InlineData("title: one: two\n",
        "x.yaml:1:11: is not valid YAML: While scanning a plain scalar value, found invalid mapping. " + Syntax)]
    public void A_file_that_is_no_mapping_is_reported_in_full(string text, params string[] problems)
    {
        Minimal.Refused(() => ScenarioLoader.Parse(text, "x.yaml")).ShouldBe(problems);
    }

    [Theory]
    [InlineData("format: 1\n", "format: 1\nformat: 1\n", "scenarios/small-world.yaml:2:1: repeats a key of line 1, got 'format'. "
        + "Remove one of the two.")]
    [InlineData("listening: 60%,", "listening: 60%, listening: 60%,", "scenarios/small-world.yaml:9:25: repeats a key of line 9, "
        + "got 'listening'. Remove one of the two.")]
    [InlineData("format: 1", "format: !!int 1", "scenarios/small-world.yaml:1:9: has a tag, got 'tag:yaml.org,2002:int'. Remove the "
        + "tag: each key knows the type of its value.")]
    [InlineData("format: 1", "{a: b}: 1\nformat: 1",
        "scenarios/small-world.yaml:1:1: has a mapping for a key. Use a plain word as the key, or quote a text that starts with '{' "
        + "or '['.")]
    [InlineData("terms: [1 years, 3 years]\n", "terms: [1 years, 3 years]\n---\nformat: 1\n",
        "scenarios/small-world.yaml:112:1: has a second document after '---'. Put each scenario in a file of its own.")]
    public void A_feature_that_scenarios_do_not_use_is_reported_and_reading_goes_on(string old, string changed, string problem)
    {
        Minimal.Problems(old, changed).ShouldBe([problem]);
    }

    [Fact]
    public void An_alias_is_reported_where_it_is_used()
    {
        string text = Minimal.Replaced("adoption: 2% /year", "adoption: &rate 2% /year")
            .Replace("entry: 3% /year", "entry: *rate", StringComparison.Ordinal);

        Minimal.ProblemsOf(text)[0].ShouldBe("scenarios/small-world.yaml:44:10: uses an alias, got '*rate'. Write the value out: "
            + "aliases are not supported.");
    }

    [Fact]
    public void A_bomb_of_aliases_is_not_expanded()
    {
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int level = 1; level <= 30; level++)
        {
            string lower = $"*a{level - 1}";
            bomb.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{lower}, {lower}, {lower}]\n");
        }

        Minimal.ProblemsOf(bomb.ToString()).Count(problem => problem.Contains("uses an alias", StringComparison.Ordinal)).ShouldBe(90);
    }

    [Theory]
    [InlineData('[', 100)]
    [InlineData('{', 5_000_000)]
    public void Deep_nesting_is_refused_before_it_is_followed(char bracket, int depth)
    {
        Minimal.ProblemsOf("genres: " + new string(bracket, depth)).ShouldBe(
            ["scenarios/small-world.yaml:1:41: is not valid YAML: nested more than 32 levels deep. A scenario needs at most 6 "
                + "levels: close the brackets that were left open."]);
    }

    [Fact]
    public void A_long_value_is_shortened_and_a_line_break_in_it_does_not_break_the_message()
    {
        string value = $"\"{new string('9', 50)}\\n{new string('9', 1_000_000)}\"";

        Minimal.Problems("people: 1.5m people", "people: " + value).ShouldHaveSingleItem()
            .ShouldContain($"got '{new string('9', 50)} 999999999...'");
    }
}

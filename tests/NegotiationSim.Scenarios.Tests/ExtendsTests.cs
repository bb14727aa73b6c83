namespace NegotiationSim.Scenarios.Tests;

public class ExtendsTests
{
    [Fact]
    public void Mappings_merge_key_by_key_and_keep_the_order_of_the_base()
    {
        var scenario = Child("""
            genres:
              jazz: {listening: 5%, replaceability: 0}
              rock: {listening: 35%}
            """);

        scenario.World.Genres.Select(genre => (genre.Id, genre.ListeningShare, genre.Replaceability))
            .ShouldBe([("pop", 0.6, 0.25), ("rock", 0.35, -0.5), ("jazz", 0.05, 0)]);
    }

    [Fact]
    public void Scalars_and_lists_replace()
    {
        var scenario = Child("""
            horizon: 3 years
            bargaining: {terms: [2 years]}
            """);

        scenario.World.Years.ShouldBe(3);
        scenario.World.Bargaining.TermYears.ShouldBe([2]);
        scenario.World.Bargaining.Rounds.ShouldBe(40);
    }

    [Fact]
    public void Null_removes_a_key()
    {
        var scenario = Child("""
            genres: {rock: ~, pop: {listening: 100%}}
            platforms: {tunes: {startLicence: null}}
            """);

        scenario.World.Genres.Select(genre => genre.Id).ShouldBe(["pop"]);
        scenario.World.Platforms[0].StartLicence.ShouldBeNull();
    }

    [Fact]
    public void Null_for_a_key_the_base_does_not_have_is_reported()
    {
        Minimal.Refused(() => Child("genres: {rokc: ~}")).ShouldBe(
            ["child.yaml:2:16: genres.rokc: expected 'key: value' lines, not nothing. Put its keys below it, two spaces in."]);
    }

    [Fact]
    public void A_problem_is_reported_in_the_file_that_has_it_the_named_file_first()
    {
        string basis = Minimal.Replaced("hours: 22 h/month", "hours: 22");

        Minimal.Refused(() => ScenarioLoader.Parse("extends: base.yaml\nhorizon: 0 years\n", "child.yaml", _ => basis)).ShouldBe(
        [
            "child.yaml:2:10: horizon: is out of range, got '0 years'. Allowed: 1 to 100, in years or quarters. Choose a value in "
            + "this range.",
            "base.yaml:24:10: consumers.hours: expected hours of listening, got '22'. Allowed: above 0, in h/month or h/week. Add "
            + "the unit: write for example '22 h/month'.",
        ]);
    }

    [Fact]
    public void A_chain_of_files_merges_from_the_most_basic_up()
    {
        var files = new Dictionary<string, string>
        {
            ["a.yaml"] = Minimal.Yaml,
            ["b.yaml"] = "extends: a.yaml\nhorizon: 3 years\nname: b\n",
        };

        var scenario = ScenarioLoader.Parse("extends: b.yaml\nname: c\n", "c.yaml", name => files[name]);

        (scenario.World.Name, scenario.World.Years).ShouldBe(("c", 3));
        scenario.Text.Split('\n').Where(line => line.StartsWith("# file", StringComparison.Ordinal))
            .ShouldBe(["# file: a.yaml", "# file: b.yaml", "# file: c.yaml"]);
    }

    [Theory]
    [InlineData("extends: child.yaml\n", "child.yaml:1:10: extends: goes round in a circle, child.yaml -> child.yaml. Remove one of "
        + "these 'extends'.")]
    [InlineData("extends: b.yaml\n", "b.yaml:1:10: extends: goes round in a circle, child.yaml -> b.yaml -> child.yaml. Remove one "
        + "of these 'extends'.")]
    [InlineData("extends: gone.yaml\n", "child.yaml:1:10: extends: 'gone.yaml' cannot be read. Check the name and that the file may "
        + "be read.")]
    [InlineData("extends: ../base.yaml\n", "child.yaml:1:10: extends: expected the name of a file in the same folder, got "
        + "'../base.yaml'. Write for example 'extends: streaming-baseline.yaml'.")]
    [InlineData("extends: [base.yaml]\n", "child.yaml:1:10: extends: expected the name of a file in the same folder. Write for "
        + "example 'extends: streaming-baseline.yaml'.")]
    public void A_base_that_cannot_be_followed_is_reported(string text, string problem)
    {
        Minimal.Refused(() => ScenarioLoader.Parse(text, "child.yaml", Sibling)).ShouldBe([problem]);

        static string Sibling(string name) => name == "b.yaml" ? "extends: child.yaml\n" : throw new FileNotFoundException();
    }

    [Fact]
    public void A_text_without_siblings_cannot_extend()
    {
        Minimal.Refused(() => ScenarioLoader.Parse("extends: base.yaml\n", "child.yaml")).ShouldBe(
            ["child.yaml:1:10: extends: 'base.yaml' is not at hand, since this scenario was given as text. Write the scenario out "
                + "in full, or load it from its file."]);
    }

    private static Scenario Child(string text) => ScenarioLoader.Parse("extends: base.yaml\n" + text, "child.yaml", _ => Minimal.Yaml);
}

namespace NegotiationSim.Scenarios.Tests;

public class OverrideTests
{
    [Fact]
    public void Overrides_change_scalars_lists_mappings_and_items_in_order()
    {
        var world = ScenarioLoader.Parse(Minimal.Yaml, "x.yaml", null,
        [
            "horizon=5 years",
            "platforms.tunes.offerings.premium.price = 7 USD/month",
            "bargaining.terms=[1 years, 2 years]",
            "bargaining.terms.1=3 years",
            "genres={pop: {listening: 90%, replaceability: 0}}",
            "genres.folk={listening: 10%, replaceability: 1}",
            "platforms.tunes.startLicence=~",
            "artists.brackets.1000 USD=850",
        ]).World;

        world.Years.ShouldBe(5);
        world.Platforms[0].Offerings[0].PricePerMonth.ShouldBe(7);
        world.Platforms[0].StartLicence.ShouldBeNull();
        world.Bargaining.TermYears.ShouldBe([1, 3]);
        world.Genres.Select(genre => genre.Id).ShouldBe(["pop", "folk"]);
        world.Artists.Brackets[0].Artists.ShouldBe(850);
    }

    [Theory]
    [InlineData("consumers.count", "--set consumers.count: is no override. Allowed: path=value. Write for example --set "
        + "consumers.count=20000.")]
    [InlineData("=5", "--set =5: is no override. Allowed: path=value. Write for example --set consumers.count=20000.")]
    [InlineData("horizon=", "--set horizon=: horizon: has no value after '='. Write a value, or ~ to remove the key.")]
    [InlineData("markets.nroth.people=1m people",
        "--set markets.nroth.people=1m people: markets.nroth.people: there is no such path in the scenario. Did you mean "
        + "'markets.north.people'?")]
    [InlineData("consumer.count=5000",
        "--set consumer.count=5000: consumer.count: there is no such path in the scenario. Did you mean 'consumers.count'?")]
    [InlineData("consumers.cuont=5000", "--set consumers.cuont=5000: consumers.cuont: is no key that belongs here. Did you mean 'count'?")]
    [InlineData("consumers.count.x=5", "--set consumers.count.x=5: consumers.count.x: there is no such path in the scenario. "
        + "'consumers.count' holds a single value: set it as a whole.")]
    [InlineData("bargaining.terms.2=5 years", "--set bargaining.terms.2=5 years: bargaining.terms.2: there is no such path in the "
        + "scenario. Count the list's items from 0: bargaining.terms.0 to bargaining.terms.1.")]
    [InlineData("consumers.count=many", "--set consumers.count=many: consumers.count: expected a whole number, got 'many'. Allowed: "
        + "100 to 100000000. Write for example '20_000'.")]
    [InlineData("horizon=~", "scenarios/small-world.yaml:1:1: is missing 'horizon'. Add for example horizon: 3 years")]
    public void A_bad_override_is_located_at_the_option(string change, string problem)
    {
        Minimal.ProblemsWith(change).ShouldBe([problem]);
    }

    [Fact]
    public void An_override_that_is_no_YAML_is_reported()
    {
        Minimal.ProblemsWith("genres={pop: ").ShouldHaveSingleItem().ShouldStartWith("--set genres={pop: : is not valid YAML: ");
    }

    [Fact]
    public void Problems_of_the_file_and_of_overrides_are_reported_together_the_file_first()
    {
        string text = Minimal.Replaced("horizon: 2 years", "horizon: 2");

        Minimal.Refused(() => ScenarioLoader.Parse(text, "x.yaml", null, ["a.b", "start=1"])).ShouldBe(
        [
            "x.yaml:6:10: horizon: expected a time, got '2'. Allowed: 1 to 100, in years or quarters. Add the unit: write for "
            + "example '3 years'.",
            "--set a.b: is no override. Allowed: path=value. Write for example --set consumers.count=20000.",
            "--set start=1: start: is out of range, got '1'. Allowed: 1900 to 2200. Choose a value in this range.",
        ]);
    }
}

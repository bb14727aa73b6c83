namespace NegotiationSim.Scenarios.Tests;

public class StandoffTests
{
    [Fact]
    public void A_standoff_is_read()
    {
        var standoff = Read("{date: 2025-Q2, of: major, with: tunes, quarters: 3}").World.Standoffs.Single();

        (standoff.Year, standoff.Quarter, standoff.Quarters).ShouldBe((2025, 2, 3));
        (standoff.Label, standoff.Platform).ShouldBe(("major", "tunes"));
        ScenarioLoader.Parse(Minimal.Yaml, "small-world.yaml", null).World.Standoffs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{date: 2030-Q1, of: major, with: tunes, quarters: 1}", "standoffs.0.date: lies outside the simulated years")]
    [InlineData("{date: 2025-Q1, of: mayor, with: tunes, quarters: 1}", "standoffs.0.of: names no label of this scenario, got 'mayor'. Allowed: major. Did you mean 'major'?")]
    [InlineData("{date: 2025-Q1, of: major, with: tune, quarters: 1}", "standoffs.0.with: names no platform of this scenario, got 'tune'")]
    [InlineData("{date: 2025-Q1, of: major, with: tunes, quarters: 0}", "standoffs.0.quarters: ")]
    [InlineData("{date: 2025-Q1, of: major, with: tunes}", "is missing 'quarters'")]
    public void A_standoff_that_makes_no_sense_is_refused(string standoff, string problem) =>
        Should.Throw<ScenarioException>(() => Read(standoff)).Message.ShouldContain(problem);

    [Fact]
    public void Parties_that_never_talk_cannot_stop_talking() =>
        Should.Throw<ScenarioException>(() => Read("{date: 2025-Q1, of: major, with: tunes, quarters: 1}", "platforms.tunes.seeks=[]"))
            .Message.ShouldContain("standoffs.0.of: names a label of which the platform seeks no licence, got 'major'. Add it to platforms.tunes.seeks, or remove the standoff.");

    private static Scenario Read(string standoff, params string[] overrides) =>
        ScenarioLoader.Parse(Minimal.Yaml + $"standoffs:\n  - {standoff}\n", "small-world.yaml", null, overrides);
}

using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Scenarios.Tests.Varying;

public class DerivedScenarioTests
{
    [Fact]
    public void Changes_below_one_key_stand_together_each_with_its_source()
    {
        DerivedScenario.Text(
            "small-world.yaml",
            "other",
            ["Why.", "How."],
            [
                new("artists.neverConsent", "20%", "assumption: a"),
                new("labels.major.party.riskAversion", "1 /bn USD", "[D] b"),
                new("artists.entry", "1% /year", "[D] c"),
                new("otherRecordedRevenue", "8m USD/year", "[D] d"),
                new("artists.neverConsent", "25%", "[D] e"),
            ]).ShouldBe("""
            # Why.
            # How.
            format: 1
            name: other
            extends: small-world.yaml

            labels:
              major:
                party:
                  riskAversion: 1 /bn USD  # [D] b
            artists:
              entry: 1% /year  # [D] c
              neverConsent: 25%  # [D] e
            otherRecordedRevenue: 8m USD/year  # [D] d

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Derived_scenario_is_the_world_of_the_overrides()
    {
        string text = DerivedScenario.Text("small-world.yaml", "small-world", [], [new("artists.neverConsent", "25%", "[D] x"), new("consumers.hours", "20 h/month", "[D] y")]);
        Scenario derived = ScenarioLoader.Parse(text, "other.yaml", _ => Minimal.Yaml);
        Scenario overridden = ScenarioLoader.Parse(
            Minimal.Yaml, Minimal.FileName, null, ["artists.neverConsent=25%", "consumers.hours=20 h/month"]);
        derived.World.Artists.NeverConsent.ShouldBe(overridden.World.Artists.NeverConsent);
        derived.World.Consumers.HoursPerMonth.ShouldBe(overridden.World.Consumers.HoursPerMonth);
        derived.World.Consumers.CatalogueWeight.ShouldBe(overridden.World.Consumers.CatalogueWeight);
        derived.Parts.Select(part => part.FileName).ShouldBe(["small-world.yaml", "other.yaml"]);
    }
}

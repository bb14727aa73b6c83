using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class PolicyTests
{
    [Theory]
    [InlineData("{date: 2025-Q1, lever: labelling, to: required}", 2025, 1, PolicyLever.Labelling, null, 1)]
    [InlineData("{date: 2024-Q4, lever: labelling, market: north, to: free}", 2024, 4, PolicyLever.Labelling, "north", 0)]
    [InlineData("{date: 2024-Q2, lever: detection, market: north, to: 5% /year}", 2024, 2, PolicyLever.Detection, "north", 0.05)]
    [InlineData("{date: 2025-Q3, lever: mfn, to: barred}", 2025, 3, PolicyLever.MostFavouredNation, null, 1)]
    [InlineData("{date: 2025-Q3, lever: pass-through, market: north, to: 50%}", 2025, 3, PolicyLever.PassThrough, "north", 0.5)]
    [InlineData("{date: 2025-Q3, lever: upload-detection, to: 80% /year}", 2025, 3, PolicyLever.UploadDetection, null, 0.8)]
    [InlineData("{date: 2025-Q3, lever: stream-minimum, to: 0.004 USD}", 2025, 3, PolicyLever.StreamMinimum, null, 0.004)]
    [InlineData("{date: 2025-Q3, lever: attribution, to: 90%}", 2025, 3, PolicyLever.Attribution, null, 0.9)]
    [InlineData("{date: 2025-Q3, lever: consent, to: opt-in}", 2025, 3, PolicyLever.Consent, null, 2)]
    [InlineData("{date: 2025-Q3, lever: consent, to: own}", 2025, 3, PolicyLever.Consent, null, -1)]
    public void A_policy_is_read(string policy, int year, int quarter, PolicyLever lever, string? market, double value)
    {
        ScenarioLoader.Parse(LeverWorld.Under("training: licence-required") + $"policies: [{policy}]", "x.yaml").World.Policies.ShouldBe(
            [new PolicySpecification { Year = year, Quarter = quarter, Lever = lever, Market = market, Value = value }]);
    }

    [Theory]
    [InlineData("{date: 2026-Q1, lever: labelling, to: required}",
        "x.yaml:112:19: policies.0.date: lies outside the simulated years, got '2026-Q1'. Allowed: 2024 to 2025. Move the date, or "
        + "change 'start' or 'horizon'.")]
    [InlineData("{date: 2025-Q5, lever: labelling, to: required}",
        "x.yaml:112:19: policies.0.date: expected a quarter, got '2025-Q5'. Write for example 2025-Q1.")]
    [InlineData("{date: 2025-Q1, lever: detection, market: nroth, to: 2% /year}",
        "x.yaml:112:54: policies.0.market: names no market of this scenario, got 'nroth'. Allowed: north. Did you mean 'north'?")]
    [InlineData("{date: 2025-Q1, lever: detection, to: 120% /year}",
        "x.yaml:112:50: policies.0.to: is out of range, got '120% /year'. Allowed: 0 to 1, in /year. Choose a value in this range.")]
    [InlineData("{date: 2025-Q1, lever: pass-through, to: 100%}",
        "x.yaml:112:53: policies.0.to: is out of range, got '100%'. Allowed: 0 to below 1. Choose a value in this range.")]
    [InlineData("{date: 2025-Q1, lever: stream-minimum, to: -1 USD}",
        "x.yaml:112:55: policies.0.to: is out of range, got '-1 USD'. Allowed: at least 0, in USD. Choose a value in this range.")]
    [InlineData("{date: 2025-Q1, lever: attribution, to: 1.2}",
        "x.yaml:112:52: policies.0.to: is out of range, got '1.2'. Allowed: 0 to 1. Choose a value in this range.")]
    [InlineData("{date: 2025-Q1, lever: consent, to: required}",
        "x.yaml:112:48: policies.0.to: is none of the words allowed here, got 'required'. Allowed: not-asked, opt-out, opt-in, own. "
        + "Choose one of these.")]
    [InlineData("{date: 2025-Q1, lever: labelling, to: true}",
        "x.yaml:112:50: policies.0.to: is none of the words allowed here, got 'true'. Allowed: required, free. Did you mean 'free'?")]
    [InlineData("{date: 2025-Q1, lever: labelling, markt: north, to: free}",
        "x.yaml:112:46: policies.0.markt: is no key that belongs here. Did you mean 'market'?")]
    public void A_bad_policy_is_reported_in_full(string policy, string problem)
    {
        Minimal.Refused(() => ScenarioLoader.Parse(Minimal.Yaml + $"policies: [{policy}]", "x.yaml")).ShouldBe([problem]);
    }

    [Fact]
    public void Contradictory_policies_are_refused()
    {
        Minimal.Refused(() => ScenarioLoader.Parse(
            Minimal.Yaml + """
                policies:
                  - {date: 2025-Q1, lever: payout-rule, to: user-centric}
                  - {date: 2025-Q1, lever: payout-rule, market: north, to: pro-rata}
                """,
            "x.yaml")).ShouldBe(
        [
            "x.yaml:114:5: policies.1: contradicts policies.0, which sets the same lever from the same date. "
            + "Keep one of the two, or change a date or a market.",
        ]);
    }

    [Theory]
    [InlineData("{date: 2025-Q1, lever: labelling, to: required}, {date: 2025-Q2, lever: labelling, to: free}")]
    [InlineData("{date: 2025-Q1, lever: labelling, to: required}, {date: 2025-Q1, lever: labelling, market: north, to: required}")]
    public void Policies_of_other_dates_or_with_one_value_do_not_contradict(string policies)
    {
        ScenarioLoader.Parse(LeverWorld.Under("training: licence-required") + $"policies: [{policies}]", "x.yaml").World.Policies.Length.ShouldBe(2);
    }
}

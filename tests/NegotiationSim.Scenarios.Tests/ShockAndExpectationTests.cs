using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class ShockAndExpectationTests
{
    private const string Generator = "  songs: {name: Songs, kind: generator, publishingShare: 0, costPerUser: 0 USD/month, "
        + "fixedCost: 0 USD/year, pricing: fixed, lumpSumLimit: 0, seeks: all, "
        + "generator: {cohort: 10, technology: 1.1, technologyGrowth: 30% /year, coverageExponent: 0.3, meanUtility: -3, "
        + "qualityWeight: 0.9}, "
        + "offerings: {free: {market: north, tier: unpaid, startUsers: 0 people, price: 0 USD/month, hoursFactor: 1}}, "
        + "party: {discountRate: 0, riskAversion: 0 /bn USD, belief: {growth: 0 /year, growthSd: 0 /year, spread: 0 "
        + "/year}, tactic: linear, tacticExponent: 1, guessedDiscountRate: 0, guessedRiskAversion: 0 /bn USD}}\n";

    private static readonly string Text = Minimal.Replaced("bargaining:", Generator + "bargaining:");

    [Theory]
    [InlineData("{date: 2025-Q1, change: cohort, of: songs, to: 40}", 2025, 1, ShockKind.Cohort, "songs", 40)]
    [InlineData("{date: 2024-Q4, change: price-factor, of: tunes, to: 1.1}", 2024, 4, ShockKind.PriceFactor, "tunes", 1.1)]
    [InlineData("{date: 2025-Q4, change: technology-factor, of: songs, to: 200%}", 2025, 4, ShockKind.TechnologyFactor, "songs", 2)]
    public void A_shock_is_read(string shock, int year, int quarter, ShockKind kind, string target, double value)
    {
        ScenarioLoader.Parse(Text + $"shocks: [{shock}]", "x.yaml").World.Shocks.ShouldBe(
            [new ShockSpecification { Year = year, Quarter = quarter, Kind = kind, Target = target, Value = value }]);
    }

    [Theory]
    [InlineData("{date: 2026-Q1, change: cohort, of: songs, to: 40}",
        "x.yaml:113:17: shocks.0.date: lies outside the simulated years, got '2026-Q1'. Allowed: 2024 to 2025. Move the date, or "
        + "change 'start' or 'horizon'.")]
    [InlineData("{date: 2025-Q5, change: cohort, of: songs, to: 40}",
        "x.yaml:113:17: shocks.0.date: expected a quarter, got '2025-Q5'. Write for example 2025-Q1.")]
    [InlineData("{date: 2025-Q1, change: cohort, of: tunes, to: 40}",
        "x.yaml:113:46: shocks.0.of: names no generator of this scenario, got 'tunes'. Allowed: songs. Choose one of these.")]
    [InlineData("{date: 2025-Q1, change: price-factor, of: songs, to: 2}",
        "x.yaml:113:52: shocks.0.of: names no platform with a subscription at a fixed or cost-plus price of this scenario, got 'songs'. "
        + "Allowed: tunes. Choose one of these.")]
    [InlineData("{date: 2025-Q1, change: cohort, of: songs, to: 0.5}",
        "x.yaml:113:57: shocks.0.to: is out of range, got '0.5'. Allowed: 1 to 100000000. Choose a value in this range.")]
    [InlineData("2025",
        "x.yaml:113:10: shocks.0: expected 'key: value' lines, not a single value. Put its keys below it, two spaces in.")]
    public void A_bad_shock_is_reported_in_full(string shock, string problem)
    {
        Minimal.Refused(() => ScenarioLoader.Parse(Text + $"shocks: [{shock}]", "x.yaml")).ShouldBe([problem]);
    }

    [Fact]
    public void A_shock_to_a_generator_where_there_is_none_is_reported()
    {
        Minimal.ProblemsOf(Minimal.Yaml + "shocks: [{date: 2025-Q1, change: cohort, of: tunes, to: 40}]").ShouldBe(
            ["scenarios/small-world.yaml:112:46: shocks.0.of: names no generator of this scenario, got 'tunes'. The scenario has "
                + "none: add a generator, or remove this."]);
    }

    [Theory]
    [InlineData("target: 0.5, tolerance: 20%", 0.5, 0.4, 0.6)]
    [InlineData("target: 50%, tolerance: ±0.1", 0.5, 0.4, 0.6)]
    [InlineData("target: 50%, tolerance: ±10%", 0.5, 0.4, 0.6)]
    [InlineData("target: 29.6bn USD, tolerance: 50%", 29.6e9, 14.8e9, 44.4e9)]
    [InlineData("target: -2, tolerance: 50%", -2, -3, -1)]
    [InlineData("target: 71_200 artists, allowed: [60_615, 83_633]", 71_200, 60_615, 83_633)]
    public void An_expectation_becomes_a_target_with_an_absolute_band(string numbers, double target, double low, double high)
    {
        var read = WithExpectation(numbers).Expectations.ShouldHaveSingleItem();

        read.ShouldBe(new Expectation
        {
            Id = "one",
            Statement = "It is so",
            Metric = "labels.major.revenueShare",
            Year = 2025,
            Target = target,
            ToleranceLow = read.ToleranceLow,
            ToleranceHigh = read.ToleranceHigh,
            Source = "Somebody, 2024",
            Set = ExpectationSet.Test,
        });
        read.ToleranceLow.ShouldBe(low, 1e-9 * Math.Abs(low));
        read.ToleranceHigh.ShouldBe(high, 1e-9 * Math.Abs(high));
    }

    [Theory]
    [InlineData("target: 0.5, tolerance: 0.1", "expect.0.tolerance: expected a tolerance, got '0.1'. Allowed: a percentage of the "
        + "target or ± and a number, at least 0. Write for example '5%' or '±0.1'.")]
    [InlineData("target: 0.5, tolerance: -5%", "expect.0.tolerance: expected a tolerance, got '-5%'. Allowed: a percentage of the "
        + "target or ± and a number, at least 0. Write for example '5%' or '±0.1'.")]
    [InlineData("target: 0.5, tolerance: 5%, allowed: [0, 1]", "expect.0.allowed: stands beside 'tolerance'. Keep one of the two.")]
    [InlineData("target: 0.5", "expect.0: is missing 'tolerance'. Add for example tolerance: 5%")]
    [InlineData("target: 0.5, allowed: [0.6, 0.7]", "expect.0.target: lies outside its own band, got '0.5'. Allowed: 0.6 to 0.7. "
        + "Change 'target' or 'allowed'.")]
    [InlineData("target: 0.5, allowed: [0.7, 0.4]", "expect.0.allowed: expected a range [low, high]. Allowed: two values, low <= "
        + "high. Write for example [29%, 29%].")]
    [InlineData("target: 5 EUR, tolerance: 5%", "expect.0.target: expected a target, got '5 EUR'. Allowed: any number. Convert "
        + "'EUR' to a plain number: write for example '29%'.")]
    public void A_bad_band_is_reported_in_full(string numbers, string problem)
    {
        Minimal.Refused(() => WithExpectation(numbers)).ShouldHaveSingleItem().ShouldEndWith(": " + problem);
    }

    [Fact]
    public void An_expectation_of_an_unknown_agent_or_year_and_a_repeated_id_are_reported_at_once()
    {
        const string Bad = "{id: one, statement: S, metric: labels.minor.revenueShare, year: 2026, target: 1, tolerance: 5%, "
            + "source: S, set: test}";

        Minimal.ProblemsOf(Minimal.Yaml + $"expect: [{Bad}, {Bad}]").ShouldBe(
        [
            "scenarios/small-world.yaml:112:9: expect: uses an id more than once, got 'one'. Give each expectation an id of its own.",
            "scenarios/small-world.yaml:112:42: expect.0.metric: names none of the labels, got 'labels.minor.revenueShare'. "
            + "Allowed: labels.<id>.<metric> with one of major. Name one of them.",
            "scenarios/small-world.yaml:112:75: expect.0.year: is not simulated, got '2026'. Allowed: 2024 to 2025. Move the year, "
            + "or change 'start' or 'horizon'.",
            "scenarios/small-world.yaml:112:162: expect.1.metric: names none of the labels, got 'labels.minor.revenueShare'. "
            + "Allowed: labels.<id>.<metric> with one of major. Name one of them.",
            "scenarios/small-world.yaml:112:195: expect.1.year: is not simulated, got '2026'. Allowed: 2024 to 2025. Move the year, "
            + "or change 'start' or 'horizon'.",
        ]);
    }

    private static Scenario WithExpectation(string numbers) => ScenarioLoader.Parse(
        Minimal.Yaml + "expect: [{id: one, statement: It is so, metric: labels.major.revenueShare, year: 2025, "
            + numbers + ", source: 'Somebody, 2024', set: test}]",
        "x.yaml");
}

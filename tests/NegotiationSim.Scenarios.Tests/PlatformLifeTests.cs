using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class PlatformLifeTests
{
    private const string Term = "    longestTerm: 2 years\n";
    private const string Licence = "    startLicence: {royaltyShare: 45.7%, term: 3 years}\n";
    private const string Census = "scenarios/small-world.yaml:38:19: artists.censusPlatform: is not on the market at the start, when artists' "
        + "royalties are counted there, got 'tunes'. Name another, or remove its 'enters'.";

    [Fact]
    public void Without_dates_a_platform_is_there_all_the_time_and_somebody_stands_behind_it() =>
        ScenarioLoader.Parse(Minimal.Yaml, "x.yaml").World.Platforms[0].Life.ShouldBe(PlatformLife.Whole);

    [Fact]
    public void Dates_become_quarters_of_the_run_and_cash_dollars()
    {
        Minimal.With(Term, Term + "    enters: 2024-Q1\n    exits: 2025-Q3\n    cash: 2m USD\n").World.Platforms[0].Life
            .ShouldBe(new PlatformLife { EntersIndex = 0, ExitsIndex = 6, CashDollars = 2e6 });
    }

    [Theory]
    [InlineData("exits: 2024-Q1", "89:12: platforms.tunes.exits: is not after it enters, got '2024-Q1'. Allowed: a later quarter. Move "
        + "'exits', or leave it out.")]
    [InlineData("exits: 2026-Q1", "89:12: platforms.tunes.exits: lies outside the simulated years, got '2026-Q1'. Allowed: 2024 to 2025. "
        + "Move the date, or change 'start' or 'horizon'.")]
    [InlineData("exits: soon", "89:12: platforms.tunes.exits: expected a quarter, got 'soon'. Write for example 2025-Q1.")]
    [InlineData("cash: -1 USD", "89:11: platforms.tunes.cash: is out of range, got '-1 USD'. Allowed: at least 0, in USD. Choose a value in "
        + "this range.")]
    public void Bad_dates_and_cash_are_reported(string line, string problem) =>
        Minimal.Problems(Term, Term + $"    {line}\n").ShouldBe(["scenarios/small-world.yaml:" + problem]);

    [Fact]
    public void Platform_that_enters_later_has_no_licence_at_the_start_and_is_no_census_platform()
    {
        Minimal.Problems(Licence, Licence + "    enters: 2024-Q2\n").ShouldBe([
            Census,
            "scenarios/small-world.yaml:90:19: platforms.tunes.startLicence: it has no licence at the start, when it is not on the market. "
                + "Remove it: licences are negotiated when it enters."]);
    }

    [Fact]
    public void Entrant_with_more_users_than_the_market_has_people_is_reported()
    {
        var text = Minimal.Yaml.Replace(Licence, "    enters: 2024-Q2\n", StringComparison.Ordinal)
            .Replace("startUsers: 500k people", "startUsers: 2m people", StringComparison.Ordinal);
        Minimal.ProblemsOf(text).ShouldContain("scenarios/small-world.yaml:92:7: platforms.tunes.offerings: have as many start users in "
            + "'north' as it has people, or more, got '2.4m people'. Allowed: below 1.5m people. Lower their 'startUsers'.");
    }
}

namespace NegotiationSim.Scenarios.Tests;

public class KeyTests
{
    [Theory]
    [InlineData("segmentSize: 100", "segmentsize: 100",
        "scenarios/small-world.yaml:17:3: consumers: is missing 'segmentSize'. Add for example segmentSize: 20_000",
        "scenarios/small-world.yaml:18:3: consumers.segmentsize: is no key that belongs here. Did you mean 'segmentSize'?")]
    [InlineData("adoption: 2% /year", "weather: fine",
        "scenarios/small-world.yaml:13:5: markets.north: is missing 'adoption'. Add for example adoption: 2% /year",
        "scenarios/small-world.yaml:14:5: markets.north.weather: is no key that belongs here. Known: people, adoption, enforcement, law.")]
    [InlineData("{listening: 60%, replaceability: 0.25}", "{}",
        "scenarios/small-world.yaml:9:8: genres.pop: is missing 'listening', 'replaceability'. Add for example listening: 32.2%; "
        + "replaceability: 0.5")]
    [InlineData("{listening: 60%, replaceability: 0.25}", "60%",
        "scenarios/small-world.yaml:9:8: genres.pop: expected 'key: value' lines, not a single value. Put its keys below it, two "
        + "spaces in.")]
    [InlineData("  rock: {", "  Rock n Roll: {",
        "scenarios/small-world.yaml:10:3: genres.Rock n Roll: is no identifier, got 'Rock n Roll'. Allowed: lower-case letters, "
        + "digits and single hyphens. Write for example 'hip-hop'.")]
    [InlineData("kind: streaming", "kind: steaming",
        "scenarios/small-world.yaml:81:11: platforms.tunes.kind: is none of the words allowed here, got 'steaming'. Allowed: "
        + "streaming, generator, unlicensed, social, remix. Did you mean 'streaming'?")]
    [InlineData("rounds: 40", "rounds: 40\n  rule: kalai-smorodinski",
        "scenarios/small-world.yaml:107:9: bargaining.rule: is none of the words allowed here, got 'kalai-smorodinski'. Allowed: "
        + "alternating-offers, nash, kalai-smorodinsky, egalitarian, utilitarian, label-ultimatum, platform-ultimatum. Did you mean "
        + "'kalai-smorodinsky'?")]
    [InlineData("labelled: false", "labelled: no",
        "scenarios/small-world.yaml:33:81: consumers.synthetic.labelled: is none of the words allowed here, got 'no'. Allowed: "
        + "true, false. Choose one of these.")]
    [InlineData("name: Tunes", "name:",
        "scenarios/small-world.yaml:80:10: platforms.tunes.name: expected a line of text, not nothing. Write a single value after "
        + "the colon.")]
    [InlineData("name: Tunes", "name: \"Two\\nlines\"",
        "scenarios/small-world.yaml:80:11: platforms.tunes.name: must be one line of text. Join its lines.")]
    [InlineData("royaltyShares: [0%, 45.7%]", "royaltyShares: []",
        "scenarios/small-world.yaml:107:18: bargaining.royaltyShares: expected a list with at least one value, not an empty one. "
        + "Write for example [32.2%].")]
    [InlineData("royaltyShares: [0%, 45.7%]", "royaltyShares: 45.7%",
        "scenarios/small-world.yaml:107:18: bargaining.royaltyShares: expected a list with at least one value, not a single value. "
        + "Write for example [32.2%].")]
    [InlineData("royaltyShares: [0%, 45.7%]", "royaltyShares: [0%, 457%]",
        "scenarios/small-world.yaml:107:23: bargaining.royaltyShares.1: is out of range, got '457%'. Allowed: 0 to 1. Choose a "
        + "value in this range.")]
    [InlineData("terms: [1 years, 3 years]", "terms: [1.5 years]",
        "scenarios/small-world.yaml:111:10: bargaining.terms: must be whole years. Allowed: 1 to 10 years, whole. Write for example "
        + "[1 years, 2 years, 3 years].")]
    [InlineData("format: 1", "format: 2",
        "scenarios/small-world.yaml:1:9: format: is out of range, got '2'. Allowed: 1 to 1. Choose a value in this range.")]
    public void A_bad_key_or_word_is_reported_in_full(string old, string changed, params string[] problems)
    {
        Minimal.Problems(old, changed).ShouldBe(problems);
    }

    [Fact]
    public void All_problems_of_a_file_are_reported_at_once_in_the_order_of_its_lines()
    {
        string text = Minimal.Yaml
            .Replace("horizon: 2 years", "horizon: 200 years", StringComparison.Ordinal)
            .Replace("adoption: 2%", "adoption: 2 percent", StringComparison.Ordinal)
            .Replace("people: 1.5m people", "poeple: 1.5m people", StringComparison.Ordinal)
            .Replace("censusPlatform: tunes", "censusPlatform: tune", StringComparison.Ordinal)
            .Replace("tactic: boulware", "tactic: bold", StringComparison.Ordinal)
            .Replace("startShare: 100%", "startShare: 90%", StringComparison.Ordinal);

        Should.Throw<ScenarioException>(() => ScenarioLoader.Parse(text, "x.yaml")).Message.ShouldBe("""
            x.yaml:6:10: horizon: is out of range, got '200 years'. Allowed: 1 to 100, in years or quarters. Choose a value in this range.
            x.yaml:13:5: markets.north: is missing 'people'. Add for example people: 850m people
            x.yaml:13:5: markets.north.poeple: is no key that belongs here. Did you mean 'people'?
            x.yaml:14:15: markets.north.adoption: expected a rate a year, got '2 percent /year'. Allowed: -1 to 1, in /year or /quarter. Convert 'percent/year' to /year or /quarter: write for example '2% /year'.
            x.yaml:38:19: artists.censusPlatform: names no streaming platform of this scenario, got 'tune'. Allowed: tunes. Did you mean 'tunes'?
            x.yaml:54:3: labels: the 'startShare' of all entries sum to 90%. Allowed: a sum of 100%. Add 10 points in all.
            x.yaml:70:15: labels.major.party.tactic: is none of the words allowed here, got 'bold'. Allowed: boulware, linear, conceder. Choose one of these.
            7 problems.
            """);
    }

    [Fact]
    public void An_almost_empty_file_is_told_every_key_it_needs_and_nothing_else()
    {
        Minimal.ProblemsOf("format: 1\n").ShouldBe(
        [
            "scenarios/small-world.yaml:1:1: is missing 'name', 'title', 'question', 'start', 'horizon', 'otherRecordedRevenue', "
            + "'genres', 'markets', "
            + "'consumers', 'labels', 'platforms', 'artists', 'bargaining'. Add for example name: some-name; title: <text>; "
            + "question: <text>; start: 2024; "
            + "horizon: 3 years; otherRecordedRevenue: 1.2bn USD/year; genres: {<name>: {...}}; markets: {<name>: {...}}; "
            + "consumers: {...}; "
            + "labels: {<name>: {...}}; platforms: {<name>: {...}}; artists: {...}; bargaining: {...}",
        ]);
    }
}

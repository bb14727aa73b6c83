namespace NegotiationSim.Scenarios.Tests;

public class CrossCheckTests
{
    [Theory]
    [InlineData("pop: {listening: 60%", "pop: {listening: 61.5%",
        "scenarios/small-world.yaml:9:3: genres: the 'listening' of all entries sum to 101.5%. Allowed: a sum of 100%. Take off 1.5 "
        + "points in all.")]
    [InlineData("tailShare: 1", "tailShare: 0",
        "scenarios/small-world.yaml:54:3: labels: the 'tailShare' of all entries sum to 0%. Allowed: a sum of 100%. Add 100 points "
        + "in all.")]
    [InlineData("under-30: {share: 45%", "under-30: {share: 44.999%",
        "scenarios/small-world.yaml:28:5: consumers.ageBands: the 'share' of all entries sum to 99.999%. Allowed: a sum of 100%. "
        + "Add 0.001 points in all.")]
    [InlineData("niche: {share: 70%", "niche: {share: 0%",
        "scenarios/small-world.yaml:31:5: consumers.popularityClasses: the 'share' of all entries sum to 30%. Allowed: a sum of "
        + "100%. Add 70 points in all.")]
    [InlineData("people: 1.5m people", "people: 0.9m people",
        "scenarios/small-world.yaml:13:13: markets.north.people: must exceed the start users of all its offerings, 0.9m people, got "
        + "'0.9m people'. "
        + "Allowed: above 0.9m people. Raise it, or lower 'startUsers' of the offerings in this market.")]
    [InlineData("free: {market: north", "free: {market: nroth",
        "scenarios/small-world.yaml:93:22: platforms.tunes.offerings.free.market: names no market of this scenario, got 'nroth'. "
        + "Allowed: north. Did you mean 'north'?")]
    [InlineData("seeks: all", "seeks: [major, minor, minor]",
        "scenarios/small-world.yaml:89:12: platforms.tunes.seeks: names no label of this scenario, got 'minor'. Allowed: major. Did "
        + "you mean 'major'?",
        "scenarios/small-world.yaml:89:12: platforms.tunes.seeks: names 'minor' more than once. Name each once.")]
    [InlineData("seeks: all", "seeks: major",
        "scenarios/small-world.yaml:89:12: platforms.tunes.seeks: expected a list of identifiers or the word all, got 'major'. "
        + "Write for example [universal, sony] or all.")]
    [InlineData("    markup: 35%\n", "",
        "scenarios/small-world.yaml:85:14: platforms.tunes.pricing: needs a 'markup', got 'cost-plus'. Add for example 'markup: "
        + "40%', or set 'pricing: fixed'.")]
    [InlineData("price: 0 USD/month", "price: 1 USD/month",
        "scenarios/small-world.yaml:93:80: platforms.tunes.offerings.free.price: only a subscription has a price. "
        + "Allowed: 0 USD/month. Set it to 0 USD/month, or set 'tier: subscription'.")]
    [InlineData("tier: advertising", "tier: unpaid",
        "scenarios/small-world.yaml:93:99: platforms.tunes.offerings.free.adRevenue: an unpaid tier earns nothing. "
        + "Allowed: 0 USD/month. Remove it, or set 'tier: advertising'.")]
    [InlineData("kind: streaming", "kind: generator",
        "scenarios/small-world.yaml:38:19: artists.censusPlatform: names no streaming platform of this scenario, got 'tunes'. The "
        + "scenario has none: add a streaming platform, or remove this.",
        "scenarios/small-world.yaml:79:3: platforms: has no streaming platform. Allowed: at least one of kind streaming. Add one, "
        + "or set 'kind: streaming' on one.",
        "scenarios/small-world.yaml:81:11: platforms.tunes.kind: needs a 'generator' section, got 'generator'. Add one, or change "
        + "the kind.")]
    [InlineData("    startLicence:", "    generator: {cohort: 10, technology: 1, technologyGrowth: 30% /year, coverageExponent: "
        + "0.3, meanUtility: -3, qualityWeight: 1}\n    startLicence:",
        "scenarios/small-world.yaml:90:16: platforms.tunes.generator: belongs to a platform of kind generator or remix only. Remove it, or "
        + "set 'kind: generator'.")]
    [InlineData("bargaining:", "  major: {name: M, kind: streaming, publishingShare: 0, costPerUser: 0 USD/month, fixedCost: 0 "
        + "USD/year, pricing: fixed, lumpSumLimit: 0, seeks: all, "
        + "offerings: {free: {market: north, tier: unpaid, startUsers: 0 people, price: 0 USD/month, hoursFactor: 1}}, "
        + "party: {discountRate: 0, riskAversion: 0 /bn USD, belief: {growth: 0 /year, growthSd: 0 /year, spread: 0 "
        + "/year}, tactic: linear, tacticExponent: 1, guessedDiscountRate: 0, guessedRiskAversion: 0 /bn USD}}\nbargaining:",
        "scenarios/small-world.yaml:105:10: platforms.major: has the identifier of a label. Rename one of them, for example to "
        + "'major-platform'.")]
    [InlineData("tacticExponent: 0.45", "tacticExponent: 1",
        "scenarios/small-world.yaml:71:23: labels.major.party.tacticExponent: does not fit the tactic, got '1'. Allowed: above 0 to "
        + "below 1 for boulware. Change the exponent or the tactic.")]
    [InlineData("terms: [1 years, 3 years]", "terms: [3 years, 4 years]",
        "scenarios/small-world.yaml:88:18: platforms.tunes.longestTerm: is shorter than every term on the table, got '2 years'. "
        + "Allowed: at least 3 years. Raise it, or add a shorter term to bargaining.terms.")]
    [InlineData("tacticExponent: 1\n", "tacticExponent: 1.5\n",
        "scenarios/small-world.yaml:102:23: platforms.tunes.party.tacticExponent: does not fit the tactic, got '1.5'. Allowed: 1 for "
        + "linear. Change the exponent or the tactic.")]
    [InlineData("tactic: boulware", "tactic: conceder",
        "scenarios/small-world.yaml:71:23: labels.major.party.tacticExponent: does not fit the tactic, got '0.45'. Allowed: above 1 "
        + "for conceder. Change the exponent or the tactic.")]
    [InlineData("10k USD: 120", "10k USD: 800",
        "scenarios/small-world.yaml:40:5: artists.brackets: is out of order. Allowed: thresholds rising and artists falling. Put "
        + "the lowest threshold first; fewer artists reach each higher one.")]
    [InlineData("10k USD: 120", "1k USD: 120",
        "scenarios/small-world.yaml:40:5: artists.brackets: is out of order. Allowed: thresholds rising and artists falling. Put "
        + "the lowest threshold first; fewer artists reach each higher one.")]
    [InlineData("    10k USD: 120\n", "",
        "scenarios/small-world.yaml:40:5: artists.brackets: has fewer than two thresholds. Allowed: at least two. Add another, for "
        + "example '5000 USD: 67_700'.")]
    [InlineData("10k USD: 120", "10k EUR: 120",
        "scenarios/small-world.yaml:41:5: artists.brackets.10k EUR: expected an amount of money, got '10k EUR'. Allowed: above 0, "
        + "in USD. Convert 'EUR' to USD: write for example '300 USD'.")]
    [InlineData("careerArtists: 900", "careerArtists: 700",
        "scenarios/small-world.yaml:37:18: artists.careerArtists: does not lie between the lowest bracket's count and all "
        + "uploaders, got '700'. Allowed: 800 to 20000. Raise or lower it, or correct 'uploaders'.")]
    [InlineData("uploaders: 20_000", "uploaders: 850",
        "scenarios/small-world.yaml:37:18: artists.careerArtists: does not lie between the lowest bracket's count and all "
        + "uploaders, got '900'. Allowed: 800 to 850. Raise or lower it, or correct 'uploaders'.")]
    [InlineData("outsideOption: [0.2, 0.85]", "outsideOption: [0.85, 0.2]",
        "scenarios/small-world.yaml:45:18: artists.outsideOption: expected a range [low, high]. Allowed: two values, low <= high. "
        + "Write for example [0.5, 0.5].")]
    [InlineData("outsideOption: [0.2, 0.85]", "outsideOption: [0.2]",
        "scenarios/small-world.yaml:45:18: artists.outsideOption: expected a range [low, high]. Allowed: two values, low <= high. "
        + "Write for example [0.5, 0.5].")]
    [InlineData("censusPlatform: tunes", "censusPlatform: major",
        "scenarios/small-world.yaml:38:19: artists.censusPlatform: names no streaming platform of this scenario, got 'major'. "
        + "Allowed: tunes. Choose one of these.")]
    [InlineData("terms: [1 years, 3 years]", "terms: [1 years, 2 years]\n  lumpSumKinds: [advance, advnce, advance]\n  combinations: sum",
        "scenarios/small-world.yaml:112:17: bargaining.lumpSumKinds: names 'advance' more than once. Name each once.",
        "scenarios/small-world.yaml:112:27: bargaining.lumpSumKinds.1: is none of the words allowed here, got 'advnce'. Allowed: "
        + "buy-out, advance. Did you mean 'advance'?",
        "scenarios/small-world.yaml:113:17: bargaining.combinations: expected a list with at least one word, not a single value. "
        + "Allowed: sum, greater-of. Write for example [sum, greater-of].")]
    [InlineData("startLicence: {royaltyShare: 45.7%, term: 3 years}", "startLicence: {royaltyShare: 0%, term: 3 years, advances: [1m USD]}",
        "scenarios/small-world.yaml:90:63: platforms.tunes.startLicence.advances: must be one a year of the term, got '1 amounts'. "
        + "Allowed: 3 amounts. Add or remove amounts, or change the term.",
        "scenarios/small-world.yaml:90:63: platforms.tunes.startLicence.advances: have no payments by use to be set off against. "
        + "Set a 'royaltyShare' or a fee above 0.")]
    [InlineData("startLicence: {royaltyShare: 45.7%,", "startLicence: {royaltyShare: 45.7%, combination: greater-of,",
        "scenarios/small-world.yaml:90:54: platforms.tunes.startLicence.combination: is of one payment only, got 'greater-of'. Add a "
        + "'perSubscriberFee' or a 'perPlayFee', or remove it.")]
    public void Sections_that_contradict_each_other_are_reported_in_full(string old, string changed, params string[] problems)
    {
        Minimal.Problems(old, changed).ShouldBe(problems);
    }

    [Fact]
    public void A_market_without_a_simulated_consumer_is_reported()
    {
        string markets = string.Concat(Enumerable.Range(0, 101).Select(i =>
            $"  m{i}: {{people: 1m people, adoption: 0 /year, enforcement: {{detection: 0 /year, settlement: 0 USD, fearFactor: 0}}}}\n"));
        string text = Minimal.Replaced("count: 1000", "count: 100")
            .Replace("consumers:\n", markets + "consumers:\n", StringComparison.Ordinal);

        Minimal.ProblemsOf(text).ShouldBe(
            ["scenarios/small-world.yaml:118:10: consumers.count: is below the number of markets, 102. Allowed: at least one "
                + "consumer a market. Raise it."]);
    }

    [Fact]
    public void An_unlicensed_source_needs_no_party_and_seeks_nobody()
    {
        const string Source = "  pirates: {name: P, kind: unlicensed, publishingShare: 0, costPerUser: 0 USD/month, fixedCost: 0 "
            + "USD/year, pricing: fixed, lumpSumLimit: 0, "
            + "seeks: [], offerings: {all: {market: north, tier: unpaid, startUsers: 0 people, price: 0 USD/month, hoursFactor: "
            + "1}}}\nbargaining:";

        Minimal.With("bargaining:", Source).World.Platforms[1].Seeks.ShouldBeEmpty();
        string bad = Source
            .Replace("seeks: []", "seeks: all, startLicence: {royaltyShare: 0, term: 1 year}", StringComparison.Ordinal)
            .Replace("tier: unpaid", "tier: advertising", StringComparison.Ordinal);
        Minimal.Problems("bargaining:", bad).ShouldBe(
        [
            "scenarios/small-world.yaml:105:149: platforms.pirates.seeks: an unlicensed source seeks no licence. Allowed: []. Write "
            + "'seeks: []', or change the kind.",
            "scenarios/small-world.yaml:105:168: platforms.pirates.startLicence: an unlicensed source has no licence. Remove it, or "
            + "change the kind.",
            "scenarios/small-world.yaml:105:212: platforms.pirates.offerings: an unlicensed source has offerings of tier unpaid "
            + "only. Allowed: tier: unpaid. Set 'tier: unpaid' on each, or change the kind.",
        ]);
    }

    [Fact]
    public void A_number_that_could_not_be_read_causes_no_second_problem()
    {
        Minimal.Problems("pop: {listening: 60%", "pop: {listening: most").ShouldHaveSingleItem().ShouldContain("genres.pop.listening");
        Minimal.Problems("startUsers: 500k people", "startUsers: 500k").ShouldHaveSingleItem().ShouldContain("startUsers");
        Minimal.Problems("1000 USD: 800", "1000 USD: 800.5").ShouldHaveSingleItem().ShouldContain("artists.brackets.1000 USD");
        Minimal.Problems("start: 2024", "start: soon").ShouldHaveSingleItem().ShouldContain("start");
    }
}

using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class TrainingLawTests
{
    private const string Enforcement = "    enforcement: {detection: 0.1% /year, settlement: 300 USD, fearFactor: 5}\n";

    private const string Court = "court: {statutory: [750 USD, 150_000 USD], award: 3000 USD, trial: 3 years}";

    private const string Claims = "claims: [{date: 2024-Q2, of: major, against: songs, in: north, works: 560, "
        + "plaintiffCost: 1m USD/year, defendantCost: 2m USD/year}]\n";

    [Fact]
    public void Law_its_court_and_a_claim_are_read()
    {
        var world = ScenarioLoader.Parse(
            Text("training: fair-use, fairUse: 40%, court: {statutory: [750 USD, 150_000 USD], award: 3000 USD, awardLogSd: 1, "
                + "trial: 3 years, appeal: 1.5 years, reversal: 20%, injunction: 50%, bars: market}") + Claims,
            "x.yaml").World;

        world.Platforms[1].Generator!.Training.ShouldBe(TrainingSource.Scraped);
        world.Markets[0].Law.ShouldBe(new TrainingLawSpecification
        {
            Regime = TrainingRegime.FairUse,
            FairUseChance = 0.4,
            ReservedShare = 0,
            LevyShare = 0,
            Court = new()
            {
                LeastPerWorkDollars = 750,
                MostPerWorkDollars = 150_000,
                AwardPerWorkDollars = 3_000,
                AwardLogSd = 1,
                TrialYears = 3,
                AppealYears = 1.5,
                ReversalChance = 0.2,
                InjunctionChance = 0.5,
                Injunction = InjunctionScope.Market,
            },
        });
        world.Claims.ShouldBe(
        [
            new ClaimSpecification
            {
                Label = "major",
                Generator = "songs",
                Market = "north",
                Year = 2024,
                Quarter = 2,
                Works = 560,
                PlaintiffOptimism = 0,
                DefendantOptimism = 0,
                BeliefSpread = 0,
                PlaintiffCostPerYear = 1e6,
                DefendantCostPerYear = 2e6,
            },
        ]);
    }

    [Fact]
    public void World_without_law_has_none() => ScenarioLoader.Parse(Minimal.Yaml, "x.yaml").World.Markets[0].Law.ShouldBeNull();

    [Theory]
    [InlineData("training: fair-use, fairUse: 140%", "markets.north.law.fairUse", "is out of range, got '140%'. Allowed: 0 to 1.")]
    [InlineData("training: fair-use", "markets.north.law", "is missing 'fairUse'")]
    [InlineData("training: levy", "markets.north.law", "is missing 'levy'")]
    [InlineData("training: opt-out", "markets.north.law", "is missing 'reserved'")]
    [InlineData("training: fair, fairUse: 1", "markets.north.law.training", "Allowed: licence-required, fair-use, opt-out, levy.")]
    [InlineData("training: levy, levy: 4%, court: {statutory: [150_000 USD, 750 USD], award: 3000 USD, trial: 3 years}",
        "markets.north.law.court.statutory", "Allowed: two values, low <= high.")]
    [InlineData("training: levy, levy: 4%, court: {statutory: [750 USD, 1500 USD], award: 3000 USD, trial: 3 years}",
        "markets.north.law.court.award", "lies outside the statutory range, got '3000 USD'. Allowed: 750 to 1500 USD.")]
    public void Bad_law_is_refused_with_place_and_remedy(string law, string path, string says)
    {
        var problem = Should.Throw<ScenarioException>(() => ScenarioLoader.Parse(Text(law), "x.yaml")).Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe(path);
        problem.ToString().ShouldContain(says);
        problem.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("works: 560", "works: 0", "claims.0.works", "is out of range, got '0'")]
    [InlineData("date: 2024-Q2", "date: 2031-Q2", "claims.0.date", "lies outside the simulated years")]
    [InlineData("in: north", "in: south", "claims.0.in", "names no market of this scenario, got 'south'")]
    [InlineData("against: songs", "against: tunes", "claims.0.against", "names no generator of this scenario")]
    [InlineData("of: major", "of: minor", "claims.0.of", "names no label of this scenario")]
    public void Bad_claim_is_refused_with_place_and_remedy(string old, string changed, string path, string says)
    {
        var text = Text($"training: licence-required, {Court}") + Claims.Replace(old, changed, StringComparison.Ordinal);
        var problem = Should.Throw<ScenarioException>(() => ScenarioLoader.Parse(text, "x.yaml")).Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe(path);
        problem.ToString().ShouldContain(says);
        problem.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Claim_without_a_court_and_a_second_claim_of_a_pair_are_refused_together()
    {
        var twice = Claims.Replace("]", ", " + Claims[(Claims.IndexOf('[', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
        Should.Throw<ScenarioException>(() => ScenarioLoader.Parse(Text("training: licence-required") + twice, "x.yaml"))
            .Problems.Select(problem => problem.Path).ShouldBe(["claims.0.in", "claims.1.in", "claims.1"], ignoreOrder: true);
    }

    [Fact]
    public void Cohort_of_a_generator_that_asks_nobody_by_itself_is_for_laws_that_make_it_ask()
    {
        string text = Text("training: licence-required");
        int Cohort(string yaml) => ScenarioLoader.Parse(yaml, "x.yaml").World.Platforms[^1].Generator!.Cohort;
        Cohort(text.Replace("training: scraped", "training: scraped, cohort: 10", StringComparison.Ordinal)).ShouldBe(10);
        Cohort(text).ShouldBe(0);
    }

    [Theory]
    [InlineData("training: licence-required", "{date: 2025-Q1, lever: training, market: north, to: opt-out}", PolicyLever.Training, (double)TrainingRegime.OptOut)]
    [InlineData("training: fair-use, fairUse: 1", "{date: 2025-Q1, lever: fair-use, market: north, to: 20%}", PolicyLever.FairUse, 0.2)]
    [InlineData("training: opt-out, reserved: 1", "{date: 2025-Q1, lever: reserved, market: north, to: 20%}", PolicyLever.Reserved, 0.2)]
    [InlineData("training: levy, levy: 1", "{date: 2025-Q1, lever: levy, market: north, to: 4%}", PolicyLever.Levy, 0.04)]
    [InlineData("training: fair-use, fairUse: 1", "{date: 2025-Q1, lever: statutory-maximum, market: north, to: 30_000 USD}", PolicyLever.StatutoryMaximum, 30_000)]
    public void Lever_of_training_is_read(string law, string policy, PolicyLever lever, double value)
    {
        var read = ScenarioLoader.Parse(LeverWorld.Under(law) + $"policies: [{policy}]", "x.yaml").World.Policies.ShouldHaveSingleItem();
        (read.Lever, read.Value).ShouldBe((lever, value));
    }

    [Theory]
    [InlineData("levy", "Add 'levy' under markets.north.law, or a policy with the lever 'levy'.")]
    [InlineData("fair-use", "Add 'fairUse' under markets.north.law, or a policy with the lever 'fair-use'.")]
    public void Policy_that_brings_about_a_regime_without_its_number_is_refused(string regime, string remedy)
    {
        var problem = Should.Throw<ScenarioException>(() => ScenarioLoader.Parse(
            Text("training: licence-required") + $"policies: [{{date: 2025-Q1, lever: training, to: {regime}}}]", "x.yaml")).Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe("policies.0");
        problem.What.ShouldBe("needs a number that market 'north' does not have");
        problem.Remedy.ShouldBe(remedy);
    }

    [Fact]
    public void Policy_that_brings_about_a_regime_may_get_its_number_from_another_policy() => ScenarioLoader.Parse(
        Text("training: licence-required") + "policies: [{date: 2025-Q1, lever: training, to: levy}, {date: 2025-Q1, lever: levy, market: north, to: 4%}]", "x.yaml")
        .World.Policies.Length.ShouldBe(2);

    private static string Text(string law) => Minimal.Replaced(Enforcement, Enforcement + $"    law: {{{law}}}\n")
        .Replace("bargaining:", Generator + "bargaining:", StringComparison.Ordinal);

    private const string Generator = "  songs: {name: Songs, kind: generator, publishingShare: 0, costPerUser: 0 USD/month, "
        + "fixedCost: 0 USD/year, pricing: fixed, lumpSumLimit: 0, seeks: [], "
        + "generator: {training: scraped, technology: 1.1, technologyGrowth: 30% /year, coverageExponent: 0.3, meanUtility: -3, "
        + "qualityWeight: 0.9}, "
        + "offerings: {free: {market: north, tier: unpaid, startUsers: 0 people, price: 0 USD/month, hoursFactor: 1}}, "
        + "party: {discountRate: 0, riskAversion: 0 /bn USD, belief: {growth: 0 /year, growthSd: 0 /year, spread: 0 "
        + "/year}, tactic: linear, tacticExponent: 1, guessedDiscountRate: 0, guessedRiskAversion: 0 /bn USD}}\n";
}

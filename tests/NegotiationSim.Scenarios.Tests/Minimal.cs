using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Tests;

/// <summary>The smallest complete scenario, also printed in docs/scenario-format.md, and ways to break it.</summary>
internal static class Minimal
{
    public const string FileName = "scenarios/small-world.yaml";

    public const string Yaml = """
        format: 1
        name: small-world
        title: One label, one service, one market
        question: What is the least a scenario must say?
        start: 2024
        horizon: 2 years
        otherRecordedRevenue: 9m USD/year
        genres:
          pop: {listening: 60%, replaceability: 0.25}
          rock: {listening: 40%, replaceability: -0.5}
        markets:
          north:
            people: 1.5m people
            adoption: 2% /year
            enforcement: {detection: 0.1% /year, settlement: 300 USD, fearFactor: 5}
        consumers:
          count: 1000
          segmentSize: 100
          ownPriceElasticity: -0.75
          priceSensitivityLogSd: 0.55
          catalogueWeight: 1.6
          reconsiderPerQuarter: 15%
          tasteConcentration: 4
          hours: 22 h/month
          hoursLogSd: 0.7
          trackLength: 3.3 min
          ageBands:
            under-30: {share: 45%, hoursFactor: 1.25, openness: 0.2}
            from-30: {share: 55%, hoursFactor: 0.8, openness: -0.2}
          popularityClasses:
            hit-led: {share: 30%, exponent: 1.15}
            niche: {share: 70%, exponent: 0.9}
          synthetic: {intercept: -5.8, qualityWeight: 0.6, labelPenalty: 0.3, labelled: false, opennessSd: 1.1}
        artists:
          count: 500
          uploaders: 20_000
          careerArtists: 900
          censusPlatform: tunes
          brackets:
            1000 USD: 800
            10k USD: 120
          volatility: 0.35 /year
          persistence: 0.9 /year
          entry: 3% /year
          outsideOption: [0.2, 0.85]
          neverConsent: 31%
          consentThreshold: 0.26
          consentThresholdLogSd: 1.2
          fearedDisplacement: 12%
          switchIncomeWeight: 2
          switchReputationWeight: 1.3
          switchInertia: 2.5
        labels:
          major:
            name: The Major
            startShare: 100%
            tailShare: 1
            artistRoyalty: 23.3%
            lumpSumPassThrough: 24%
            advance: 1.5 years
            contractTerm: 5 years
            operatingCost: 64%
            party:
              discountRate: 8%
              riskAversion: 0.1 /bn USD
              belief:
                growth: 4.8% /year
                growthSd: 11% /year
                spread: 3.5% /year
              tactic: boulware
              tacticExponent: 0.45
              guessedDiscountRate: 9%
              guessedRiskAversion: 0.7 /bn USD
            aiBelief:
              growth: 15% /year
              growthSd: 55% /year
              spread: 9.5% /year
        platforms:
          tunes:
            name: Tunes
            kind: streaming
            publishingShare: 13.3%
            costPerUser: 0.19 USD/month
            fixedCost: 1.2m USD/year
            pricing: cost-plus
            markup: 35%
            lumpSumLimit: 150%
            longestTerm: 2 years
            seeks: all
            startLicence: {royaltyShare: 45.7%, term: 3 years}
            offerings:
              premium: {market: north, tier: subscription, startUsers: 500k people, price: 6.2 USD/month, hoursFactor: 1.05}
              free: {market: north, tier: advertising, startUsers: 400k people, price: 0 USD/month, adRevenue: 0.95 USD/month, hoursFactor: 0.33}
            party:
              discountRate: 10%
              riskAversion: 0.4 /bn USD
              belief:
                growth: 6% /year
                growthSd: 13% /year
                spread: 2.5% /year
              tactic: linear
              tacticExponent: 1
              guessedDiscountRate: 7%
              guessedRiskAversion: 0.2 /bn USD
        bargaining:
          rounds: 40
          royaltyShares: [0%, 45.7%]
          perPlayFees: [0 USD, 0.002 USD]
          perSubscriberFees: [0 USD/month, 6 USD/month]
          guaranteeShares: [0%, 80%]
          terms: [1 years, 3 years]

        """;

    /// <summary>Loads the scenario with one piece of text replaced, which must occur once.</summary>
    public static Scenario With(string old, string changed) => ScenarioLoader.Parse(Replaced(old, changed), FileName);

    /// <summary>The problems of the scenario with one piece of text replaced, as printed.</summary>
    public static ImmutableArray<string> Problems(string old, string changed) => ProblemsOf(Replaced(old, changed));

    public static ImmutableArray<string> ProblemsOf(string text) => Refused(() => ScenarioLoader.Parse(text, FileName));

    public static ImmutableArray<string> ProblemsWith(params string[] overrides) =>
        Refused(() => ScenarioLoader.Parse(Yaml, FileName, null, overrides));

    public static ImmutableArray<string> Refused(Func<Scenario> load) =>
        [.. Should.Throw<ScenarioException>(load).Problems.Select(problem => problem.ToString())];

    public static string Replaced(string old, string changed)
    {
        int at = Yaml.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"the scenario has no '{old}'");
        Yaml.IndexOf(old, at + 1, StringComparison.Ordinal).ShouldBe(-1, $"the scenario has '{old}' more than once");
        return Yaml.Replace(old, changed, StringComparison.Ordinal);
    }
}

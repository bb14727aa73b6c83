using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class PlatformKindTests
{
    private const string Party = "party: {discountRate: 0, riskAversion: 0 /bn USD, belief: {growth: 0 /year, growthSd: 0 /year, spread: 0 "
        + "/year}, tactic: linear, tacticExponent: 1, guessedDiscountRate: 0, guessedRiskAversion: 0 /bn USD}}\n";

    private const string Common = "publishingShare: 0, costPerUser: 0 USD/month, fixedCost: 0 USD/year, pricing: fixed, lumpSumLimit: 1, "
        + "seeks: all, ";

    [Fact]
    public void Social_platform_is_read_with_its_promotion_by_class()
    {
        var social = Read(Social("social: {musicElasticity: 20%, promotion: {niche: -3%}}", "advertising"));
        social.Kind.ShouldBe(PlatformKind.Social);
        social.Social!.MusicElasticity.ShouldBe(0.2);
        social.Social.Promotion.ShouldBe([0, -0.03]);
    }

    [Fact]
    public void Remixing_is_read_without_a_cohort()
    {
        var remix = Read(Remix(""));
        remix.Kind.ShouldBe(PlatformKind.Remix);
        remix.Generator!.Cohort.ShouldBe(0);
    }

    [Fact]
    public void Users_of_a_social_platform_do_not_crowd_a_market_out() =>
        Read(Social("social: {musicElasticity: 0, promotion: {}}", "advertising", users: "1m people")).Offerings[0].StartUsers.ShouldBe(1e6);

    [Theory]
    [InlineData("social: {musicElasticity: 20%, promotion: {hits: 1}}", "advertising", "social.promotion.hits: is no key that belongs here")]
    [InlineData("social: {musicElasticity: 2, promotion: {}}", "advertising", "social.musicElasticity: is out of range, got '2'. Allowed: 0 to 1.")]
    [InlineData("social: {musicElasticity: 0, promotion: {}}", "unpaid", "offerings: a social platform is paid by advertising only. Allowed: tier: "
        + "advertising. Set 'tier: advertising' on each, or change the kind.")]
    [InlineData("", "advertising", "kind: needs a 'social' section, got 'social'. Add one, or change the kind.")]
    public void Bad_social_platform_is_reported(string section, string tier, string problem) =>
        Minimal.ProblemsOf(WithPlatform(Social(section, tier))).ShouldHaveSingleItem().ShouldContain("platforms.other." + problem);

    [Fact]
    public void Cohort_of_a_remixing_tool_is_refused() =>
        Minimal.ProblemsOf(WithPlatform(Remix("cohort: 10, "))).ShouldHaveSingleItem()
            .ShouldContain("platforms.other.generator.cohort: remixing uses all that is licensed. Remove it, or set 'kind: generator'.");

    [Fact]
    public void More_users_of_a_social_platform_than_people_are_reported() =>
        Minimal.ProblemsOf(WithPlatform(Social("social: {musicElasticity: 0, promotion: {}}", "advertising", "2m people"))).ShouldHaveSingleItem()
            .ShouldContain("platforms.other.offerings: have as many start users in 'north' as it has people, or more, got '2m people'.");

    private static PlatformSpecification Read(string platform) => ScenarioLoader.Parse(WithPlatform(platform), "x.yaml").World.Platforms[1];

    private static string WithPlatform(string platform) => Minimal.Replaced("bargaining:", platform + "bargaining:");

    private static string Social(string section, string tier, string users = "500k people") =>
        $"  other: {{name: Other, kind: social, {Common}{(section.Length > 0 ? section + ", " : "")}"
        + $"offerings: {{feed: {{market: north, tier: {tier}, startUsers: {users}, price: 0 USD/month, hoursFactor: 0.2}}}}, " + Party;

    private static string Remix(string cohort) => $"  other: {{name: Other, kind: remix, {Common}"
        + $"generator: {{{cohort}technology: 1, technologyGrowth: 0% /year, coverageExponent: 0.5, meanUtility: -2, qualityWeight: 1}}, "
        + "offerings: {plus: {market: north, tier: subscription, startUsers: 0 people, price: 4 USD/month, hoursFactor: 0.1}}, " + Party;
}

using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class PricingTests
{
    [Fact]
    public void Best_replies_need_no_markup()
    {
        var text = Minimal.Yaml.Replace("pricing: cost-plus\n    markup: 35%", "pricing: bertrand", StringComparison.Ordinal);
        ScenarioLoader.Parse(text, "x.yaml").World.Platforms[0].Pricing.ShouldBe(PricingKind.Bertrand);
    }

    [Fact]
    public void List_prices_may_tell_the_cost_of_best_replies_only()
    {
        var text = Minimal.Yaml.Replace("pricing: cost-plus\n    markup: 35%", "pricing: bertrand\n    marginalCost: implied", StringComparison.Ordinal);
        ScenarioLoader.Parse(text, "x.yaml").World.Platforms[0].ListPricesRevealCost.ShouldBeTrue();
        Minimal.ProblemsOf(text.Replace("pricing: bertrand", "pricing: fixed", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain("platforms.tunes.marginalCost: is implied by prices that are best replies only, got 'implied'. Set 'pricing: bertrand', or remove it.");
    }

    [Fact]
    public void Best_replies_need_something_to_price()
    {
        var text = Minimal.Yaml.Replace("pricing: cost-plus", "pricing: bertrand", StringComparison.Ordinal)
            .Replace("tier: subscription, startUsers: 500k people, price: 6.2", "tier: advertising, startUsers: 500k people, price: 0", StringComparison.Ordinal);
        Minimal.ProblemsOf(text).ShouldBe(["scenarios/small-world.yaml:85:14: platforms.tunes.pricing: has no subscription to price, got "
            + "'bertrand'. Set 'pricing: fixed', or add a subscription."]);
    }

    [Fact]
    public void Prices_that_reply_to_rivals_take_no_price_factor()
    {
        var text = Minimal.Yaml.Replace("pricing: cost-plus", "pricing: bertrand", StringComparison.Ordinal)
            + "shocks: [{date: 2025-Q1, change: price-factor, of: tunes, to: 2}]";
        Minimal.ProblemsOf(text).ShouldHaveSingleItem()
            .ShouldContain("names no platform with a subscription at a fixed or cost-plus price of this scenario, got 'tunes'. The scenario has none");
    }
}

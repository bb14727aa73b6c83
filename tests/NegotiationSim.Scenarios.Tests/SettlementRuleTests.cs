using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public sealed class SettlementRuleTests
{
    [Theory]
    [InlineData("alternating-offers", SettlementRule.AlternatingOffers)]
    [InlineData("nash", SettlementRule.Nash)]
    [InlineData("kalai-smorodinsky", SettlementRule.KalaiSmorodinsky)]
    [InlineData("egalitarian", SettlementRule.Egalitarian)]
    [InlineData("utilitarian", SettlementRule.Utilitarian)]
    [InlineData("label-ultimatum", SettlementRule.LabelUltimatum)]
    [InlineData("platform-ultimatum", SettlementRule.PlatformUltimatum)]
    public void Rule_is_read_by_its_name(string word, SettlementRule rule) =>
        Minimal.With("rounds: 40", $"rounds: 40\n  rule: {word}").World.Bargaining.Rule.ShouldBe(rule);

    [Fact]
    public void Talks_are_played_unless_a_rule_is_named() =>
        ScenarioLoader.Parse(Minimal.Yaml, Minimal.FileName).World.Bargaining.Rule.ShouldBe(SettlementRule.AlternatingOffers);
}

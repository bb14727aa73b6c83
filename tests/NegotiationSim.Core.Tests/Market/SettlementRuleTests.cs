using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

public sealed class SettlementRuleTests
{
    private static readonly ImmutableArray<SettlementRule> Concepts =
        [.. Enum.GetValues<SettlementRule>().Where(rule => rule != SettlementRule.AlternatingOffers)];

    public static TheoryData<SettlementRule> Settled => [.. Concepts];

    [Theory]
    [MemberData(nameof(Settled))]
    public void Every_deal_of_a_run_is_what_the_rule_names_and_worth_at_least_none_to_both(SettlementRule rule)
    {
        RunResult run = Run(rule);
        NegotiationRecord[] deals = [.. run.Negotiations.Where(talks => talks.Deal is not null)];
        deals.Length.ShouldBeGreaterThan(2);
        foreach (NegotiationRecord talks in deals)
        {
            LicenceTerms named = SettledTalks.Settle(rule, talks.Case!).ShouldNotBeNull();
            talks.Deal!.Terms.ShouldBe(named);
            talks.Deal.Utility.LabelDollarsPerYear.ShouldBeGreaterThan(-1e-3);
            talks.Deal.Utility.PlatformDollarsPerYear.ShouldBeGreaterThan(-1e-3);
            talks.Offers.Length.ShouldBe(1);
            talks.Offers[0].ByLabel.ShouldBe(rule == SettlementRule.LabelUltimatum);
        }
    }

    [Fact]
    public void Talks_break_down_only_without_an_agreement_zone()
    {
        foreach (NegotiationRecord talks in Run(SettlementRule.Nash).Negotiations.Where(talks => talks.Deal is null))
        {
            LicenceSolutions.Of(talks.Case!).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Rules_give_different_runs()
    {
        string[] texts = [.. Concepts.Select(rule => WorldRun.TextOf(Run(rule).Ledger))];
        texts.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Label_gets_most_when_it_names_the_terms_and_least_when_the_platform_does()
    {
        double Gains(SettlementRule rule) => Run(rule).Negotiations.Take(3).Sum(talks => talks.Deal?.Utility.LabelDollarsPerYear ?? 0);
        Gains(SettlementRule.LabelUltimatum).ShouldBeGreaterThan(Gains(SettlementRule.Nash));
        Gains(SettlementRule.Nash).ShouldBeGreaterThan(Gains(SettlementRule.PlatformUltimatum));
    }

    private static RunResult Run(SettlementRule rule) => WorldRun.Of(SmallWorld.Specification with
    {
        Years = 2,
        Bargaining = SmallWorld.Specification.Bargaining with { Rule = rule },
    }).Result;
}

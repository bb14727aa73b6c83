using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>The words of a scenario for forms of contracts.</summary>
internal static class ContractWords
{
    public static readonly (string Word, LumpSumKind Value)[] LumpSumKinds =
        [("buy-out", LumpSumKind.BuyOut), ("advance", LumpSumKind.Advance)];

    public static readonly (string Word, UsageCombination Value)[] Combinations =
        [("sum", UsageCombination.Sum), ("greater-of", UsageCombination.GreaterOf)];

    public static readonly (string Word, ConsentRule Value)[] Consent =
        [("not-asked", ConsentRule.NotAsked), ("opt-out", ConsentRule.OptOut), ("opt-in", ConsentRule.OptIn)];
}

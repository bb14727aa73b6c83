using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads the protocol and the menu of terms.</summary>
internal static class BargainingReader
{
    public static BargainingSpecification Read(ObjectReader bargaining, Names names) => new()
    {
        Rounds = bargaining.WholeInt("rounds", 1, 1_000, "40"),
        RoyaltyShares = bargaining.Numbers("royaltyShares", Dimension.Share, Bounds.Share),
        PerPlayFees = bargaining.Numbers("perPlayFees", Dimension.Money, Bounds.AtLeast(0)),
        PerSubscriberFees = bargaining.Numbers("perSubscriberFees", Dimension.MoneyPerMonth, Bounds.AtLeast(0)),
        GuaranteeShares = bargaining.Numbers("guaranteeShares", Dimension.Share, Bounds.Between(0, 2)),
        TermYears = Terms(bargaining),
        LumpSumKinds = bargaining.WordsOr("lumpSumKinds", [LumpSumKind.BuyOut], ContractWords.LumpSumKinds),
        Combinations = bargaining.WordsOr("combinations", [UsageCombination.Sum], ContractWords.Combinations),
        MostFavoured = bargaining.Has("mostFavoured") ? bargaining.References("mostFavoured", "label", names.Labels) : [],
        Coalition = bargaining.Has("coalition") ? bargaining.References("coalition", "label", names.Labels) : [],
        Rule = bargaining.Has("rule") ? Rule(bargaining) : SettlementRule.AlternatingOffers,
    };

    private static SettlementRule Rule(ObjectReader bargaining) => bargaining.OneOf(
        "rule",
        ("alternating-offers", SettlementRule.AlternatingOffers),
        ("nash", SettlementRule.Nash),
        ("kalai-smorodinsky", SettlementRule.KalaiSmorodinsky),
        ("egalitarian", SettlementRule.Egalitarian),
        ("utilitarian", SettlementRule.Utilitarian),
        ("label-ultimatum", SettlementRule.LabelUltimatum),
        ("platform-ultimatum", SettlementRule.PlatformUltimatum));

    private static ImmutableArray<int> Terms(ObjectReader bargaining)
    {
        var terms = bargaining.Numbers("terms", Dimension.Years, Bounds.Between(1, 10));
        if (!terms.All(term => double.IsNaN(term) || term == Math.Floor(term)))
        {
            bargaining.Report("terms", "must be whole years", "1 to 10 years, whole", "Write for example [1 years, 2 years, 3 years].");
        }

        return [.. terms.Select(term => double.IsNaN(term) ? 1 : (int)term)];
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Specification;

/// <summary>The protocol of the talks and the menu of terms they are about.</summary>
public sealed record BargainingSpecification
{
    /// <summary>Rounds in a quarter; each side moves once a round; 1 to 1,000.</summary>
    public required int Rounds { get; init; }

    /// <summary>How talks end.</summary>
    public SettlementRule Rule { get; init; } = SettlementRule.AlternatingOffers;

    /// <summary>Royalty shares of revenue on the table, each in [0, 1]; the lump sum is free.</summary>
    public required ImmutableArray<double> RoyaltyShares { get; init; }

    /// <summary>Per-play fees on the table, dollars a play; each at least 0.</summary>
    public required ImmutableArray<double> PerPlayFees { get; init; }

    /// <summary>Per-subscriber fees on the table, dollars a month, before the usage share; each at least 0.</summary>
    public required ImmutableArray<double> PerSubscriberFees { get; init; }

    /// <summary>Minimum guarantees on the table, as a share of the expected usage payment of a year; each in [0, 2].</summary>
    public required ImmutableArray<double> GuaranteeShares { get; init; }

    /// <summary>Terms on the table, years; each 1 to 10.</summary>
    public required ImmutableArray<int> TermYears { get; init; }

    /// <summary>What a lump sum may be, each once; by default a buy-out only.</summary>
    public ImmutableArray<LumpSumKind> LumpSumKinds
    {
        get;
        init => field = value.IsDefaultOrEmpty ? [LumpSumKind.BuyOut] : value;
    } = [LumpSumKind.BuyOut];

    /// <summary>How payments by use may be combined, each once; by default all are paid.</summary>
    public ImmutableArray<UsageCombination> Combinations
    {
        get;
        init => field = value.IsDefaultOrEmpty ? [UsageCombination.Sum] : value;
    } = [UsageCombination.Sum];

    /// <summary>Labels that bargain as one wherever the law lets them; by default none.</summary>
    public ImmutableArray<string> Coalition { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Labels whose every licence has a most-favoured-nation clause, those of the start included; by default none.</summary>
    public ImmutableArray<string> MostFavoured { get; init => field = value.IsDefault ? [] : value; } = [];
}

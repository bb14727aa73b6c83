using System.Collections.Immutable;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>What may differ between the market as it is and a scenario: owners, who is left, and what is paid.</summary>
internal sealed record StateDraft
{
    public const string WeightKey = "platformWeight";

    private const string PaymentKey = "payment";
    private const string DisagreementKey = "disagreement";
    private const string FeeKey = "fee";
    private const string ShareKey = "revenueShare";
    private const string SumKey = "lumpSum";

    /// <summary>Weights of a platform; at 0 fees would have no bound.</summary>
    public static readonly Bounds Weights = Bounds.AboveUpTo(0, 1);

    /// <summary>Owner of each product's label and platform.</summary>
    public ImmutableArray<string> LabelOwners { get; private init; }

    public ImmutableArray<string> PlatformOwners { get; private init; }

    public ImmutableArray<bool> Offered { get; private init; }

    public double? Weight { get; private init; }

    public PaymentForm? Form { get; private init; }

    public DisagreementPrices? Disagreement { get; private init; }

    public double? Fee { get; private init; }

    public double? RevenueShare { get; private init; }

    public double? LumpSum { get; private init; }

    /// <summary>Whether every number could be read.</summary>
    public bool IsSound => double.IsFinite((Weight ?? 0) + (Fee ?? 0) + (RevenueShare ?? 0) + (LumpSum ?? 0));

    /// <summary>Reads a state; what it leaves out is as in <paramref name="before"/>.</summary>
    public static StateDraft Read(ObjectReader reader, ImmutableArray<ProductDraft> products, StateDraft? before)
    {
        var labels = OwnershipReader.Sides(reader, products);
        var exit = OwnershipReader.Exit(reader, products);
        var own = new StateDraft
        {
            LabelOwners = labels?.Labels ?? before?.LabelOwners ?? [.. products.Select(product => product.Label)],
            PlatformOwners = labels?.Platforms ?? before?.PlatformOwners ?? [.. products.Select(product => product.Platform)],
            Offered = exit ?? before?.Offered ?? [.. products.Select(_ => true)],
            Weight = Optional(reader, WeightKey, Dimension.Number, Weights) ?? before?.Weight,
            Form = reader.IsAbsent(PaymentKey)
                ? before?.Form
                : reader.OneOf(
                    PaymentKey,
                    ("per-subscriber", PaymentForm.PerSubscriber),
                    ("revenue-share", PaymentForm.RevenueShare),
                    ("lump-sum", PaymentForm.LumpSum),
                    ("two-part", PaymentForm.TwoPart)),
            Disagreement = reader.IsAbsent(DisagreementKey)
                ? before?.Disagreement
                : reader.OneOf(DisagreementKey, ("fixed", DisagreementPrices.Fixed), ("reoptimised", DisagreementPrices.Reoptimised)),
            Fee = Optional(reader, FeeKey, Dimension.Amount, MarketBounds.Money) ?? before?.Fee,
            RevenueShare = Optional(reader, ShareKey, Dimension.Share, Bounds.FromBelow(0, 1)) ?? before?.RevenueShare,
            LumpSum = Optional(reader, SumKey, Dimension.Amount, MarketBounds.Money) ?? before?.LumpSum,
        };
        own.ReportConflicts(reader, products);
        return own;
    }

    /// <summary>The weight over each product; empty where terms are given.</summary>
    public ImmutableArray<double> PlatformWeights(ImmutableArray<ProductDraft> products) =>
        Bargains(products) ? [.. products.Select(product => product.PlatformWeight ?? Weight ?? 1)] : [];

    /// <summary>Terms where they are given; labels' costs where nothing is said.</summary>
    public PaymentTerms Terms(ImmutableArray<ProductDraft> products) => PaymentTerms.Of(
        products.Select(product => Fee ?? (RevenueShare is null && LumpSum is null ? product.LabelCost : 0)),
        products.Select(_ => RevenueShare ?? 0),
        products.Select(_ => LumpSum ?? 0));

    private bool Bargains(ImmutableArray<ProductDraft> products) =>
        Weight is not null || products.Any(product => product.PlatformWeight is not null);

    private static double? Optional(ObjectReader reader, string key, Dimension dimension, Bounds bounds) =>
        reader.IsAbsent(key) ? null : reader.Quantity(key, dimension, bounds);

    private void ReportConflicts(ObjectReader reader, ImmutableArray<ProductDraft> products)
    {
        if (!Bargains(products))
        {
            foreach (string key in (ReadOnlySpan<string>)[PaymentKey, DisagreementKey])
            {
                if (!reader.IsAbsent(key))
                {
                    reader.Report(key, $"says how terms are bargained over, without a '{WeightKey}'", null, $"Add for example {WeightKey}: 0.5");
                }
            }

            return;
        }

        foreach (string key in (ReadOnlySpan<string>)[FeeKey, ShareKey, SumKey])
        {
            if (!reader.IsAbsent(key))
            {
                reader.Report(key, $"does not go with '{WeightKey}', by which terms are bargained over", null, "Leave one of the two out.");
            }
        }

        if (Weight is null && products.FirstOrDefault(product => product.PlatformWeight is null) is { } without && reader.Path.Length == 0)
        {
            reader.Report(
                "products", $"gives no '{WeightKey}' to '{Problem.OneLine(without.Name)}'", null, "Give one to each product, or one to the market.");
        }
    }
}

using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>A product as it is written.</summary>
internal sealed record ProductDraft(
    string Name, string Label, string Platform, double MeanUtility, double LabelCost, double PlatformCost, double? PlatformWeight)
{
    private const string Key = "products";

    /// <summary>Whether every number could be read.</summary>
    public bool IsSound => double.IsFinite(MeanUtility + LabelCost + PlatformCost + (PlatformWeight ?? 0));

    /// <summary>Reads all products; faults have been reported.</summary>
    public static ImmutableArray<ProductDraft> ReadAll(ObjectReader market)
    {
        var products = market.RequiredItems(Key, 1, Read);
        foreach (var (product, index) in products.Select((product, index) => (product, index)))
        {
            if (product.Name.Length > 0 && products.Take(index).Any(other => other.Name == product.Name))
            {
                market.Report(
                    FormattableString.Invariant($"{Key}.{index}"), "has the name of another product", null, "Give each its own name.", product.Name);
            }
        }

        if (products.Length > Core.Pricing.LicensedMarket.MostProducts)
        {
            market.Report(
                Key,
                FormattableString.Invariant($"has {products.Length} entries"),
                FormattableString.Invariant($"at most {Core.Pricing.LicensedMarket.MostProducts}"),
                "Join products that are alike.");
        }

        return products;
    }

    private static ProductDraft Read(ObjectReader product) => new(
        product.Text("name", "Tunes Premium"),
        product.Text("label", "Major"),
        product.Text("platform", "Tunes"),
        product.Quantity("delta", Dimension.Number with { Example = "2.5" }, Bounds.Any),
        product.QuantityOr("labelCost", 0, Dimension.Amount with { Example = "0.1" }, Bounds.AtLeast(0)),
        product.QuantityOr("platformCost", 0, Dimension.Amount with { Example = "0.2" }, Bounds.AtLeast(0)),
        product.IsAbsent(StateDraft.WeightKey) ? null : product.Quantity(StateDraft.WeightKey, Dimension.Number, StateDraft.Weights));
}

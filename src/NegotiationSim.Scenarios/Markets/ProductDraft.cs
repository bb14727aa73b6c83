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
        var names = new HashSet<string>(StringComparer.Ordinal);
        var products = market.RequiredItems(Key, 1, product =>
        {
            var read = Read(product);
            if (read.Name.Length > 0 && !names.Add(read.Name))
            {
                product.Report("name", "is the name of another product", null, "Give each its own name.", read.Name);
            }

            return read;
        });
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
        product.Quantity("delta", Dimension.Number with { Example = "2.5" }, MarketBounds.Utility),
        product.QuantityOr("labelCost", 0, Dimension.Amount with { Example = "0.1" }, MarketBounds.Money),
        product.QuantityOr("platformCost", 0, Dimension.Amount with { Example = "0.2" }, MarketBounds.Money),
        product.IsAbsent(StateDraft.WeightKey) ? null : product.Quantity(StateDraft.WeightKey, Dimension.Number, StateDraft.Weights));
}

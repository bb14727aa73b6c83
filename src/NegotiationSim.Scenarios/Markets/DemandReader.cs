using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Pricing.Demand;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Reads demand.</summary>
internal static class DemandReader
{
    private const string Kind = "kind";
    private const string Alpha = "alpha";
    private const string Nodes = "nodes";
    private const double SumTolerance = 1e-6;

    private static readonly Dimension Number = Dimension.Number with { Example = "1.2" };

    private enum DemandKind
    {
        Logit,
        Nested,
        Mixed,
    }

    /// <summary>The demand; null where a fault keeps it from being made, which has been reported.</summary>
    public static DemandSystem? Read(ObjectReader demand, ImmutableArray<ProductDraft> products)
    {
        var kind = demand.OneOf(Kind, ("logit", DemandKind.Logit), ("nested-logit", DemandKind.Nested), ("mixed-logit", DemandKind.Mixed));
        double outsidePrice = demand.QuantityOr("outsidePrice", 0, Dimension.Amount, MarketBounds.OutsidePrice);
        if (!demand.Has(Kind))
        {
            foreach (string key in (ReadOnlySpan<string>)[Alpha, NestReader.Nests, NestReader.Rho, Nodes])
            {
                demand.Leave(key);
            }

            return null;
        }

        double? coefficient = kind == DemandKind.Mixed && demand.IsAbsent(Alpha) ? null : Coefficient(demand, null);
        double? alpha = coefficient is { } common ? Math.Abs(common) : null;
        var nests = kind == DemandKind.Nested ? NestReader.Read(demand, products) : null;
        var nodes = kind == DemandKind.Mixed ? ReadNodes(demand, products.Length, coefficient) : [];
        bool isReadable = demand.Has(Kind) && products.Length > 0 && products.All(product => product.IsSound)
            && double.IsFinite(outsidePrice + (alpha ?? 0));
        var utilities = products.Select(product => product.MeanUtility);
        return kind switch
        {
            _ when !isReadable => null,
            DemandKind.Logit => new LogitDemand(utilities, alpha!.Value, outsidePrice),
            DemandKind.Nested => nests is null
                ? null
                : new NestedLogitDemand(utilities, alpha!.Value, nests.Value.Nests, nests.Value.Correlations, outsidePrice),
            _ => nodes.IsEmpty ? null : new MixedLogitDemand(utilities, nodes, outsidePrice),
        };
    }

    // The field writes price sensitivity both as a positive number and as the negative coefficient of price; a file does one of them,
    // since a consumer of the other sign would buy more at a higher price.
    private static double Coefficient(ObjectReader reader, double? other)
    {
        double alpha = reader.Quantity(Alpha, Number, Bounds.Any);
        if (alpha == 0)
        {
            reader.Report(
                Alpha, "leaves consumers indifferent to prices, which then have no bound", "any number but 0", "Write for example 1.2.", "0");
            return double.NaN;
        }

        if (double.IsFinite(alpha) && !MarketBounds.Sensitivity.Contain(Math.Abs(alpha)))
        {
            reader.Report(Alpha, "is out of range", "a size of 1e-9 to 1e9", "Write money in another unit.", Written(alpha));
            return double.NaN;
        }

        if (alpha * other < 0)
        {
            reader.Report(
                Alpha,
                "has another sign than the first, so that these consumers would buy more at a higher price",
                "the same sign everywhere",
                "Write all sensitivities as positive numbers, or all as negative coefficients; leave out nodes of the other sign.",
                Written(alpha));
            return double.NaN;
        }

        return alpha;
    }

    private static string Written(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static ImmutableArray<TasteNode> ReadNodes(ObjectReader demand, int products, double? alpha)
    {
        double? first = null;
        var nodes = demand.RequiredItems(Nodes, 1, node =>
        {
            double own = alpha is { } common && node.IsAbsent(Alpha) ? common : Coefficient(node, first);
            first ??= double.IsFinite(own) ? own : null;
            return ReadNode(node, products, Math.Abs(own));
        });
        double sum = nodes.Sum(node => node?.Weight ?? double.NaN);
        if (Math.Abs(sum - 1) > SumTolerance)
        {
            demand.Report(
                Nodes, $"have weights that sum to {sum.ToString("0.######", CultureInfo.InvariantCulture)}", "a sum of 1", "Scale them.");
        }

        return demand.Has(Nodes) && double.IsFinite(sum) ? [.. nodes.OfType<TasteNode>()] : [];
    }

    private static TasteNode? ReadNode(ObjectReader node, int products, double sensitivity)
    {
        double weight = node.Quantity("weight", Dimension.Number, Bounds.AboveUpTo(0, 1 + SumTolerance));
        ImmutableArray<double> tastes = node.IsAbsent("tastes") ? [] : node.Numbers("tastes", Number, MarketBounds.Utility);
        if (!tastes.IsEmpty && tastes.Length != products)
        {
            node.Report(
                "tastes",
                FormattableString.Invariant($"has {tastes.Length} entries"),
                FormattableString.Invariant($"{products}, one a product"),
                "Write what this taste adds to each product's delta.");
            return null;
        }

        return double.IsFinite(weight + sensitivity + tastes.Sum()) ? new TasteNode(weight, sensitivity, tastes) : null;
    }
}

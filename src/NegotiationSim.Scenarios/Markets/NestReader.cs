using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Reads the nests of products and the correlation of tastes in them.</summary>
internal static class NestReader
{
    public const string Nests = "nests";
    public const string Rho = "rho";

    private static readonly Dimension Number = Dimension.Number with { Example = "0.3" };
    private static readonly Bounds Correlation = Bounds.FromBelow(0, 1);

    /// <summary>Nest of each product and correlation of each nest; null where they have a fault, which has been reported.</summary>
    public static (ImmutableArray<int> Nests, ImmutableArray<double> Correlations)? Read(
        ObjectReader demand, ImmutableArray<ProductDraft> products)
    {
        string?[] nestOf = demand.IsMapping(Nests) ? ByNest(demand, products) : ByProduct(demand, products.Length);
        string[] names = [.. nestOf.OfType<string>().Distinct()];
        var correlations = Correlations(demand, names);
        foreach (var (product, nest) in products.Zip(nestOf))
        {
            if (nest is null && demand.Has(Nests))
            {
                demand.Report(Nests, $"leaves out '{Problem.OneLine(product.Name)}'", null, "Put each product in one nest.");
            }
        }

        return demand.Has(Nests) && demand.Has(Rho) && correlations.All(double.IsFinite) && nestOf.All(nest => nest is not null)
            ? ([.. nestOf.Select(nest => Array.IndexOf(names, nest))], correlations)
            : null;
    }

    private static string?[] ByProduct(ObjectReader demand, int products)
    {
        ImmutableArray<string> nests = demand.IsAbsent(Nests) ? [] : demand.TextsOr(Nests, ["subscription", "free"]);
        if (demand.IsAbsent(Nests))
        {
            demand.Report(Nests, "is missing", null, "Add for example nests: [a, a, b], a nest for each product.");
        }
        else if (nests.Length != products && demand.Has(Nests))
        {
            demand.Report(
                Nests,
                FormattableString.Invariant($"has {nests.Length} entries"),
                FormattableString.Invariant($"{products}, one a product"),
                "Write the nest of each product, or {nest: [names of products]}.");
        }

        return nests.Length == products ? [.. nests] : new string?[products];
    }

    private static string?[] ByNest(ObjectReader demand, ImmutableArray<ProductDraft> products)
    {
        var nestOf = new string?[products.Length];
        string[] names = [.. products.Select(product => product.Name)];
        demand.Pairs(Nests, (pairs, nest) =>
        {
            foreach (string member in pairs.Labels(nest, "[first product, second product]"))
            {
                int index = Array.IndexOf(names, member);
                if (index < 0)
                {
                    pairs.Report(nest, "names no product of this market", string.Join(", ", names), Nearest.DidYouMean(member, names), member);
                }
                else if (nestOf[index] is { } other)
                {
                    pairs.Report(nest, $"has a product that is in '{Problem.OneLine(other)}' too", null, "Put each product in one nest.", member);
                }
                else
                {
                    nestOf[index] = nest;
                }
            }

            return nest;
        });
        return nestOf;
    }

    private static ImmutableArray<double> Correlations(ObjectReader demand, string[] nests)
    {
        if (!demand.IsMapping(Rho))
        {
            double common = demand.Quantity(Rho, Number, Correlation);
            return [.. nests.Select(_ => common)];
        }

        var byNest = new Dictionary<string, double>(StringComparer.Ordinal);
        demand.Pairs(Rho, (pairs, nest) =>
        {
            byNest[nest] = pairs.Quantity(nest, Number, Correlation);
            if (!nests.Contains(nest))
            {
                pairs.Report(nest, "names no nest of this market", string.Join(", ", nests), Nearest.DidYouMean(nest, nests), nest);
            }

            return nest;
        });
        foreach (string nest in nests.Where(nest => !byNest.ContainsKey(nest)))
        {
            demand.Report(Rho, $"leaves out the nest '{Problem.OneLine(nest)}'", null, "Give each nest a number, or one number for all.");
        }

        return [.. nests.Select(nest => byNest.GetValueOrDefault(nest, double.NaN))];
    }
}

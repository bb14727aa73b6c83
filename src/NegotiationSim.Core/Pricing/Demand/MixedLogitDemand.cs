using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing.Demand;

/// <summary>Mixed logit: consumers of several tastes, each choosing by logit.</summary>
/// <remarks>K. E. Train, "Discrete Choice Methods with Simulation", 2009, chapter 6; nodes are draws or those of a quadrature.</remarks>
public sealed class MixedLogitDemand : DemandSystem
{
    private const double SumTolerance = 1e-6;

    /// <summary>Makes the demand.</summary>
    /// <param name="meanUtilities">Mean utility of each product before price; finite.</param>
    /// <param name="nodes">Tastes; at least one.</param>
    /// <param name="outsidePrice">Price of buying nothing.</param>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public MixedLogitDemand(IEnumerable<double> meanUtilities, IEnumerable<TasteNode> nodes, double outsidePrice = 0)
        : base(meanUtilities, outsidePrice)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        Nodes = [.. nodes];
        foreach (var node in Nodes)
        {
            Require.Positive(node.Weight, nameof(nodes));
            Require.Positive(node.PriceSensitivity, nameof(nodes));
            if ((!node.Tastes.IsDefaultOrEmpty && node.Tastes.Length != Products) || node.Tastes.Any(taste => !double.IsFinite(taste)))
            {
                throw new ArgumentException("A node has no tastes, or a finite one for each product.", nameof(nodes));
            }
        }

        if (!(Math.Abs(Nodes.Sum(node => node.Weight) - 1) <= SumTolerance))
        {
            throw new ArgumentException("Weights of nodes do not sum to 1.", nameof(nodes));
        }
    }

    /// <summary>Tastes.</summary>
    public ImmutableArray<TasteNode> Nodes { get; }

    /// <inheritdoc/>
    public override void Shares(ReadOnlySpan<double> prices, Span<double> shares)
    {
        Span<double> chosen = Products <= 128 ? stackalloc double[Products] : new double[Products];
        shares.Clear();
        foreach (var node in Nodes)
        {
            Choose(node, prices, chosen);
            for (int j = 0; j < chosen.Length; j++)
            {
                shares[j] += node.Weight * chosen[j];
            }
        }
    }

    /// <inheritdoc/>
    public override double ConsumerSurplus(ReadOnlySpan<double> prices)
    {
        var chosen = new double[Products];
        double surplus = 0;
        foreach (var node in Nodes)
        {
            surplus += node.Weight * Choose(node, prices, chosen) / node.PriceSensitivity;
        }

        return surplus;
    }

    internal override void Respond(ReadOnlySpan<double> prices, Span<double> shares, Span<double> own, Span<double> cross)
    {
        Span<double> chosen = Products <= 128 ? stackalloc double[Products] : new double[Products];
        int products = chosen.Length;
        shares.Clear();
        own.Clear();
        cross.Clear();
        foreach (var node in Nodes)
        {
            Choose(node, prices, chosen);
            for (int j = 0; j < products; j++)
            {
                double share = node.Weight * chosen[j];
                double slope = share * node.PriceSensitivity;
                shares[j] += share;
                own[j] += slope;
                Span<double> row = cross.Slice(j * products, products);
                for (int k = 0; k < row.Length; k++)
                {
                    row[k] += slope * chosen[k];
                }
            }
        }
    }

    internal override void Leaving(int product, ReadOnlySpan<double> prices, Span<double> falls)
    {
        Span<double> chosen = Products <= 128 ? stackalloc double[Products] : new double[Products];
        falls.Clear();
        foreach (var node in Nodes)
        {
            Choose(node, prices, chosen);
            Choice.Leave(product, chosen);
            for (int k = 0; k < chosen.Length; k++)
            {
                falls[k] += node.Weight * chosen[k];
            }
        }
    }

    private double Choose(TasteNode node, ReadOnlySpan<double> prices, Span<double> chosen)
    {
        bool hasTastes = !node.Tastes.IsDefaultOrEmpty;
        for (int j = 0; j < chosen.Length; j++)
        {
            double taste = hasTastes ? node.Tastes[j] : 0;
            chosen[j] = MeanUtilities[j] + taste - (node.PriceSensitivity * (prices[j] - OutsidePrice));
        }

        return Choice.Softmax(chosen);
    }
}

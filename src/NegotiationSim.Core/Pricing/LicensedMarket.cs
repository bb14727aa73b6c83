using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Pricing;

/// <summary>Products that platforms sell to consumers under licence from labels, and who owns whom.</summary>
/// <remarks>
/// Owners are numbered from 0, labels and platforms together: a product whose label and platform have the same owner is vertically
/// integrated, and its owner sees no fee, only both costs. A merger is another numbering.
/// </remarks>
public sealed class LicensedMarket
{
    /// <summary>Most products: a method's work grows with the cube of their number.</summary>
    public const int MostProducts = 1000;

    /// <summary>Makes the market.</summary>
    /// <param name="demand">Consumers' demand.</param>
    /// <param name="platforms">Owner of the platform of each product.</param>
    /// <param name="labels">Owner of the label of each product.</param>
    /// <param name="platformCosts">Platform's cost of each product for a subscriber, before what it pays the label; at least 0.</param>
    /// <param name="labelCosts">Label's cost of each product for a subscriber; at least 0.</param>
    /// <param name="offered">Whether each product is offered; all are if left out.</param>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public LicensedMarket(
        DemandSystem demand,
        IEnumerable<int> platforms,
        IEnumerable<int> labels,
        IEnumerable<double> platformCosts,
        IEnumerable<double> labelCosts,
        IEnumerable<bool>? offered = null)
    {
        ArgumentNullException.ThrowIfNull(demand);
        Demand = demand;
        Platforms = OnePerProduct(platforms);
        Labels = OnePerProduct(labels);
        PlatformCosts = OnePerProduct(platformCosts);
        LabelCosts = OnePerProduct(labelCosts);
        Offered = OnePerProduct(offered ?? Enumerable.Repeat(true, demand.Products));
        Require.Within(1, MostProducts, Products, nameof(demand));
        foreach (int owner in Platforms.Concat(Labels))
        {
            Require.Within(0, (2 * MostProducts) - 1, owner, "owner");
            Owners = Math.Max(Owners, owner + 1);
        }

        foreach (double cost in PlatformCosts.Concat(LabelCosts))
        {
            Require.NotNegative(cost);
        }
    }

    /// <summary>Consumers' demand.</summary>
    public DemandSystem Demand { get; }

    /// <summary>Owner of the platform of each product.</summary>
    public ImmutableArray<int> Platforms { get; }

    /// <summary>Owner of the label of each product.</summary>
    public ImmutableArray<int> Labels { get; }

    /// <summary>Platform's cost of each product for a subscriber, before what it pays the label.</summary>
    public ImmutableArray<double> PlatformCosts { get; }

    /// <summary>Label's cost of each product for a subscriber.</summary>
    public ImmutableArray<double> LabelCosts { get; }

    /// <summary>Whether each product is offered.</summary>
    public ImmutableArray<bool> Offered { get; }

    /// <summary>Number of products, offered or not.</summary>
    public int Products => Demand.Products;

    /// <summary>Number of owners, of platforms or labels.</summary>
    public int Owners { get; }

    /// <summary>A market of platforms alone, each product at its own cost.</summary>
    /// <param name="demand">Consumers' demand.</param>
    /// <param name="firms">Owner of each product.</param>
    /// <param name="costs">Cost of each product for a subscriber; at least 0.</param>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public static LicensedMarket OfFirms(DemandSystem demand, IEnumerable<int> firms, IEnumerable<double> costs)
    {
        int[] owners = [.. firms];
        return new LicensedMarket(demand, owners, owners, costs, new double[owners.Length]);
    }

    /// <summary>The same market in other hands.</summary>
    /// <param name="platforms">Owner of the platform of each product.</param>
    /// <param name="labels">Owner of the label of each product.</param>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public LicensedMarket OwnedBy(IEnumerable<int> platforms, IEnumerable<int> labels) =>
        new(Demand, platforms, labels, PlatformCosts, LabelCosts, Offered);

    /// <summary>The same market with only some of its products.</summary>
    /// <param name="offered">Whether each product is offered.</param>
    /// <exception cref="ArgumentException">The number of entries is not that of products.</exception>
    public LicensedMarket Offering(IEnumerable<bool> offered) =>
        new(Demand, Platforms, Labels, PlatformCosts, LabelCosts, offered);

    /// <summary>Whether the label and the platform of a product have one owner.</summary>
    /// <param name="product">Index of the product.</param>
    public bool IsIntegrated(int product) => Platforms[product] == Labels[product];

    private ImmutableArray<T> OnePerProduct<T>(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ImmutableArray<T> array = [.. values];
        return array.Length == Demand.Products
            ? array
            : throw new ArgumentException($"There are {Demand.Products} products and {array.Length} entries.", nameof(values));
    }
}

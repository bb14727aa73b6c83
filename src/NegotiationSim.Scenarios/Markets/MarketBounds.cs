using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Ranges of the numbers of a market: beyond them utilities and money lose the digits that tell products apart.</summary>
internal static class MarketBounds
{
    private const double MostMoney = 1e12;
    private const double MostUtility = 1e6;

    /// <summary>Costs, fees and lump sums.</summary>
    public static readonly Bounds Money = Bounds.Between(0, MostMoney);

    /// <summary>Price of buying nothing.</summary>
    public static readonly Bounds OutsidePrice = Bounds.Between(-MostMoney, MostMoney);

    /// <summary>Mean utilities and tastes.</summary>
    public static readonly Bounds Utility = Bounds.Between(-MostUtility, MostUtility);

    /// <summary>Size of price sensitivities.</summary>
    public static readonly Bounds Sensitivity = Bounds.Between(1e-9, 1e9);
}

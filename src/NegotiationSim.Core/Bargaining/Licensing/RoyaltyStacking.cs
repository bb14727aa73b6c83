using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>Licensors none of whom a seller can do without each set a royalty, seeing what the others set.</summary>
/// <remarks>
/// A. Cournot, "Recherches sur les principes mathématiques de la théorie des richesses", 1838, chapter 9. Sellers compete and pass on
/// all royalties: Q = M - sum of r, so that r = M/(k + 1). One licensor of everything would ask less in all and earn more, and
/// consumers would gain too. Example: M = 80. One licensor earns 1600 at a royalty of 40; two ask 26.6667 each and earn 1422.2222
/// together, and consumer surplus falls from 800 to 355.5556.
/// </remarks>
/// <param name="Licensors">Number of licensors k.</param>
/// <param name="RoyaltyEach">What each asks per unit.</param>
/// <param name="Quantity">Quantity sold.</param>
/// <param name="TotalRevenue">What the licensors earn together.</param>
/// <param name="ConsumerSurplus">Consumer surplus.</param>
public sealed record RoyaltyStacking(int Licensors, double RoyaltyEach, double Quantity, double TotalRevenue, double ConsumerSurplus)
{
    /// <summary>Most licensors.</summary>
    public const int MostLicensors = 1_000_000;

    /// <summary>Revenue and consumer surplus; sellers earn nothing.</summary>
    public double Welfare => TotalRevenue + ConsumerSurplus;

    /// <summary>Finds the equilibrium.</summary>
    /// <param name="licensors">Number of licensors k, 1 to <see cref="MostLicensors"/>.</param>
    /// <param name="highestPrice">Highest price M above the sellers' costs that anybody pays; finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static RoyaltyStacking Of(int licensors, double highestPrice)
    {
        Require.Within(1, MostLicensors, licensors);
        double quantity = Require.Positive(highestPrice) / (licensors + 1);
        return new RoyaltyStacking(licensors, quantity, quantity, licensors * quantity * quantity, quantity * quantity / 2);
    }
}

using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing;

/// <summary>One platform with one product under the plain logit, in closed form, and the fee a label alone would ask of it.</summary>
/// <remarks>
/// With W Lambert's function of exp(d - a c - 1): price c + (1+W)/a, share W/(1+W), profit W/a, consumer surplus ln(1+W)/a, and the price
/// takes over 1/(1+W) of a rise in cost. Function: R. M. Corless et al., Advances in Computational Mathematics 5, 1996, pages 329-359.
/// <para>Example (sensitivity 1, mean utility 4, cost 1): price 3.5571456, share 0.608938967, profit 1.5571456, surplus 0.938891636.</para>
/// </remarks>
public sealed class LogitMonopoly
{
    private readonly double odds;
    private readonly double priceSensitivity;

    /// <summary>Solves the monopoly.</summary>
    /// <param name="meanUtility">Mean utility before price; finite.</param>
    /// <param name="priceSensitivity">Utility lost by a unit of money; above 0.</param>
    /// <param name="cost">What a subscriber costs, fees included; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public LogitMonopoly(double meanUtility, double priceSensitivity, double cost)
    {
        this.priceSensitivity = Require.Positive(priceSensitivity);
        Cost = Require.Finite(cost);
        odds = LambertOfExponential(Require.Finite(meanUtility) - (priceSensitivity * cost) - 1);
    }

    /// <summary>What a subscriber costs.</summary>
    public double Cost { get; }

    /// <summary>Price.</summary>
    public double Price => Cost + ((1 + odds) / priceSensitivity);

    /// <summary>Share of persons who buy.</summary>
    public double Share => odds / (1 + odds);

    /// <summary>Profit for one person of the market.</summary>
    public double Profit => odds / priceSensitivity;

    /// <summary>Consumer surplus of one person.</summary>
    public double ConsumerSurplus => Exponentials.Log1Plus(odds) / priceSensitivity;

    /// <summary>Rise of the price by a unit of cost.</summary>
    public double PassThrough => 1 / (1 + odds);

    /// <summary>The fee for a subscriber that earns a label most if it names it and the platform then sets its price.</summary>
    /// <remarks>Double marginalisation: the fee is the label's cost plus (1+W)²/a at that fee.</remarks>
    /// <param name="meanUtility">Mean utility before price; finite.</param>
    /// <param name="priceSensitivity">Utility lost by a unit of money; above 0.</param>
    /// <param name="labelCost">What a subscriber costs the label; finite.</param>
    /// <param name="platformCost">What a subscriber costs the platform, before the fee; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double LabelsBestFee(double meanUtility, double priceSensitivity, double labelCost, double platformCost = 0)
    {
        Require.Finite(labelCost);
        Require.Finite(platformCost);
        double Falling(double odds)
        {
            // The fee at which the platform's odds are these, against the fee the label wants at these odds; both over 1/a.
            double fee = meanUtility - 1 - odds - Math.Log(odds) - (priceSensitivity * (platformCost + labelCost));
            return fee - ((1 + odds) * (1 + odds));
        }

        double most = new LogitMonopoly(meanUtility, priceSensitivity, labelCost + platformCost).odds;
        var root = MonotoneRoot.Find(Falling, most * 1e-12, most, "Label's best fee.");
        return labelCost + ((1 + root.At) * (1 + root.At) / priceSensitivity);
    }

    // W + ln W = x by Newton's method on ln W, which neither overflows nor leaves the positive numbers.
    private static double LambertOfExponential(double x)
    {
        double log = x > 1 ? Math.Log(x) : x;
        for (int i = 0; i < 60; i++)
        {
            double w = Math.Exp(log);
            double step = (w + log - x) / (1 + w);
            log -= step;
            if (Math.Abs(step) <= 1e-16 * Math.Max(1, Math.Abs(log)))
            {
                break;
            }
        }

        return Math.Exp(log);
    }
}

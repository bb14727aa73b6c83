using MathNet.Numerics.Distributions;

namespace NegotiationSim.Core.Contracts;

/// <summary>What a recoupable advance is worth to an artist whose revenue is uncertain.</summary>
/// <remarks>
/// The advance is kept, and royalties are paid above it: the advance and a call option on royalties with the advance as its strike.
/// For lognormal royalties the value is A + S N(d1) - A N(d2) with d1 = ln(S/A)/sigma + sigma/2 and d2 = d1 - sigma, where
/// S = rate x expected revenue: the formula of Black and Scholes (1973) over one period at a rate of zero.
/// </remarks>
public sealed record AdvanceOption
{
    /// <summary>Makes the advance.</summary>
    /// <param name="advanceDollars">The advance, above 0; costs are none.</param>
    /// <param name="royaltyRate">Artist's share of revenue, above 0 up to 1.</param>
    /// <param name="expectedRevenueDollars">Mean of revenue, above 0.</param>
    /// <param name="logDeviation">Standard deviation of the logarithm of revenue, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public AdvanceOption(double advanceDollars, double royaltyRate, double expectedRevenueDollars, double logDeviation)
    {
        Check(advanceDollars, double.MaxValue, nameof(advanceDollars));
        Check(royaltyRate, 1, nameof(royaltyRate));
        Check(expectedRevenueDollars, double.MaxValue, nameof(expectedRevenueDollars));
        Check(logDeviation, double.MaxValue, nameof(logDeviation));
        double royalty = royaltyRate * expectedRevenueDollars;
        double above = (Math.Log(royalty / advanceDollars) / logDeviation) + (logDeviation / 2);
        RecoupmentProbability = Normal.CDF(0, 1, above - logDeviation);
        CallDollars = (royalty * Normal.CDF(0, 1, above)) - (advanceDollars * RecoupmentProbability);
        ArtistValueDollars = advanceDollars + CallDollars;
    }

    /// <summary>Expected royalties beyond the advance, dollars.</summary>
    public double CallDollars { get; }

    /// <summary>Expected cash of the artist, dollars: the advance and <see cref="CallDollars"/>.</summary>
    public double ArtistValueDollars { get; }

    /// <summary>Probability that royalties repay the advance.</summary>
    public double RecoupmentProbability { get; }

    private static void Check(double value, double most, string name)
    {
        if (!(value > 0 && value <= most))
        {
            throw new ArgumentOutOfRangeException(name, value, most == 1 ? "Allowed: above 0, up to 1." : "Allowed: finite and above 0.");
        }
    }
}

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The sure amount worth as much as a risky one: what a lump sum must beat to be chosen over a royalty.</summary>
public static class CertaintyEquivalent
{
    /// <summary>Certainty equivalent of a lognormal amount under constant relative risk aversion: mean · exp(-r s²/2).</summary>
    /// <remarks>
    /// Pratt 1964; exact for the lognormal. Example: a quarter of a revenue of mean 1,000,000 with s = 1 is worth 250,000 to a
    /// neutral party, 151,632.665 at r = 1 and 91,969.8603 at r = 2.
    /// </remarks>
    /// <param name="mean">Mean of the amount; finite, at least 0.</param>
    /// <param name="logStandardDeviation">Standard deviation s of its logarithm; finite, at least 0.</param>
    /// <param name="relativeRiskAversion">Relative risk aversion r; 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double OfLognormal(double mean, double logStandardDeviation, double relativeRiskAversion) =>
        Require.NotNegative(mean)
        * Math.Exp(
            -Require.Within(0, 100, relativeRiskAversion)
            * Require.NotNegative(logStandardDeviation)
            * logStandardDeviation / 2);
}

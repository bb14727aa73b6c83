namespace NegotiationSim.Core.Concentration;

/// <summary>Closed forms for incomes with a Pareto tail: the number above x falls as x^-alpha.</summary>
/// <remarks>The mean is finite, and the shares below have a meaning, for alpha above 1.</remarks>
public static class ParetoTail
{
    /// <summary>Gini coefficient 1 / (2 alpha - 1).</summary>
    /// <param name="alpha">Tail exponent, above 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is out of range.</exception>
    public static double Gini(double alpha) => 1 / ((2 * Exponent(alpha)) - 1);

    /// <summary>Share of all income that goes to the richest <paramref name="richestShare"/>: q^(1 - 1/alpha).</summary>
    /// <param name="alpha">Tail exponent, above 1.</param>
    /// <param name="richestShare">Share of people, [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double TopShare(double alpha, double richestShare) =>
        Math.Pow(Share(richestShare, nameof(richestShare)), 1 - (1 / Exponent(alpha)));

    /// <summary>Share of all income that goes to the poorest <paramref name="poorestShare"/>: 1 - (1 - p)^(1 - 1/alpha).</summary>
    /// <param name="alpha">Tail exponent, above 1.</param>
    /// <param name="poorestShare">Share of people, [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double Lorenz(double alpha, double poorestShare) =>
        1 - TopShare(alpha, 1 - Share(poorestShare, nameof(poorestShare)));

    /// <summary>The exponent at which the richest <paramref name="richestShare"/> have <paramref name="incomeShare"/> of all income.</summary>
    /// <remarks>80 per cent to 20 per cent is 1.161. Two top shares of real incomes seldom give the same exponent.</remarks>
    /// <param name="richestShare">Share of people, inside (0, 1).</param>
    /// <param name="incomeShare">Share of income, above <paramref name="richestShare"/> and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of range.</exception>
    public static double ExponentOf(double richestShare, double incomeShare)
    {
        if (!(richestShare is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(richestShare), richestShare, "Allowed: above 0 and below 1.");
        }

        return incomeShare > richestShare && incomeShare < 1
            ? 1 / (1 - (Math.Log(incomeShare) / Math.Log(richestShare)))
            : throw new ArgumentOutOfRangeException(nameof(incomeShare), incomeShare, "Allowed: above the share of people and below 1.");
    }

    /// <summary>The exponent between two thresholds of income: ln(N1 / N2) / ln(x2 / x1).</summary>
    /// <param name="lowerIncome">x1, above 0.</param>
    /// <param name="above">N1, people with at least x1; at least N2.</param>
    /// <param name="higherIncome">x2, above x1.</param>
    /// <param name="aboveHigher">N2, people with at least x2; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double ExponentBetween(double lowerIncome, double above, double higherIncome, double aboveHigher)
    {
        if (!(lowerIncome > 0 && higherIncome > lowerIncome && double.IsFinite(higherIncome)))
        {
            throw new ArgumentOutOfRangeException(nameof(higherIncome), higherIncome, "Allowed: above the lower income, which is above 0.");
        }

        return aboveHigher > 0 && above >= aboveHigher && double.IsFinite(above)
            ? Math.Log(above / aboveHigher) / Math.Log(higherIncome / lowerIncome)
            : throw new ArgumentOutOfRangeException(nameof(above), above, "Allowed: at least the number above the higher income, which is above 0.");
    }

    private static double Exponent(double alpha) => alpha > 1
        ? alpha
        : throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Allowed: above 1.");

    private static double Share(double share, string name) => share is >= 0 and <= 1
        ? share
        : throw new ArgumentOutOfRangeException(name, share, "Allowed: 0 to 1.");
}

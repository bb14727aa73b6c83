namespace NegotiationSim.Core.Concentration;

/// <summary>Measures of inequality of incomes, one for each person.</summary>
/// <remarks>
/// All are 0 when everyone has the same and do not change when all incomes are multiplied by a number, when people change places,
/// or when everyone is counted twice (the normalised Gini coefficient aside).
/// </remarks>
public static class Inequality
{
    /// <summary>Gini coefficient, [0, 1 - 1/n]: Sum|xi - xj| / (2 n^2 mean), as <see cref="LorenzCurve.Gini"/>.</summary>
    /// <remarks>The convention of QuantEcon and Mesa: [0, 0, 0, 1] gives 0.75.</remarks>
    /// <param name="incomes">Finite, at least 0; at least one.</param>
    /// <exception cref="ArgumentException">An income is out of range, or there is none.</exception>
    public static double Gini(ReadOnlySpan<double> incomes) => LorenzCurve.Of(incomes).Gini;

    /// <summary>Gini coefficient normalised by n / (n - 1), [0, 1]: the estimate from a sample, 1 when one person has everything.</summary>
    /// <param name="incomes">Finite, at least 0; at least two.</param>
    /// <exception cref="ArgumentException">An income is out of range, or there are fewer than two.</exception>
    public static double NormalisedGini(ReadOnlySpan<double> incomes) => incomes.Length >= 2
        ? Gini(incomes) * incomes.Length / (incomes.Length - 1)
        : throw new ArgumentException($"There are {incomes.Length} incomes; the normalised form needs two or more.", nameof(incomes));

    /// <summary>
    /// Atkinson's index, [0, 1]: the part of all income that could be given up for the same welfare if the rest were shared equally.
    /// </summary>
    /// <remarks>A. B. Atkinson, Journal of Economic Theory 2(3), 1970. 1 where someone has nothing and the aversion is 1 or more.</remarks>
    /// <param name="incomes">Finite, at least 0, not all 0.</param>
    /// <param name="aversion">Aversion to inequality, epsilon: finite and above 0.</param>
    /// <exception cref="ArgumentException">An income is out of range, or there is no income.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The aversion is out of range.</exception>
    public static double Atkinson(ReadOnlySpan<double> incomes, double aversion)
    {
        if (!(aversion > 0 && double.IsFinite(aversion)))
        {
            throw new ArgumentOutOfRangeException(nameof(aversion), aversion, "Allowed: finite and above 0.");
        }

        double mean = Mean(incomes);
        double sum = 0;
        foreach (double income in incomes)
        {
            sum += aversion == 1 ? Math.Log(income / mean) : Math.Pow(income / mean, 1 - aversion);
        }

        double average = sum / incomes.Length;
        return Math.Max(0, 1 - (aversion == 1 ? Math.Exp(average) : Math.Pow(average, 1 / (1 - aversion))));
    }

    /// <summary>Theil's T, [0, ln n]: the mean of x/mean ln(x/mean).</summary>
    /// <remarks>H. Theil, Economics and Information Theory, 1967. Those who have nothing add 0.</remarks>
    /// <param name="incomes">Finite, at least 0, not all 0.</param>
    /// <exception cref="ArgumentException">An income is out of range, or there is no income.</exception>
    public static double Theil(ReadOnlySpan<double> incomes)
    {
        double mean = Mean(incomes);
        double sum = 0;
        foreach (double income in incomes)
        {
            double relative = income / mean;
            sum += relative == 0 ? 0 : relative * Math.Log(relative);
        }

        return Math.Max(0, sum / incomes.Length);
    }

    private static double Mean(ReadOnlySpan<double> incomes)
    {
        double sum = 0;
        for (int i = 0; i < incomes.Length; i++)
        {
            if (!(incomes[i] >= 0 && double.IsFinite(incomes[i])))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Number {i} is {incomes[i]:R}; allowed: finite and at least 0."), nameof(incomes));
            }

            sum += incomes[i];
        }

        return sum > 0 && double.IsFinite(sum)
            ? sum / incomes.Length
            : throw new ArgumentException(
                FormattableString.Invariant($"The incomes sum to {sum:R}; allowed: finite and above 0."), nameof(incomes));
    }
}

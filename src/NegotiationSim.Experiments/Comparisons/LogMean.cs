namespace NegotiationSim.Experiments.Comparisons;

/// <summary>Splits the change of a product into its factors without a rest: the additive logarithmic mean Divisia index (LMDI-I).</summary>
/// <remarks>
/// For <c>y = x1 x2 ... xn</c> factor k has the part <c>L(y', y) ln(xk'/xk)</c> with the logarithmic mean
/// <c>L(a, b) = (a - b)/ln(a/b)</c>; the parts sum to <c>y' - y</c>
/// (<see href="../../../docs/references.md#ang2005">Ang 2005</see>). Symmetric in time: exchanging before and after changes the signs only.
/// </remarks>
public static class LogMean
{
    /// <summary>The parts of the factors in the change of their product.</summary>
    /// <param name="before">Factors before, each above 0.</param>
    /// <param name="after">The same factors after, each above 0.</param>
    /// <returns>One part a factor, in the product's unit; NaN when a factor is not above 0, where no logarithm exists.</returns>
    public static double[] Parts(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        if (before.Length != after.Length)
        {
            throw new ArgumentException("The same factors are needed before and after.", nameof(after));
        }

        (double y0, double y1) = (1, 1);
        double[] logs = new double[before.Length];
        for (int k = 0; k < before.Length; k++)
        {
            y0 *= before[k];
            y1 *= after[k];
            logs[k] = before[k] > 0 && after[k] > 0 ? Math.Log(after[k] / before[k]) : double.NaN;
        }

        // The sum of the logarithms is that of the product, but with the rounding of the parts, so that the parts sum to the change.
        double change = logs.Sum();
        double weight = Math.Abs(change) < 1e-9 ? (y0 + y1) / 2 : (y1 - y0) / change;
        return [.. logs.Select(log => weight * log)];
    }
}

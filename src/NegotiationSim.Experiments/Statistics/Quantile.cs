namespace NegotiationSim.Experiments.Statistics;

/// <summary>Sample quantiles by linear interpolation between order statistics: definition 7 of Hyndman and Fan, the default of R and NumPy.</summary>
/// <remarks><see href="../../../docs/references.md#hyndman1996">Hyndman and Fan 1996</see>.</remarks>
public static class Quantile
{
    /// <summary>Fewest values of which nine in ten may be said to lie between the 5% and the 95% quantile.</summary>
    /// <remarks>Of fewer, each of the two is drawn from the outermost values alone, and both are left out: of 5 values 3 lie between.</remarks>
    public const int FewestForNineInTen = 20;

    /// <summary>The quantile at a probability.</summary>
    /// <param name="sorted">Values, rising.</param>
    /// <param name="probability">Probability, in [0, 1].</param>
    /// <returns>The quantile; NaN of no values.</returns>
    public static double Of(ReadOnlySpan<double> sorted, double probability)
    {
        if (probability is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies in [0, 1].");
        }

        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        double place = probability * (sorted.Length - 1);
        int below = (int)Math.Floor(place);
        double share = place - below;
        return share == 0 ? sorted[below] : sorted[below] + (share * (sorted[below + 1] - sorted[below]));
    }
}

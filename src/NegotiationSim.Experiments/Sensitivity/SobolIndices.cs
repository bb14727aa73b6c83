using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>A factor's part in the variance of an output when all factors vary uniformly and independently.</summary>
/// <param name="First">First-order index: the part that would go if the factor were known.</param>
/// <param name="Total">Total index: the part that would stay if all other factors were known; interactions included.</param>
public readonly record struct SobolIndex(Estimate First, Estimate Total);

/// <summary>Sobol's variance-based indices of all factors, with bootstrap intervals.</summary>
/// <param name="Indices">One a factor, in the design's order; empty when the output does not vary, so that there is nothing to share out.</param>
/// <param name="Mean">Mean of the output over the samples A and B.</param>
/// <param name="Variance">Its variance over them.</param>
/// <param name="Rows">Rows used: those on which the output was there to measure at every point.</param>
public sealed record SobolIndices(ImmutableArray<SobolIndex> Indices, double Mean, double Variance, int Rows)
{
    // What remains of a constant after averaging is rounding, not variance.
    private const double Rounding = 1e-24;

    /// <summary>Estimates the indices: first order by Saltelli et al. (2010, table 2, b), total by Jansen (1999; there f).</summary>
    /// <param name="design">The design.</param>
    /// <param name="outputs">The output at each of its points; null where there was nothing to measure.</param>
    /// <param name="bootstrap">How intervals are made, over rows.</param>
    /// <returns>Null when fewer than two rows can be used.</returns>
    public static SobolIndices? Of(SaltelliDesign design, IReadOnlyList<double?> outputs, Bootstrap bootstrap)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(bootstrap);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs.Count, design.Points, nameof(outputs));
        int factors = design.Dimensions;
        double[][] rows =
        [
            .. Enumerable.Range(0, design.Rows)
                .Select(row => Enumerable.Range(row * (factors + 2), factors + 2).Select(point => outputs[point]).ToArray())
                .Where(row => row.All(y => y is { } value && double.IsFinite(value)))
                .Select(row => row.Select(y => y!.Value).ToArray()),
        ];
        if (rows.Length < 2)
        {
            return null;
        }

        double mean = rows.Average(row => (row[0] + row[^1]) / 2);
        foreach (double[] row in rows)
        {
            // Estimators of the first order lose precision to a mean that is large beside the variation.
            for (int i = 0; i < row.Length; i++)
            {
                row[i] -= mean;
            }
        }

        double variance = rows.Average(row => ((row[0] * row[0]) + (row[^1] * row[^1])) / 2);
        bool varies = variance > Rounding * mean * mean;
        return new SobolIndices(varies ? Shares(rows, factors, bootstrap) : [], mean, varies ? variance : 0, rows.Length);
    }

    private static ImmutableArray<SobolIndex> Shares(double[][] rows, int factors, Bootstrap bootstrap)
    {
        Estimate[] estimates = bootstrap.Of(rows.Length, (drawn, indices) => Estimates(rows, drawn, indices), 2 * factors);
        return [.. Enumerable.Range(0, factors).Select(i => new SobolIndex(estimates[i], estimates[factors + i]))];
    }

    private static void Estimates(double[][] rows, ReadOnlySpan<int> drawn, Span<double> indices)
    {
        indices.Clear();
        int factors = indices.Length / 2;
        (double sum, double squares) = (0, 0);
        foreach (int j in drawn)
        {
            double[] row = rows[j];
            (double a, double b) = (row[0], row[^1]);
            sum += a + b;
            squares += (a * a) + (b * b);
            for (int i = 0; i < factors; i++)
            {
                double changed = row[i + 1];
                indices[i] += b * (changed - a);
                indices[factors + i] += (a - changed) * (a - changed) / 2;
            }
        }

        double count = drawn.Length;
        double mean = sum / (2 * count);
        double variance = (squares / (2 * count)) - (mean * mean);
        for (int i = 0; i < indices.Length; i++)
        {
            // A sample of equal outputs has nothing to share out.
            indices[i] = variance > 0 ? indices[i] / (count * variance) : 0;
        }
    }
}

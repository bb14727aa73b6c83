using MathNet.Numerics.Statistics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>
/// Percentile intervals by the bootstrap (Efron 1979): what is estimated again and again from as many observations, drawn with
/// replacement.
/// </summary>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Samples">Number of samples, at least 100.</param>
/// <param name="Confidence">Probability that the interval is to have, in (0, 1).</param>
public sealed record Bootstrap(ulong Seed, int Samples = 1_000, double Confidence = 0.95)
{
    /// <summary>Estimates several numbers at once from the same samples.</summary>
    /// <param name="observations">Number of observations, at least 1.</param>
    /// <param name="estimate">Writes the numbers estimated from the observations with the given indices.</param>
    /// <param name="numbers">How many numbers that are.</param>
    /// <returns>One estimate a number; the value is that of the observations as they are.</returns>
    public Estimate[] Of(int observations, BootstrapEstimator estimate, int numbers)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentOutOfRangeException.ThrowIfLessThan(Samples, 100);
        int[] indices = [.. Enumerable.Range(0, observations)];
        double[] values = new double[numbers];
        estimate(indices, values);

        double[][] drawn = [.. Enumerable.Range(0, numbers).Select(_ => new double[Samples])];
        double[] one = new double[numbers];
        var random = new RandomSource(Seed, 0);
        for (int sample = 0; sample < Samples; sample++)
        {
            Draw(random, sample, indices);
            estimate(indices, one);
            for (int i = 0; i < numbers; i++)
            {
                drawn[i][sample] = one[i];
            }
        }

        double tail = (1 - Confidence) / 2;
        return [.. drawn.Select((of, i) => new Estimate(values[i], of.Quantile(tail), of.Quantile(1 - tail)))];
    }

    private static void Draw(RandomSource random, int sample, int[] indices)
    {
        RandomStream stream = random.Stream(DrawPurpose.BootstrapSample, sample, RandomSource.BeforeFirstQuarter);
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = stream.NextInt32(indices.Length);
        }
    }
}

/// <summary>Writes what is estimated from the observations with these indices.</summary>
public delegate void BootstrapEstimator(ReadOnlySpan<int> observations, Span<double> estimates);

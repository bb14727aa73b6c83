using System.Numerics.Tensors;

namespace NegotiationSim.Core.Demand;

/// <summary>Adds up how consumers' choices among some options answer prices.</summary>
/// <remarks>
/// Split as in Morrow and Skerlos (2011): the own part is Sum_i alpha_i s_ij, the cross part Sum_i alpha_i s_ij s_ik, and the change of
/// users of k by the price of j is the cross part less, where k is j, the own part.
/// </remarks>
internal sealed class SlopeSums(int options)
{
    private readonly double[] own = new double[options];
    private readonly double[] cross = new double[options * options];

    /// <summary>Adds some consumers.</summary>
    /// <param name="shares">Choice probabilities, in rows of options.</param>
    /// <param name="row">From one row to the next.</param>
    /// <param name="sensitivity">Relative price sensitivity of each consumer.</param>
    public void Add(ReadOnlySpan<double> shares, int row, ReadOnlySpan<double> sensitivity)
    {
        double[] weighted = new double[sensitivity.Length];
        for (int j = 0; j < own.Length; j++)
        {
            TensorPrimitives.Multiply(shares.Slice(j * row, sensitivity.Length), sensitivity, weighted);
            own[j] += FixedOrder.Sum(weighted);
            for (int k = 0; k <= j; k++)
            {
                cross[(j * own.Length) + k] += FixedOrder.Dot(weighted, shares.Slice(k * row, sensitivity.Length));
            }
        }
    }

    /// <summary>The slopes in people per dollar a month.</summary>
    /// <param name="scale">People each consumer stands for, times what turns relative sensitivity into utility per dollar.</param>
    public DemandSlopes Build(double scale)
    {
        double[] square = new double[cross.Length];
        for (int j = 0; j < own.Length; j++)
        {
            for (int k = 0; k < own.Length; k++)
            {
                square[(j * own.Length) + k] = scale * cross[(Math.Max(j, k) * own.Length) + Math.Min(j, k)];
            }
        }

        return new DemandSlopes([.. own.Select(slope => scale * slope)], [.. square]);
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Demand;

/// <summary>Logit choice of one of some options or nothing, consumer by consumer (Train 2009, chapter 6: mixed logit by simulation).</summary>
/// <remarks>
/// Utility of option j is <c>constant_j + slope_j alpha_i + taste_i</c>, that of nothing 0. Two sweeps go through all options four
/// consumers at a time, with the exponentials between them row by row, which is how the library's are fastest.
/// </remarks>
internal static class ChoiceKernel
{
    /// <summary>Fills the share of each option (options x consumers) and each consumer's log-sum.</summary>
    /// <param name="options">The options.</param>
    /// <param name="sensitivity">Price sensitivity alpha of each consumer; a whole number of vectors.</param>
    /// <param name="tastes">Rows of tastes, <see cref="ConsumerTile.Most"/> apart.</param>
    /// <param name="shares">Receives rows of shares, <see cref="ConsumerTile.Most"/> apart.</param>
    /// <param name="logSums">Receives the log of the sum of all exponentials.</param>
    public static void Choose(
        ReadOnlySpan<ChoiceOption> options,
        ReadOnlySpan<double> sensitivity,
        ReadOnlySpan<double> tastes,
        Span<double> shares,
        Span<double> logSums)
    {
        const int Row = ConsumerTile.Most / 4;
        ReadOnlySpan<Vector256<double>> alphas = MemoryMarshal.Cast<double, Vector256<double>>(sensitivity);
        ReadOnlySpan<Vector256<double>> taste = MemoryMarshal.Cast<double, Vector256<double>>(tastes);
        Span<Vector256<double>> share = MemoryMarshal.Cast<double, Vector256<double>>(shares);
        Span<Vector256<double>> logSum = MemoryMarshal.Cast<double, Vector256<double>>(logSums);
        for (int i = 0; i < alphas.Length; i++)
        {
            Vector256<double> alpha = alphas[i];
            Vector256<double> largest = Vector256<double>.Zero;
            for (int j = 0; j < options.Length; j++)
            {
                ref readonly ChoiceOption option = ref options[j];
                Vector256<double> utility = Vector256.Create(option.Constant)
                    + (Vector256.Create(option.Slope) * alpha)
                    + taste[(option.TasteRow * Row) + i];
                share[(j * Row) + i] = utility;
                largest = Vector256.Max(largest, utility);
            }

            // The largest utility, nothing included, is taken out before exp so that it cannot overflow.
            for (int j = 0; j < options.Length; j++)
            {
                share[(j * Row) + i] -= largest;
            }

            logSum[i] = largest;
        }

        for (int j = 0; j < options.Length; j++)
        {
            Span<double> row = TileScratch.Row(shares, j, sensitivity.Length);
            TensorPrimitives.Exp<double>(row, row);
        }

        for (int i = 0; i < alphas.Length; i++)
        {
            Vector256<double> total = Vector256.Exp(-logSum[i]);
            for (int j = 0; j < options.Length; j++)
            {
                total += share[(j * Row) + i];
            }

            Vector256<double> scale = Vector256<double>.One / total;
            for (int j = 0; j < options.Length; j++)
            {
                share[(j * Row) + i] *= scale;
            }

            logSum[i] += Vector256.Log(total);
        }
    }
}

/// <summary>An option of a choice: how its utility follows from a consumer's traits.</summary>
/// <param name="Constant">Utility to everybody.</param>
/// <param name="Slope">Utility per unit of price sensitivity: minus the price, scaled.</param>
/// <param name="TasteRow">Row of tastes that comes on top.</param>
internal readonly record struct ChoiceOption(double Constant, double Slope, int TasteRow);

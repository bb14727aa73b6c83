using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Demand;

/// <summary>Logit choice of one of some options or nothing, consumer by consumer (Train 2009, chapter 6: mixed logit by simulation).</summary>
/// <remarks>
/// Utility of option j is <c>constant_j + slope_j alpha_i + weight_j taste_i</c>, that of nothing 0. Every step goes along a row of
/// consumers, four at a time, so that no step waits for the one before. All is compiled once and fully: code in tiers, with its profile, took up to
/// half as long again.
/// </remarks>
internal static class ChoiceKernel
{
    /// <summary>Fills the share of each option (options x consumers) and each consumer's log-sum.</summary>
    /// <param name="options">The options.</param>
    /// <param name="sensitivity">Price sensitivity alpha of each consumer; a whole number of vectors.</param>
    /// <param name="tastes">Rows of tastes, <see cref="TileScratch.Stride"/> apart.</param>
    /// <param name="shares">Receives rows of shares, <see cref="TileScratch.Stride"/> apart.</param>
    /// <param name="logSums">Receives the log of the sum of all exponentials.</param>
    /// <param name="spare">A row that is overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Choose(
        ReadOnlySpan<ChoiceOption> options,
        ReadOnlySpan<double> sensitivity,
        ReadOnlySpan<double> tastes,
        Span<double> shares,
        Span<double> logSums,
        Span<double> spare)
    {
        int consumers = sensitivity.Length;
        ReadOnlySpan<Vector256<double>> alpha = MemoryMarshal.Cast<double, Vector256<double>>(sensitivity);
        Span<Vector256<double>> largest = MemoryMarshal.Cast<double, Vector256<double>>(logSums[..consumers]);
        Span<Vector256<double>> total = MemoryMarshal.Cast<double, Vector256<double>>(spare[..consumers]);
        largest.Clear();
        for (int j = 0; j < options.Length; j++)
        {
            ReadOnlySpan<double> taste = tastes.Slice(options[j].TasteRow * TileScratch.Stride, consumers);
            Value(options[j], alpha, MemoryMarshal.Cast<double, Vector256<double>>(taste), Wide(shares, j, consumers), largest);
        }

        // The largest utility, nothing included, is taken out before exp so that it cannot overflow.
        for (int i = 0; i < total.Length; i++)
        {
            total[i] = ElementaryFunctions.Exp(-largest[i]);
        }

        for (int j = 0; j < options.Length; j++)
        {
            Exponentiate(Wide(shares, j, consumers), largest, total);
        }

        for (int i = 0; i < total.Length; i++)
        {
            largest[i] += ElementaryFunctions.Log(total[i]);
            total[i] = Vector256<double>.One / total[i];
        }

        for (int j = 0; j < options.Length; j++)
        {
            Span<Vector256<double>> share = Wide(shares, j, consumers);
            for (int i = 0; i < share.Length && i < total.Length; i++)
            {
                share[i] *= total[i];
            }
        }
    }

    /// <summary>Fills an option's utilities, and raises the largest of each consumer to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Value(
        ChoiceOption option,
        ReadOnlySpan<Vector256<double>> alpha,
        ReadOnlySpan<Vector256<double>> taste,
        Span<Vector256<double>> utility,
        Span<Vector256<double>> largest)
    {
        Vector256<double> constant = Vector256.Create(option.Constant);
        Vector256<double> slope = Vector256.Create(option.Slope);
        Vector256<double> weight = Vector256.Create(option.TasteWeight);
        for (int i = 0; i < alpha.Length && i < taste.Length && i < utility.Length && i < largest.Length; i++)
        {
            Vector256<double> value = constant + (slope * alpha[i]) + (weight * taste[i]);
            utility[i] = value;
            largest[i] = Vector256.MaxNative(largest[i], value);
        }
    }

    /// <summary>Turns utilities into exponentials of what they are short of the largest, and adds them to the total.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Exponentiate(Span<Vector256<double>> utility, ReadOnlySpan<Vector256<double>> largest, Span<Vector256<double>> total)
    {
        for (int i = 0; i < utility.Length && i < largest.Length && i < total.Length; i++)
        {
            Vector256<double> exponential = ElementaryFunctions.Exp(utility[i] - largest[i]);
            utility[i] = exponential;
            total[i] += exponential;
        }
    }

    private static Span<Vector256<double>> Wide(Span<double> rows, int row, int consumers) =>
        MemoryMarshal.Cast<double, Vector256<double>>(TileScratch.Row(rows, row, consumers));
}

/// <summary>An option of a choice: how its utility follows from a consumer's traits.</summary>
/// <param name="Constant">Utility to everybody.</param>
/// <param name="Slope">Utility per unit of price sensitivity: minus the price, scaled.</param>
/// <param name="TasteRow">Row of tastes that comes on top.</param>
/// <param name="TasteWeight">Utility per unit of that taste.</param>
internal readonly record struct ChoiceOption(double Constant, double Slope, int TasteRow, double TasteWeight);

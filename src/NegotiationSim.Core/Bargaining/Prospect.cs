using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What a party believes of a licensed product and how it values the money: the yardstick for terms.</summary>
/// <remarks>
/// Success grows at an uncertain constant rate: in year y it is <c>exp(g (y - 1/2))</c> times the forecast, g normal under the
/// party's belief and integrated at nine Gauss-Hermite points. Cash is discounted to signing and turned into its CARA
/// certainty equivalent <c>-(1/a) ln E exp(-a X)</c>, which is the mean when a is 0.
/// </remarks>
internal sealed partial class Prospect
{
    private const double DollarsPerBillion = 1e9;

    // When exp(-a X) spreads less than this, rounding would eat its logarithm, and mean - a variance / 2 is exact enough.
    private const double SmallExponent = 1e-5;

    // The nodes of the quadrature side by side, so that a year is worked out for four of them at once.
    private static readonly int Vectors = (GaussHermite.Points.Length + Vector256<double>.Count - 1) / Vector256<double>.Count;
    private static readonly int Lanes = Vectors * Vector256<double>.Count;
    private static readonly Vector256<double>[] Weights = PaddedWeights();

    private readonly double riskAversionPerDollar;
    private readonly ImmutableArray<Vector256<double>> success;
    private readonly ImmutableArray<double> discount;
    private readonly double halfYear;

    public Prospect(double believedGrowth, double believedGrowthSd, double discountRate, double riskAversionPerBillion, int longestTermYears)
    {
        riskAversionPerDollar = riskAversionPerBillion / DollarsPerBillion;
        halfYear = Math.Pow(1 + discountRate, -0.5);
        double[] factors = new double[longestTermYears];
        Vector256<double>[] nodes = new Vector256<double>[Vectors * longestTermYears];
        Span<double> levels = MemoryMarshal.Cast<Vector256<double>, double>(nodes.AsSpan());
        for (int y = 0; y < longestTermYears; y++)
        {
            factors[y] = Math.Pow(1 + discountRate, -(y + 0.5));
            for (int n = 0; n < GaussHermite.Points.Length; n++)
            {
                double growth = believedGrowth + (believedGrowthSd * GaussHermite.Points[n]);
                levels[(y * Lanes) + n] = Math.Exp(growth * (y + 0.5));
            }

            // Nodes beyond the last repeat it, and have no weight.
            levels.Slice(y * Lanes, Lanes)[GaussHermite.Points.Length..].Fill(levels[(y * Lanes) + GaussHermite.Points.Length - 1]);
        }

        discount = ImmutableCollectionsMarshal.AsImmutableArray(factors);
        success = ImmutableCollectionsMarshal.AsImmutableArray(nodes);
    }

    /// <summary>Present value of a dollar a year over the term, dollars.</summary>
    public double Annuity(int termYears)
    {
        double sum = 0;
        for (int y = 0; y < termYears; y++)
        {
            sum += discount[y];
        }

        return sum;
    }

    /// <summary>Certainty equivalent of a stream over the term, dollars at signing. No allocation.</summary>
    public double CertaintyEquivalent(in CashStream stream, int termYears)
    {
        Span<Vector256<double>> value = stackalloc Vector256<double>[Vectors];
        Present(stream, termYears, value);
        double mean = Mean(value);
        if (riskAversionPerDollar == 0)
        {
            return mean;
        }

        (double lowest, double highest) = Range(value);
        if (riskAversionPerDollar * (highest - lowest) < SmallExponent)
        {
            for (int v = 0; v < Vectors; v++)
            {
                Vector256<double> deviation = value[v] - Vector256.Create(mean);
                value[v] = deviation * deviation;
            }

            return mean - (riskAversionPerDollar * WeightedSum(value) / 2);
        }

        // The worst point is taken out of the exponent so that it cannot overflow.
        for (int v = 0; v < Vectors; v++)
        {
            value[v] = Vector256.Exp((Vector256.Create(lowest) - value[v]) * riskAversionPerDollar);
        }

        return lowest - (Math.Log(WeightedSum(value)) / riskAversionPerDollar);
    }

    /// <summary>Fills the present value at each node.</summary>
    private void Present(in CashStream stream, int termYears, Span<Vector256<double>> value)
    {
        Vector256<double> guarantee = Vector256.Create(stream.GuaranteeDollars);
        for (int v = 0; v < Vectors; v++)
        {
            Vector256<double> sum = Vector256<double>.Zero;
            for (int y = 0; y < termYears; y++)
            {
                Vector256<double> level = success[(y * Vectors) + v];
                Vector256<double> usage = Vector256.Max(guarantee, level * stream.UsageDollars);
                sum += ((level * stream.OtherDollars) + (usage * stream.ShareOfUsage)) * discount[y];
            }

            value[v] = sum;
        }
    }

    /// <summary>Mean over the nodes, as distances from one of them: what is the same at all of them is its mean to the last digit.</summary>
    private static double Mean(ReadOnlySpan<Vector256<double>> value)
    {
        Vector256<double> one = Vector256.Create(value[0][0]);
        Span<Vector256<double>> distance = stackalloc Vector256<double>[Vectors];
        for (int v = 0; v < Vectors; v++)
        {
            distance[v] = value[v] - one;
        }

        return one[0] + WeightedSum(distance);
    }

    private static double WeightedSum(ReadOnlySpan<Vector256<double>> value)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (int v = 0; v < Vectors; v++)
        {
            sum += Weights[v] * value[v];
        }

        return (sum[0] + sum[1]) + (sum[2] + sum[3]);
    }

    private static (double Lowest, double Highest) Range(ReadOnlySpan<Vector256<double>> value)
    {
        Vector256<double> low = value[0];
        Vector256<double> high = value[0];
        for (int v = 1; v < Vectors; v++)
        {
            low = Vector256.Min(low, value[v]);
            high = Vector256.Max(high, value[v]);
        }

        return (Math.Min(Math.Min(low[0], low[1]), Math.Min(low[2], low[3])), Math.Max(Math.Max(high[0], high[1]), Math.Max(high[2], high[3])));
    }

    private static Vector256<double>[] PaddedWeights()
    {
        Vector256<double>[] weights = new Vector256<double>[Vectors];
        GaussHermite.Weights.CopyTo(MemoryMarshal.Cast<Vector256<double>, double>(weights.AsSpan()));
        return weights;
    }
}

/// <summary>A yearly stream that scales with success: other cash, and the usage payments of a licence with their guarantee.</summary>
/// <param name="OtherDollars">Cash a year at forecast success, apart from the licence.</param>
/// <param name="UsageDollars">Usage payment a year at forecast success.</param>
/// <param name="GuaranteeDollars">Least usage payment a year.</param>
/// <param name="ShareOfUsage">What the party gets of it: positive for the label (after artists), -1 for the platform.</param>
internal readonly record struct CashStream(double OtherDollars, double UsageDollars, double GuaranteeDollars, double ShareOfUsage);

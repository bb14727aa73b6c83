using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Many streams at once: shapes side by side in place of belief points, so that no lane of a vector is idle.</summary>
internal sealed partial class Prospect
{
    /// <summary>Certainty equivalents of all shapes of a menu, dollars at signing: to the bit what each would have by itself.</summary>
    /// <param name="menu">The streams.</param>
    /// <param name="dollars">Filled, one a shape.</param>
    public void CertaintyEquivalents(MenuCash menu, Span<double> dollars)
    {
        const int Together = 4;
        int s = 0;
        while (s < dollars.Length)
        {
            int years = menu.TermYears[s];
            if (s + Together <= dollars.Length && menu.TermYears.AsSpan(s, Together).Count(years) == Together)
            {
                Four(menu, s, years).CopyTo(dollars[s..]);
                s += Together;
            }
            else
            {
                dollars[s] = CertaintyEquivalent(menu.StreamOf(s), years);
                s++;
            }
        }
    }

    /// <summary>Certainty equivalents of four shapes with the same term.</summary>
    private Vector256<double> Four(MenuCash menu, int first, int years)
    {
        Span<Vector256<double>> value = stackalloc Vector256<double>[GaussHermite.Points.Length];
        Present(menu, first, years, value);
        Vector256<double> mean = MeanOver(value);
        if (riskAversionPerDollar == 0)
        {
            return mean;
        }

        Vector256<double> lowest = value[0];
        Vector256<double> highest = value[0];
        foreach (Vector256<double> at in value[1..])
        {
            lowest = Vector256.Min(lowest, at);
            highest = Vector256.Max(highest, at);
        }

        Vector256<double> riskAversion = Vector256.Create(riskAversionPerDollar);
        Vector256<double> isNearlyNeutral = Vector256.LessThan(riskAversion * (highest - lowest), Vector256.Create(SmallExponent));
        Span<Vector256<double>> terms = stackalloc Vector256<double>[value.Length];
        for (int n = 0; n < value.Length; n++)
        {
            Vector256<double> deviation = value[n] - mean;
            terms[n] = deviation * deviation;
        }

        Vector256<double> nearly = mean - (riskAversion * SumOver(terms) / 2);
        for (int n = 0; n < value.Length; n++)
        {
            terms[n] = Vector256.Exp((lowest - value[n]) * riskAversion);
        }

        Vector256<double> sum = SumOver(terms);
        Vector256<double> log = Vector256.Create(Math.Log(sum[0]), Math.Log(sum[1]), Math.Log(sum[2]), Math.Log(sum[3]));
        return Vector256.ConditionalSelect(isNearlyNeutral, nearly, lowest - (log / riskAversion));
    }

    /// <summary>Fills the present values of four shapes at each node.</summary>
    private void Present(MenuCash menu, int first, int years, Span<Vector256<double>> value)
    {
        ReadOnlySpan<double> levels = MemoryMarshal.Cast<Vector256<double>, double>(success.AsSpan());
        Vector256<double> other = Vector256.Create(menu.OtherDollars.AsSpan(first));
        Vector256<double> usage = Vector256.Create(menu.UsageDollars.AsSpan(first));
        Vector256<double> guarantee = Vector256.Create(menu.GuaranteeDollars.AsSpan(first));
        Vector256<double> share = Vector256.Create(menu.ShareOfUsage);
        for (int n = 0; n < value.Length; n++)
        {
            Vector256<double> sum = Vector256<double>.Zero;
            for (int y = 0; y < years; y++)
            {
                Vector256<double> level = Vector256.Create(levels[(y * Lanes) + n]);
                sum += ((level * other) + (Vector256.Max(guarantee, level * usage) * share)) * discount[y];
            }

            value[n] = sum;
        }
    }

    /// <summary>As <see cref="Mean"/>, for four shapes.</summary>
    private static Vector256<double> MeanOver(ReadOnlySpan<Vector256<double>> value)
    {
        Span<Vector256<double>> distance = stackalloc Vector256<double>[value.Length];
        for (int n = 0; n < value.Length; n++)
        {
            distance[n] = value[n] - value[0];
        }

        return value[0] + SumOver(distance);
    }

    /// <summary>As <see cref="WeightedSum"/>, for four shapes: every fourth node first, as the lanes of one shape would add up.</summary>
    private static Vector256<double> SumOver(ReadOnlySpan<Vector256<double>> value)
    {
        return (Lane(value, 0) + Lane(value, 1)) + (Lane(value, 2) + Lane(value, 3));

        static Vector256<double> Lane(ReadOnlySpan<Vector256<double>> value, int lane)
        {
            Vector256<double> sum = Vector256<double>.Zero;
            for (int n = lane; n < value.Length; n += Vector256<double>.Count)
            {
                sum += value[n] * GaussHermite.Weights[n];
            }

            return sum;
        }
    }
}

using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Tests.Sensitivity;

/// <summary>Functions of the unit cube whose sensitivities are known.</summary>
internal static class TestFunctions
{
    /// <summary>sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 on (-pi, pi)^3 (Ishigami and Homma 1990).</summary>
    public static double Ishigami(double[] u)
    {
        double[] x = [.. u.Select(part => Math.PI * ((2 * part) - 1))];
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    /// <summary>Sobol's g-function with a = 0, 1, 4.5, 9 and four times 99 (Saltelli and Sobol 1995).</summary>
    public static double G(double[] u)
    {
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99];
        return u.Select((x, i) => (Math.Abs((4 * x) - 2) + a[i]) / (1 + a[i])).Aggregate(1.0, (product, factor) => product * factor);
    }

    /// <summary>Morris's (1991) function of twenty factors; of its small coefficients, which he drew at random, only the sign varies here.</summary>
    public static double Morris(double[] u)
    {
        double[] w = [.. u.Select((x, i) => i is 2 or 4 or 6 ? 2 * ((1.1 * x / (x + 0.1)) - 0.5) : 2 * (x - 0.5))];
        double y = 0;
        for (int i = 0; i < 20; i++)
        {
            y += (i < 10 ? 20 : Sign(i)) * w[i];
            for (int j = i + 1; j < 20; j++)
            {
                y += (j < 6 ? -15 : Sign(i + j)) * w[i] * w[j];
                for (int k = j + 1; k < 5; k++)
                {
                    y -= 10 * w[i] * w[j] * w[k];
                    for (int l = k + 1; l < 4; l++)
                    {
                        y += 5 * w[i] * w[j] * w[k] * w[l];
                    }
                }
            }
        }

        return y;

        static double Sign(int index) => index % 2 == 0 ? 1 : -1;
    }

    /// <summary>A function's values at all points of a design.</summary>
    public static double?[] Over(this IDesign design, Func<double[], double?> function) =>
        [.. Enumerable.Range(0, design.Points).Select(i => function(design.At(i)))];
}

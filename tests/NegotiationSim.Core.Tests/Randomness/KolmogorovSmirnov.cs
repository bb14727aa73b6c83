namespace NegotiationSim.Core.Tests.Randomness;

/// <summary>The one-sample Kolmogorov-Smirnov test.</summary>
internal static class KolmogorovSmirnov
{
    /// <summary>Bound that the distance of a true sample exceeds with probability 0.001 (asymptotic).</summary>
    public static double Bound(int draws) => 1.95 / Math.Sqrt(draws);

    public static double Distance(double[] draws, Func<double, double> cumulative)
    {
        var sorted = draws.Order().ToArray();
        var distance = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var probability = cumulative(sorted[i]);
            distance = Math.Max(distance, Math.Max(probability - ((double)i / sorted.Length), ((i + 1.0) / sorted.Length) - probability));
        }

        return distance;
    }
}

using MathNet.Numerics;

namespace NegotiationSim.Core.Randomness;

/// <content>Poisson draws.</content>
public partial struct RandomStream
{
    private const double LargestMean = 1e9;
    private const double LargestMeanForInversion = 10;

    /// <summary>A Poisson count.</summary>
    /// <param name="mean">Mean, 0 to 1e9.</param>
    /// <remarks>
    /// Up to a mean of 10 by inversion from one <see cref="NextDouble"/>; above by transformed rejection:
    /// W. Hoermann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and
    /// Economics 12(1), 1993, algorithm PTRS.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The mean is outside its range or not a number.</exception>
    public int NextPoisson(double mean)
    {
        if (!(mean is >= 0 and <= LargestMean))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "Allowed: 0 to 1e9.");
        }

        return mean <= LargestMeanForInversion ? PoissonByInversion(mean) : PoissonByRejection(mean);
    }

    private int PoissonByInversion(double mean)
    {
        var u = NextDouble();
        var count = 0;
        var probability = Math.Exp(-mean);
        var cumulative = probability;
        while (u > cumulative)
        {
            count++;
            probability *= mean / count;
            var next = cumulative + probability;
            if (next == cumulative && count > mean)
            {
                break; // Rounding keeps the sum below 1; what is left is less than the grid of u.
            }

            cumulative = next;
        }

        return count;
    }

    private int PoissonByRejection(double mean)
    {
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var inverseAlpha = 1.1239 + (1.1328 / (b - 3.4));
        var squeeze = 0.9277 - (3.6224 / (b - 2));
        var logMean = Math.Log(mean);
        while (true)
        {
            var u = NextDouble() - 0.5;
            var v = NextDouble();
            var distance = 0.5 - Math.Abs(u);
            var count = Math.Floor((((2 * a / distance) + b) * u) + mean + 0.43);
            if (distance >= 0.07 && v <= squeeze)
            {
                return (int)count;
            }

            if (count < 0 || (distance < 0.013 && v > distance))
            {
                continue;
            }

            var logRatio = (count * logMean) - mean - SpecialFunctions.GammaLn(count + 1);
            if (Math.Log(v * inverseAlpha / ((a / (distance * distance)) + b)) <= logRatio)
            {
                return (int)count;
            }
        }
    }
}

namespace NegotiationSim.Core.Randomness;

/// <content>Gamma and Dirichlet draws.</content>
public partial struct RandomStream
{
    private const double SmallestShape = 1e-300;
    private const double LargestShape = 1e300;
    private const double SmallestNormalDouble = 2.2250738585072014e-308;

    /// <summary>A gamma number with scale 1; its mean and its variance are <paramref name="shape"/>.</summary>
    /// <param name="shape">Shape, 1e-300 to 1e300.</param>
    /// <returns>A positive number; draws below the smallest normal double (likely for shapes under 0.01) are raised to it.</returns>
    /// <remarks>
    /// G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26(3), 2000; for a shape below 1,
    /// the draw for shape + 1 times U^(1/shape).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The shape is outside its range or not a number.</exception>
    public double NextGamma(double shape)
    {
        if (!(shape is >= SmallestShape and <= LargestShape))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "Allowed: 1e-300 to 1e300.");
        }

        return shape >= 1 ? GammaAtLeastOne(shape) : Math.Max(SmallestNormalDouble, Math.Exp(LogGamma(shape)));
    }

    /// <summary>Shares that sum to 1, from the Dirichlet distribution.</summary>
    /// <param name="alpha">Concentrations; each 0 or 1e-300 to 1e300, not all 0. A share whose concentration is 0 is exactly 0.</param>
    /// <param name="result">Receives the shares; as long as <paramref name="alpha"/>.</param>
    /// <remarks>Normalises gamma draws by their logarithms, so even tiny concentrations give shares and never 0/0.</remarks>
    /// <exception cref="ArgumentException">The lengths differ, or no concentration is positive.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A concentration is outside its range or not a number.</exception>
    public void NextDirichlet(ReadOnlySpan<double> alpha, Span<double> result)
    {
        if (alpha.Length != result.Length)
        {
            throw new ArgumentException($"There are {alpha.Length} concentrations but room for {result.Length} shares.", nameof(result));
        }

        CheckConcentrations(alpha);
        var largest = double.NegativeInfinity;
        for (var i = 0; i < alpha.Length; i++)
        {
            result[i] = alpha[i] == 0 ? double.NegativeInfinity : LogGamma(alpha[i]);
            largest = Math.Max(largest, result[i]);
        }

        var sum = 0.0;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Math.Exp(result[i] - largest);
            sum += result[i];
        }

        for (var i = 0; i < result.Length; i++)
        {
            result[i] /= sum;
        }
    }

    private static void CheckConcentrations(ReadOnlySpan<double> alpha)
    {
        var anyPositive = false;
        for (var i = 0; i < alpha.Length; i++)
        {
            if (!(alpha[i] is 0 or (>= SmallestShape and <= LargestShape)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(alpha),
                    alpha[i],
                    $"Concentration {i} is out of range. Allowed: 0, or 1e-300 to 1e300.");
            }

            anyPositive |= alpha[i] > 0;
        }

        if (!anyPositive)
        {
            throw new ArgumentException("At least one concentration must be above 0.", nameof(alpha));
        }
    }

    private double LogGamma(double shape) =>
        shape >= 1 ? Math.Log(GammaAtLeastOne(shape)) : Math.Log(GammaAtLeastOne(shape + 1)) + (Math.Log(NextDouble()) / shape);

    private double GammaAtLeastOne(double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var root = 1 + (c * x);
            if (root <= 0)
            {
                continue;
            }

            var v = root * root * root;
            var u = NextDouble();
            if (u < 1 - (0.0331 * x * x * x * x) || Math.Log(u) < (0.5 * x * x) + (d * (1 - v + Math.Log(v))))
            {
                return d * v;
            }
        }
    }
}

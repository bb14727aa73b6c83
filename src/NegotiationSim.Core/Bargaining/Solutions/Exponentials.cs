namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>exp(x) - 1 and ln(1 + x) to full precision near zero.</summary>
/// <remarks>
/// W. Kahan's correction by the rounding of the intermediate result (N. J. Higham, "Accuracy and Stability of Numerical Algorithms",
/// 2002, section 1.14.1). The base library has neither; those of MathNet.Numerics 5 are good to about 1e-9 only.
/// </remarks>
internal static class Exponentials
{
    /// <summary>exp(x) - 1.</summary>
    public static double Minus1(double x)
    {
        double u = Math.Exp(x);
        if (u == 1)
        {
            return x;
        }

        double difference = u - 1;
        return difference == -1 || double.IsInfinity(u) ? difference : difference * (x / Math.Log(u));
    }

    /// <summary>ln(1 + x).</summary>
    public static double Log1Plus(double x)
    {
        double u = 1 + x;
        if (u == 1)
        {
            return x;
        }

        return double.IsInfinity(u) || u == 0 ? Math.Log(u) : Math.Log(u) * (x / (u - 1));
    }
}

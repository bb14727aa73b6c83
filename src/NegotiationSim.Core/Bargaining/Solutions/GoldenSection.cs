namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Where a function with one valley is least on [0, 1], ends included, to about 1e-8.</summary>
/// <remarks>
/// J. Kiefer, "Sequential minimax search for a maximum", Proceedings of the AMS 4, 1953, pages 502-506. MathNet.Numerics has the
/// same search but refuses a minimum at an end.
/// </remarks>
internal static class GoldenSection
{
    private const double Ratio = 0.61803398874989485;
    private const double Width = 1e-9;

    public static double Least(Func<double, double> valley)
    {
        double low = 0;
        double high = 1;
        double left = 1 - Ratio;
        double right = Ratio;
        double atLeft = valley(left);
        double atRight = valley(right);
        while (high - low > Width)
        {
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (Ratio * (high - low));
                atLeft = valley(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (Ratio * (high - low));
                atRight = valley(right);
            }
        }

        double middle = (low + high) / 2;
        double end = middle < 0.5 ? 0 : 1;
        return valley(end) <= valley(middle) ? end : middle;
    }
}

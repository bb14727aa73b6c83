namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Outlines of areas between two curves over years.</summary>
internal static class Areas
{
    private const double HalfWidthOfOne = 28;

    /// <summary>Path data of the area; a single year becomes a column, since an area of one point has no width.</summary>
    public static string Between(IReadOnlyList<double> x, IReadOnlyList<double> lower, IReadOnlyList<double> upper)
    {
        if (x.Count == 1)
        {
            (double left, double right) = Ends(x);
            return $"{Svg.Through([(left, lower[0]), (left, upper[0]), (right, upper[0]), (right, lower[0])])} Z";
        }

        IEnumerable<(double X, double Y)> there = x.Zip(upper);
        IEnumerable<(double X, double Y)> back = x.Zip(lower).Reverse();
        return $"{Svg.Through(there.Concat(back))} Z";
    }

    /// <summary>Path data along one curve, as wide as the area that it bounds.</summary>
    public static string Along(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        Svg.Through(x.Count == 1 ? [(Ends(x).Left, y[0]), (Ends(x).Right, y[0])] : x.Zip(y));

    /// <summary>First and last x of an area over these years.</summary>
    public static (double Left, double Right) Ends(IReadOnlyList<double> x) =>
        x.Count == 1 ? (x[0] - HalfWidthOfOne, x[0] + HalfWidthOfOne) : (x[0], x[^1]);
}

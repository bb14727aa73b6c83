using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The Pareto frontier of lotteries over discrete outcomes: the upper right of their convex hull.</summary>
/// <remarks>
/// A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions", Information Processing Letters 9, 1979,
/// pages 216-219. Outcomes (4,1), (1,4), (2,2) leave the two corners (1,4) and (4,1), with Nash's point (2.5, 2.5) between them.
/// Points on a straight edge between corners are no corners. All outcomes may lie on one line or coincide.
/// </remarks>
public sealed class ConvexHullFrontier
{
    /// <summary>Finds the frontier.</summary>
    /// <param name="outcomes">Utilities of each outcome; at least one, all finite, any order.</param>
    /// <exception cref="ArgumentException">There is no outcome, or a utility is not finite.</exception>
    public ConvexHullFrontier(IEnumerable<(double First, double Second)> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        (double First, double Second)[] points = [.. outcomes];
        if (points.Length == 0)
        {
            throw new ArgumentException("There is no outcome.", nameof(outcomes));
        }

        if (!points.All(p => double.IsFinite(p.First) && double.IsFinite(p.Second)))
        {
            throw new ArgumentException("A utility is not finite.", nameof(outcomes));
        }

        List<(double First, double Second)> corners = [];
        double bestSecond = double.NegativeInfinity;
        foreach (var point in points.OrderByDescending(p => p.First).ThenByDescending(p => p.Second))
        {
            if (point.Second <= bestSecond)
            {
                continue;
            }

            bestSecond = point.Second;
            while (corners.Count > 1 && Turn(corners[^2], corners[^1], point) <= 0)
            {
                corners.RemoveAt(corners.Count - 1);
            }

            corners.Add(point);
        }

        corners.Reverse();
        Corners = [.. corners];
    }

    /// <summary>Corners of the frontier, the first party's utility rising and the second's falling.</summary>
    public ImmutableArray<(double First, double Second)> Corners { get; }

    /// <summary>The frontier as a function, with its slope, for the solution concepts.</summary>
    /// <param name="firstDisagreement">First party's utility without agreement; finite.</param>
    /// <param name="secondDisagreement">Second party's utility without agreement; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A utility is not finite.</exception>
    public UtilityFrontier ToFrontier(double firstDisagreement = 0, double secondDisagreement = 0) =>
        new(SecondAt, Corners[0].First, Corners[^1].First, firstDisagreement, secondDisagreement, SlopeAt);

    /// <summary>Euclidean distance of a point to the frontier, in utility.</summary>
    /// <param name="first">First party's utility; finite.</param>
    /// <param name="second">Second party's utility; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A utility is not finite.</exception>
    public double DistanceTo(double first, double second)
    {
        Require.Finite(first);
        Require.Finite(second);
        double least = double.Hypot(first - Corners[0].First, second - Corners[0].Second);
        for (int k = 1; k < Corners.Length; k++)
        {
            var (from, to) = (Corners[k - 1], Corners[k]);
            var (across, down) = (to.First - from.First, to.Second - from.Second);
            double along = (((first - from.First) * across) + ((second - from.Second) * down)) / ((across * across) + (down * down));
            along = Math.Clamp(along, 0, 1);
            least = Math.Min(least, double.Hypot(first - from.First - (along * across), second - from.Second - (along * down)));
        }

        return least;
    }

    private double SecondAt(double first)
    {
        if (Corners.Length == 1)
        {
            return Corners[0].Second;
        }

        var (from, to) = Edge(first);
        double along = (first - from.First) / (to.First - from.First);
        return (from.Second * (1 - along)) + (to.Second * along);
    }

    private double SlopeAt(double first)
    {
        if (Corners.Length == 1)
        {
            return 0;
        }

        var (from, to) = Edge(first);
        return (to.Second - from.Second) / (to.First - from.First);
    }

    private ((double First, double Second) From, (double First, double Second) To) Edge(double first)
    {
        int low = 1;
        int high = Corners.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Corners[middle].First >= first ? (low, middle) : (middle + 1, high);
        }

        return (Corners[low - 1], Corners[low]);
    }

    /// <summary>Above 0 when the path through three points turns left.</summary>
    private static double Turn((double First, double Second) a, (double First, double Second) b, (double First, double Second) c) =>
        ((b.First - a.First) * (c.Second - b.Second)) - ((b.Second - a.Second) * (c.First - b.First));
}

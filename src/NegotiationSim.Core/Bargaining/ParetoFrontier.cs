using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Bargaining;

/// <summary>The Pareto frontier of licence terms: for each gain of the platform, the most the label can have.</summary>
/// <remarks>
/// The lump sum is the transferable term: a shape and a platform gain fix it, and the best shape is taken. Points lie evenly in the
/// platform's gain, from the most it can have to nothing; each is efficient, the curve between two of them need not be straight.
/// </remarks>
internal static class ParetoFrontier
{
    private const int Points = 33;

    /// <summary>Points with no loss to either side, label's gain rising; empty when there is no agreement zone.</summary>
    public static ImmutableArray<UtilityPoint> Of(Appraisal label, Appraisal platform, double largestLumpSumDollars)
    {
        UtilityPoint? first = null;
        for (int s = 0; s < label.Count; s++)
        {
            if (label.LumpSumConceded(s, 0, largestLumpSumDollars) is { } lumpSum)
            {
                UtilityPoint point = At(s, lumpSum);
                first = first is { } best && !IsMore(point.PlatformDollarsPerYear, point.LabelDollarsPerYear, best.PlatformDollarsPerYear, best.LabelDollarsPerYear)
                    ? first
                    : point;
            }
        }

        if (first is not { PlatformDollarsPerYear: >= 0 and double most })
        {
            return [];
        }

        List<UtilityPoint> points = [NoLoss(first.Value)];
        for (int i = Points - 2; i >= 0; i--)
        {
            if (BestForLabel(most * i / (Points - 1)) is { } point && point.LabelDollarsPerYear > points[^1].LabelDollarsPerYear)
            {
                points.Add(NoLoss(point));
            }
        }

        return [.. points];

        // Of all shapes, each with the lump sum that leaves the platform a gain, the one that is most to the label.
        UtilityPoint? BestForLabel(double platformGain)
        {
            UtilityPoint? best = null;
            for (int s = 0; s < platform.Count; s++)
            {
                if (platform.LumpSumConceded(s, platformGain, largestLumpSumDollars) is { } lumpSum)
                {
                    UtilityPoint point = At(s, lumpSum);
                    best = best is { } b && !IsMore(point.LabelDollarsPerYear, point.PlatformDollarsPerYear, b.LabelDollarsPerYear, b.PlatformDollarsPerYear)
                        ? best
                        : point;
                }
            }

            return best;
        }

        UtilityPoint At(int shape, double lumpSum) => new(label.Gain(shape, lumpSum), platform.Gain(shape, lumpSum));
    }

    /// <summary>Whether a pair of gains comes after another: by the first, and where that is the same by the second.</summary>
    private static bool IsMore(double first, double second, double otherFirst, double otherSecond) =>
        first > otherFirst || (first == otherFirst && second > otherSecond);

    /// <summary>A gain of nothing may come out of the lump sum for it a rounding below.</summary>
    private static UtilityPoint NoLoss(UtilityPoint point) =>
        new(Math.Max(0, point.LabelDollarsPerYear), Math.Max(0, point.PlatformDollarsPerYear));
}

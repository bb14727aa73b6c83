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
        UtilityPoint? first = Conceded(label, 0).MaxBy(p => (p?.PlatformDollarsPerYear, p?.LabelDollarsPerYear));
        if (first is not { PlatformDollarsPerYear: >= 0 and double most })
        {
            return [];
        }

        List<UtilityPoint> points = [NoLoss(first.Value)];
        for (int i = Points - 2; i >= 0; i--)
        {
            double platformGain = most * i / (Points - 1);
            UtilityPoint? best = Conceded(platform, platformGain).MaxBy(p => (p?.LabelDollarsPerYear, p?.PlatformDollarsPerYear));
            if (best is { } point && point.LabelDollarsPerYear > points[^1].LabelDollarsPerYear)
            {
                points.Add(NoLoss(point));
            }
        }

        return [.. points];

        // Each shape with the lump sum at which one side still has a gain and the other has the most.
        IEnumerable<UtilityPoint?> Conceded(Appraisal side, double leastGain)
        {
            for (int s = 0; s < side.Shapes.Length; s++)
            {
                if (side.LumpSumConceded(s, leastGain, largestLumpSumDollars) is { } lumpSum)
                {
                    yield return new UtilityPoint(label.Gain(s, lumpSum), platform.Gain(s, lumpSum));
                }
            }
        }
    }

    /// <summary>A gain of nothing may come out of the lump sum for it a rounding below.</summary>
    private static UtilityPoint NoLoss(UtilityPoint point) =>
        new(Math.Max(0, point.LabelDollarsPerYear), Math.Max(0, point.PlatformDollarsPerYear));
}

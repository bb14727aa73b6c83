using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Bargaining;

/// <summary>The Pareto frontier of licence terms: for each gain of the platform, the most the label can have.</summary>
/// <remarks>The lump sum is the transferable term: a shape and a platform gain fix it, and the best shape is taken.</remarks>
internal static class ParetoFrontier
{
    private const int Points = 33;

    /// <summary>Points with no loss to either side, label's gain rising; empty when there is no agreement zone.</summary>
    public static ImmutableArray<UtilityPoint> Of(Appraisal label, Appraisal platform, double largestLumpSumDollars)
    {
        double most = platform.Shapes.Max(s => s.GainDollarsPerYear);
        if (!(most > 0))
        {
            return [];
        }

        List<UtilityPoint> points = [];
        for (int i = Points - 1; i >= 0; i--)
        {
            double platformGain = most * i / (Points - 1);
            double labelGain = MostForLabel(label, platform, platformGain, largestLumpSumDollars);
            if (labelGain >= 0 && (points.Count == 0 || labelGain > points[^1].LabelDollarsPerYear))
            {
                points.Add(new UtilityPoint(labelGain, platformGain));
            }
        }

        return [.. points];
    }

    private static double MostForLabel(Appraisal label, Appraisal platform, double platformGain, double largestLumpSumDollars)
    {
        double most = double.NegativeInfinity;
        for (int s = 0; s < platform.Shapes.Length; s++)
        {
            double lumpSum = platform.LumpSumFor(s, platformGain);
            if (lumpSum >= 0)
            {
                most = Math.Max(most, label.Gain(s, Math.Min(lumpSum, largestLumpSumDollars)));
            }
        }

        return most;
    }
}

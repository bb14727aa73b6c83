using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Charts.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Varying;

/// <summary>A metric over the points of a sweep, which come one at a time: where it is lowest and highest, and all points where they are shown.</summary>
/// <param name="choice">The metric.</param>
/// <param name="keepAll">Whether all points are shown; otherwise none is kept but the extremes.</param>
internal sealed class SweptMetric(MetricChoice choice, bool keepAll)
{
    private readonly List<SweptPoint> points = [];
    private SweptPoint? low;
    private SweptPoint? high;

    public MetricChoice Choice => choice;

    /// <summary>The points so far, where they are kept.</summary>
    public IReadOnlyList<SweptPoint> Points => points;

    public void Add(SweptPoint point)
    {
        if (keepAll)
        {
            points.Add(point);
        }

        if (point.Metric.Count > 0)
        {
            low = low is { } least && least.Metric.Mean <= point.Metric.Mean ? low : point;
            high = high is { } most && most.Metric.Mean >= point.Metric.Mean ? high : point;
        }
    }

    /// <summary>Where the metric is lowest and highest, in words.</summary>
    public string Finding(FactorDesign design)
    {
        if (low is not { } least || high is not { } most)
        {
            return $"{choice}: nothing to measure at any point.";
        }

        return least.Metric.Mean == most.Metric.Mean
            ? $"{choice} is {SweepWords.Mean(least.Metric)} at every point."
            : $"{choice} runs from {SweepWords.Mean(least.Metric)} at {Place(least)} to {SweepWords.Mean(most.Metric)} at {Place(most)}.";

        string Place(SweptPoint point) => string.Join(", ", design.OverridesAt(point.Coordinates));
    }
}

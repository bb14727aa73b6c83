using System.Collections.Immutable;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Calibration;

/// <summary>
/// Calibrates a scenario by the simulated method of moments. Every point is run with the same seed in the same replications (common
/// random numbers), so that the objective does not tremble; each batch of points is an experiment, so that an interrupted calibration
/// is resumed by doing the same search again over rows that are there already.
/// </summary>
/// <param name="plan">Parameters and targets.</param>
/// <param name="settings">How to search.</param>
/// <param name="makePoint">Makes a point of the scenario from its name and overrides.</param>
/// <param name="overrides">Overrides that all points share.</param>
/// <param name="makeExperiment">Makes the experiment of a batch of points that measures some metrics.</param>
/// <param name="run">Runs batches.</param>
public sealed class CalibrationStudy(
    CalibrationPlan plan,
    SearchSettings settings,
    Func<string, IEnumerable<string>, Point> makePoint,
    ImmutableArray<string> overrides,
    Func<ImmutableArray<Point>, ImmutableArray<string>, Experiment> makeExperiment,
    PointRunner run)
{
    private readonly ImmutableArray<Expectation> fitted = plan.Fitted;
    private readonly ImmutableArray<MetricChoice> choices =
        [.. plan.Fitted.Concat(plan.HeldOut).Select(target => new MetricChoice(target.Metric, target.Year))];

    private readonly Dictionary<string, PointEstimates> known = new(StringComparer.Ordinal);

    /// <summary>Searches and measures.</summary>
    /// <returns>Null when no starting point has all fitted moments to measure.</returns>
    public async Task<CalibrationResult?> RunAsync(CancellationToken cancel = default)
    {
        ImmutableArray<MomentTarget> targets = [.. fitted.Select(target => new MomentTarget(target.Target, CalibrationPlan.StandardError(target)))];
        Fit? fit = await new MomentSearch(targets, plan.Factors.Length, SimulateAsync, settings).RunAsync(cancel).ConfigureAwait(false);
        if (fit is null)
        {
            return null;
        }

        double[] place = [.. fit.Parameters];
        return new CalibrationResult(plan, fit, known[Name(place)].Metrics, known.Count, PointAt(place).Warnings);
    }

    private async Task<IReadOnlyList<SimulatedMoments>> SimulateAsync(IReadOnlyList<double[]> points, CancellationToken cancel)
    {
        string[] names = [.. points.Select(point => Name(point))];
        string[] unknown = [.. names.Distinct(StringComparer.Ordinal).Where(name => !known.ContainsKey(name))];
        if (unknown.Length > 0)
        {
            double[][] places = [.. unknown.Select(name => points[Array.IndexOf(names, name)])];
            ImmutableArray<Point> batch = [.. places.Select(PointAt)];
            Experiment experiment = makeExperiment(batch, MetricNames.Of(choices));
            await foreach (PointEstimates summary in run(experiment, choices, cancel).ConfigureAwait(false))
            {
                known.Add(unknown[summary.Point], summary);
            }
        }

        return [.. names.Select(name => Moments(known[name]))];
    }

    private SimulatedMoments Moments(PointEstimates summary)
    {
        IEnumerable<MeanInterval> moments = summary.Metrics.Take(fitted.Length);
        return new SimulatedMoments(
            [.. moments.Select(moment => moment.Count > 0 ? moment.Mean : double.NaN)],
            [.. moments.Select(moment => moment.StandardDeviation / Math.Sqrt(moment.Count))]);
    }

    private Point PointAt(double[] place) => makePoint(Name(place), overrides.AddRange(Changes(place)));

    // Two places that are written alike are one world.
    private string Name(ReadOnlySpan<double> place) => string.Join(' ', Changes(place.ToArray()));

    private ImmutableArray<string> Changes(double[] place) => [.. plan.Factors.Select((factor, i) => factor.At(place[i]))];
}

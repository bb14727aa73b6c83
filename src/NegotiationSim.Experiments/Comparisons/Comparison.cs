using System.Collections.Immutable;
using NegotiationSim.Core;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>One policy against its base. Immutable; holds an effect a metric and year, however many replications there were.</summary>
public sealed class Comparison
{
    private readonly Experiment experiment;
    private readonly ImmutableArray<Effect> byYear;
    private readonly ImmutableArray<Effect> averages;

    private Comparison(Experiment experiment, int policy, EventStudy years, PolicyPeriod period)
    {
        this.experiment = experiment;
        byYear = [.. years.Effects];
        averages = period.Effects;
        Policy = experiment.Points[policy].Name;
        FirstDifference = years.FirstDifference;
        Welfare = period.Welfare;
        MedianIncome = period.MedianIncome;
    }

    /// <summary>Name of the policy.</summary>
    public string Policy { get; }

    /// <summary>
    /// First year in which any metric differs in any replication; before it the worlds are the same to the last bit. Null when they never differ.
    /// </summary>
    public int? FirstDifference { get; }

    /// <summary>All simulated years.</summary>
    public ImmutableArray<int> AllYears => [.. Enumerable.Range(experiment.Points[0].StartYear, experiment.Points[0].Years)];

    /// <summary>The years the policy is at work, over which effects are averaged; all years when the worlds never differ.</summary>
    public ImmutableArray<int> Years => YearsSince(experiment, FirstDifference);

    /// <summary>The split of the change of welfare, a value a part and replication, means over <see cref="Years"/>.</summary>
    public Decomposition Welfare { get; }

    /// <summary>The split of the change of median artist income, a value a part and replication, means over <see cref="Years"/>.</summary>
    public Decomposition MedianIncome { get; }

    /// <summary>Compares every policy of an experiment, all points after the first, with the base, its first.</summary>
    /// <remarks>Reads the rows twice: when the worlds first differ must be known before effects are averaged over the years since.</remarks>
    /// <param name="experiment">The experiment; its points run over the same years.</param>
    /// <param name="basis">The base's world.</param>
    /// <param name="store">The rows.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="ModelException">A replication had no solution.</exception>
    public static Task<ImmutableArray<Comparison>> ReadAsync(
        Experiment experiment, WorldSpecification basis, IRunStore store, CancellationToken cancel = default) =>
        ReadAsync(experiment, basis, () => PairedRows.ReadAsync(experiment, store, cancel));

    /// <summary>The same from any rows: a row a point for each replication.</summary>
    internal static async Task<ImmutableArray<Comparison>> ReadAsync(
        Experiment experiment, WorldSpecification basis, Func<IAsyncEnumerable<RunRow[]>> read)
    {
        int[] policies = [.. Enumerable.Range(1, experiment.Points.Length - 1)];
        EventStudy[] years = [.. policies.Select(_ => new EventStudy(experiment))];
        await foreach (RunRow[] rows in read().ConfigureAwait(false))
        {
            Array.ForEach(policies, p => years[p - 1].Add(rows[0], rows[p]));
        }

        PolicyPeriod[] periods = [.. years.Select(of => new PolicyPeriod(experiment, basis, YearsSince(experiment, of.FirstDifference)))];
        await foreach (RunRow[] rows in read().ConfigureAwait(false))
        {
            Array.ForEach(policies, p => periods[p - 1].Add(rows[0], rows[p]));
        }

        return [.. policies.Select(p => new Comparison(experiment, p, years[p - 1], periods[p - 1]))];
    }

    /// <summary>The effect on a metric in a year.</summary>
    public Effect In(string metric, int year) => byYear[
        (experiment.Metrics.IndexOf(metric) * experiment.Points[0].Years) + year - experiment.Points[0].StartYear];

    /// <summary>The effect on the mean of a metric over those <see cref="Years"/> in which both have a value.</summary>
    public Effect Mean(string metric) => averages[experiment.Metrics.IndexOf(metric)];

    /// <summary>The effects on the headline metrics of these worlds, in their order.</summary>
    public ImmutableArray<(string Metric, Effect Effect)> Headlines(ImmutableArray<WorldSpecification> worlds) =>
        [.. worlds.SelectMany(world => Headline.Of(world)).Distinct().Select(metric => (metric, Mean(metric)))];

    private static ImmutableArray<int> YearsSince(Experiment experiment, int? first)
    {
        var (start, years) = (experiment.Points[0].StartYear, experiment.Points[0].Years);
        return [.. Enumerable.Range(start, years).Where(year => year >= (first ?? start))];
    }
}

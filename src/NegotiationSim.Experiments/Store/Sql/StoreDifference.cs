using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>How far the rows of two experiments lie apart, metric by metric: for telling whether another version gives other results.</summary>
/// <param name="Metric">Name of a metric that both have.</param>
/// <param name="Numbers">Numbers that both have, over points, replications and years.</param>
/// <param name="Different">How many of them differ.</param>
/// <param name="LargestRelative">Largest difference relative to the larger number; 0 when all are equal.</param>
public sealed record StoreDifference(string Metric, long Numbers, long Different, double LargestRelative)
{
    /// <summary>Compares two experiments run by run, both read in order.</summary>
    public static async Task<ImmutableArray<StoreDifference>> BetweenAsync(
        StoreCatalogue catalogue, ExperimentSummary first, ExperimentSummary second, CancellationToken cancel = default)
    {
        ImmutableArray<string> metrics = await catalogue.MetricsAsync(first.Id, cancel);
        ImmutableArray<string> others = await catalogue.MetricsAsync(second.Id, cancel);
        StoreDifference[] found = [.. metrics.Where(others.Contains).Select(metric => new StoreDifference(metric, 0, 0, 0))];
        await using var left = catalogue.RunsAsync(first.Id, cancel).GetAsyncEnumerator(cancel);
        await using var right = catalogue.RunsAsync(second.Id, cancel).GetAsyncEnumerator(cancel);
        bool more = await left.MoveNextAsync() && await right.MoveNextAsync();
        while (more)
        {
            int order = (left.Current.Point, left.Current.Replication).CompareTo((right.Current.Point, right.Current.Replication));
            if (order == 0)
            {
                Add(found, metrics, others, left.Current, right.Current);
            }

            more = (order > 0 || await left.MoveNextAsync()) && (order < 0 || await right.MoveNextAsync());
        }

        return [.. found];
    }

    private static void Add(
        StoreDifference[] found, ImmutableArray<string> metrics, ImmutableArray<string> others, StoredRun left, StoredRun right)
    {
        for (int m = 0; m < found.Length; m++)
        {
            for (int year = Math.Max(left.StartYear, right.StartYear); year < Math.Min(End(left), End(right)); year++)
            {
                double a = left.Values[(metrics.IndexOf(found[m].Metric) * left.Years) + year - left.StartYear];
                double b = right.Values[(others.IndexOf(found[m].Metric) * right.Years) + year - right.StartYear];
                found[m] = found[m].With(a, b);
            }
        }
    }

    // A run without a solution has no numbers.
    private static int End(StoredRun run) => run.Values.IsEmpty ? run.StartYear : run.StartYear + run.Years;

    private StoreDifference With(double a, double b) => a.Equals(b)
        ? this with { Numbers = Numbers + 1 }
        : this with
        {
            Numbers = Numbers + 1,
            Different = Different + 1,
            LargestRelative = Math.Max(LargestRelative, double.IsNaN(a - b) ? 1 : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b))),
        };
}

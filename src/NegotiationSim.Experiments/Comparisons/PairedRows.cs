using System.Runtime.CompilerServices;
using NegotiationSim.Core;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>The rows of an experiment replication by replication, read side by side: memory does not grow with their number.</summary>
/// <remarks>Replication r of every point shares its draws, so differences are taken replication by replication.</remarks>
internal static class PairedRows
{
    /// <summary>One row a point for each replication in order; the array is the same one every time.</summary>
    /// <exception cref="ModelException">A replication had no solution.</exception>
    public static async IAsyncEnumerable<RunRow[]> ReadAsync(
        Experiment experiment, IRunStore store, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        IAsyncEnumerator<RunRow>[] points =
            [.. Enumerable.Range(0, experiment.Points.Length).Select(p => store.ReadAsync(experiment, p..(p + 1), cancel).GetAsyncEnumerator(cancel))];
        try
        {
            var rows = new RunRow[points.Length];
            for (int r = 0; r < experiment.Replications; r++)
            {
                for (int p = 0; p < points.Length; p++)
                {
                    await points[p].MoveNextAsync().ConfigureAwait(false);
                    rows[p] = points[p].Current;
                    RunFailures.Refuse(experiment, rows[p]);
                }

                yield return rows;
            }
        }
        finally
        {
            foreach (IAsyncEnumerator<RunRow> point in points)
            {
                await point.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}

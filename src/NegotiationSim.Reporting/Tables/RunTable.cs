using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary>Begins a table of a run with the four keys that all of them have.</summary>
internal static class RunTable
{
    public static Table<TRow> Of<TRow>(RunResult run, string name, string title, IEnumerable<TRow> rows, Func<TRow, int> year) =>
        Table.Of(name, title, rows)
            .Text("scenario", "scenario name", _ => run.Scenario)
            .Whole("seed", "seed of the run", _ => run.Seed)
            .Whole("replication", "replication, from 0", _ => run.Replication)
            .Whole("year", "calendar year of the observation", row => year(row));
}

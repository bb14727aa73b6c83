using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>lorenz.csv</c>: the Lorenz curve of career artists' income.</summary>
internal static class LorenzTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter("lorenz.csv", run, "artists_share", "income_share");
        foreach (var year in run.Years)
        {
            var curve = year.Artists.Lorenz;
            for (int i = 0; i < curve.Length; i++)
            {
                table.Row(year.Year, ("artists_share", curve.Length == 1 ? 0 : (double)i / (curve.Length - 1)), ("income_share", curve[i]));
            }
        }

        return table.Finish();
    }
}

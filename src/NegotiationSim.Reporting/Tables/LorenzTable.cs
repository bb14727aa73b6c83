using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>lorenz.csv</c>: the Lorenz curve of career artists' income.</summary>
internal static class LorenzTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "lorenz",
            "The Lorenz curve of career artists' income, in steps of one hundredth",
            from year in run.Years
            let curve = year.Artists.Lorenz
            from point in curve.Select((share, i) => (Artists: curve.Length == 1 ? 0 : (double)i / (curve.Length - 1), Income: share))
            select (year.Year, point.Artists, point.Income),
            row => row.Year)
        .Number("artists_share", "share of career artists, the lowest paid first, 0 to 1", row => row.Artists)
        .Number("income_share", "share of income they earn together", row => row.Income);
}

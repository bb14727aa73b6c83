using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>frontiers.csv</c>: the best that both sides of a negotiation could have reached together.</summary>
internal static class FrontierTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "frontiers",
            "The Pareto frontier of every negotiation: gains of which neither can rise without the other falling, the label's rising",
            from talks in run.Negotiations from point in talks.Frontier select (Talks: talks, Point: point),
            row => row.Talks.Quarter.Year)
        .Whole("quarter", "quarter of the year, 1 to 4", row => row.Talks.Quarter.Number)
        .Text("deal_id", "id in deals.csv", row => row.Talks.Id)
        .Number("label_gain_usd_per_year", "the label's gain, as in deals.csv", row => row.Point.LabelDollarsPerYear)
        .Number("platform_gain_usd_per_year", "the platform's gain", row => row.Point.PlatformDollarsPerYear);
}

using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>labels.csv</c>: what each label receives, pays and keeps.</summary>
internal static class LabelTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "labels",
            "What each label receives, pays and keeps",
            from year in run.Years
            from label in run.Names.Labels.Zip(year.Labels, (name, label) => (Name: name, Label: label))
            select (year.Year, label.Name, label.Label),
            row => row.Year)
        .Text("id", "identifier of the label", row => row.Name.Id)
        .Text("name", "its name for people", row => row.Name.Name)
        .Number("streaming_usd", "usage payments by streaming platforms, a year", row => row.Label.StreamingDollars)
        .Number("lump_sums_usd", "lump sums received, a year", row => row.Label.LumpSumsDollars)
        .Number("artist_payments_usd", "paid to artists a year, advances included", row => row.Label.ArtistPaymentsDollars)
        .Number("profit_usd", "receipts less artists and operating cost, a year", row => row.Label.ProfitDollars)
        .Whole("artists_count", "real artists on the roster at year end", row => row.Label.Artists)
        .Number("reputation_index", "reputation at year end; 0 is neutral", row => row.Label.Reputation);
}

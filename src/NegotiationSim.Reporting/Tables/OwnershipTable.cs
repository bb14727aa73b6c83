using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>ownership.csv</c>: labels' shares of streaming receipts by who distributes and by who owns; only where a label distributes for others.</summary>
internal static class OwnershipTable
{
    /// <summary>Whether a run has something to tell.</summary>
    public static bool IsOf(RunResult run) => run.Years.Any(year => year.Labels.Any(label => label.OwnedByArtistsDollars != 0));

    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "ownership",
            "Labels' shares of receipts for plays by who distributes and by who owns; the rest of ownership is artists'",
            from year in run.Years
            let all = year.Labels.Sum(label => label.PlayReceiptsDollars)
            from label in run.Names.Labels.Zip(year.Labels, (name, label) => (name.Id, Label: label))
            select (year.Year, All: all, label.Id, label.Label),
            row => row.Year)
        .Text("id", "identifier of the label", row => row.Id)
        .Number("play_receipts_usd", "receipts for plays, on services and elsewhere", row => row.Label.PlayReceiptsDollars)
        .Number("owned_by_artists_usd", "part of them for recordings that artists own", row => row.Label.OwnedByArtistsDollars)
        .Number(
            "distribution_share",
            "share of all labels' receipts for plays, by who distributes, 0 to 1",
            row => Share(row.Label.PlayReceiptsDollars, row.All))
        .Number(
            "ownership_share",
            "the same without recordings that artists own",
            row => Share(row.Label.PlayReceiptsDollars - row.Label.OwnedByArtistsDollars, row.All));

    private static double Share(double part, double all) => all > 0 ? part / all : double.NaN;
}

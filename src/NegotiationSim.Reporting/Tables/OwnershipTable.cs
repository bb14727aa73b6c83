using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>ownership.csv</c>: labels' shares of streaming receipts by who distributes and by who owns; only where a label distributes for others.</summary>
internal static class OwnershipTable
{
    public static ImmutableArray<Table> WriteIfAny(RunResult run)
    {
        if (run.Years.All(year => year.Labels.All(label => label.OwnedByArtistsDollars == 0)))
        {
            return [];
        }

        using var table = new TableWriter(
            "ownership.csv", run, "id", "play_receipts_usd", "owned_by_artists_usd", "distribution_share", "ownership_share");
        foreach (var year in run.Years)
        {
            double all = year.Labels.Sum(label => label.PlayReceiptsDollars);
            double Share(double part) => all > 0 ? part / all : double.NaN;
            foreach (var (name, label) in run.Names.Labels.Zip(year.Labels))
            {
                table.Row(
                    year.Year,
                    ("id", name.Id),
                    ("play_receipts_usd", label.PlayReceiptsDollars),
                    ("owned_by_artists_usd", label.OwnedByArtistsDollars),
                    ("distribution_share", Share(label.PlayReceiptsDollars)),
                    ("ownership_share", Share(label.PlayReceiptsDollars - label.OwnedByArtistsDollars)));
            }
        }

        return [table.Finish()];
    }
}

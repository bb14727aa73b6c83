using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>labels.csv</c>: what each label receives, pays and keeps.</summary>
internal static class LabelTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "labels.csv",
            run,
            "id",
            "name",
            "streaming_usd",
            "lump_sums_usd",
            "artist_payments_usd",
            "profit_usd",
            "artists_count",
            "reputation_index");
        foreach (var year in run.Years)
        {
            foreach (var (name, label) in run.Names.Labels.Zip(year.Labels))
            {
                table.Row(
                    year.Year,
                    ("id", name.Id),
                    ("name", name.Name),
                    ("streaming_usd", label.StreamingDollars),
                    ("lump_sums_usd", label.LumpSumsDollars),
                    ("artist_payments_usd", label.ArtistPaymentsDollars),
                    ("profit_usd", label.ProfitDollars),
                    ("artists_count", label.Artists),
                    ("reputation_index", label.Reputation));
            }
        }

        return table.Finish();
    }
}

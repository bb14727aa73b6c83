using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>artist_income.csv</c>: who earns how much, from what.</summary>
internal static class ArtistIncomeTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "artist_income.csv", run, "statistic", "tier", "source", "threshold_usd", "income_usd", "artists_count", "ratio");
        foreach (var year in run.Years)
        {
            WriteTiers(table, year.Year, year.Artists);
            WriteDistribution(table, year.Year, year.Artists);
            WriteCounts(table, year.Year, "artists_above", year.Artists.ArtistsAbove);
            WriteCounts(table, year.Year, "generated_above", year.Artists.GeneratedAbove);
        }

        return table.Finish();
    }

    private static void WriteTiers(TableWriter table, int year, ArtistIncomeObservation artists)
    {
        foreach (var income in artists.ByTierAndSource)
        {
            table.Row(
                year,
                ("statistic", "total"),
                ("tier", ArtistIncomeObservation.TierNames[income.Tier]),
                ("source", Cell.Code(income.Source)),
                ("income_usd", income.IncomeDollars));
        }

        for (int tier = 0; tier < artists.ArtistsByTier.Length; tier++)
        {
            table.Row(
                year,
                ("statistic", "artists"),
                ("tier", ArtistIncomeObservation.TierNames[tier]),
                ("artists_count", artists.ArtistsByTier[tier]));
        }
    }

    private static void WriteDistribution(TableWriter table, int year, ArtistIncomeObservation artists)
    {
        for (int i = 0; i < artists.PercentileDollars.Length; i++)
        {
            table.Row(year, ("statistic", $"p{ArtistIncomeObservation.Percentiles[i]}"), ("income_usd", artists.PercentileDollars[i]));
        }

        table.Row(year, ("statistic", "mean"), ("income_usd", artists.MeanDollars));
        table.Row(year, ("statistic", "gini"), ("ratio", artists.Gini));
        table.Row(year, ("statistic", "career_gini"), ("ratio", artists.CareerGini));
        table.Row(year, ("statistic", "top_1pct_share"), ("ratio", artists.TopOnePercentShare));
    }

    private static void WriteCounts(TableWriter table, int year, string statistic, ImmutableArray<long> counts)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            table.Row(
                year,
                ("statistic", statistic),
                ("threshold_usd", ArtistIncomeObservation.CountThresholdsDollars[i]),
                ("artists_count", counts[i]));
        }
    }
}

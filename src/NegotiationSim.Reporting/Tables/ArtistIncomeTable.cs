using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>artist_income.csv</c>: who earns how much, from what.</summary>
internal static class ArtistIncomeTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "artist_income",
            "What artists earn; statistic says what a row is about and which columns it fills",
            run.Years.SelectMany(Rows),
            row => row.Year)
        .Text(
            "statistic",
            "total, artists, a percentile such as p50 (the median), mean, gini, career_gini, top_1pct_share, artists_above or generated_above",
            row => row.Statistic)
        .Text("tier", "yearly income tier in dollars, such as 1k-5k", row => row.Tier)
        .Text("source", "streaming, other_recorded, advance, lump_sum, ai_royalty, settlement or social", row => row.Source)
        .Number("threshold_usd", "lower bound of a count, dollars a year", row => row.Threshold)
        .Number("income_usd", "cash income, dollars a year", row => row.Income)
        .Whole("artists_count", "real artists, not simulated ones", row => row.Artists)
        .Number("ratio", "a dimensionless measure, 0 to 1", row => row.Ratio);

    private static IEnumerable<Row> Rows(YearObservation year) =>
    [
        .. Tiers(year.Year, year.Artists),
        .. Distribution(year.Year, year.Artists),
        .. Counts(year.Year, "artists_above", year.Artists.ArtistsAbove),
        .. Counts(year.Year, "generated_above", year.Artists.GeneratedAbove),
    ];

    private static IEnumerable<Row> Tiers(int year, ArtistIncomeObservation artists) =>
    [
        .. artists.ByTierAndSource.Select(income => new Row(year, "total")
        {
            Tier = ArtistIncomeObservation.TierNames[income.Tier],
            Source = Cell.Code(income.Source),
            Income = income.IncomeDollars,
        }),
        .. artists.ArtistsByTier.Select((count, tier) => new Row(year, "artists")
        {
            Tier = ArtistIncomeObservation.TierNames[tier],
            Artists = count,
        }),
    ];

    private static IEnumerable<Row> Distribution(int year, ArtistIncomeObservation artists) =>
    [
        .. artists.PercentileDollars.Select(
            (income, i) => new Row(year, $"p{ArtistIncomeObservation.Percentiles[i]}") { Income = income }),
        new(year, "mean") { Income = artists.MeanDollars },
        new(year, "gini") { Ratio = artists.Gini },
        new(year, "career_gini") { Ratio = artists.CareerGini },
        new(year, "top_1pct_share") { Ratio = artists.TopOnePercentShare },
    ];

    private static IEnumerable<Row> Counts(int year, string statistic, ImmutableArray<long> counts) => counts.Select((count, i) =>
        new Row(year, statistic) { Threshold = ArtistIncomeObservation.CountThresholdsDollars[i], Artists = count });

    private sealed record Row(int Year, string Statistic)
    {
        public string? Tier { get; init; }

        public Cell Source { get; init; } = "";

        public double? Threshold { get; init; }

        public double? Income { get; init; }

        public long? Artists { get; init; }

        public double? Ratio { get; init; }
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>artist_paths.csv</c>: followed artists, year by year; only where a reader asked for it. Amounts are those of one real artist.</summary>
internal static class ArtistPathTable
{
    private static readonly ImmutableArray<(IncomeSource Source, string Meaning)> Sources =
    [
        (IncomeSource.Streaming, "royalties on streams"),
        (IncomeSource.OtherRecorded, "royalties on physical, performance, synchronisation and downloads"),
        (IncomeSource.Advance, "advances from labels at signing"),
        (IncomeSource.LumpSum, "part of lump sums"),
        (IncomeSource.AiRoyalty, "royalties and levies on AI products"),
        (IncomeSource.Settlement, "part of settlements and awards"),
        (IncomeSource.Social, "royalties on plays on social platforms"),
    ];

    /// <summary>Whether a run has something to tell.</summary>
    public static bool IsOf(RunResult run) => run.Years.Any(year => !year.ArtistPaths.IsEmpty);

    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "artist_paths",
            "Followed artists year by year; amounts are those of one real artist",
            from year in run.Years from path in year.ArtistPaths select (year.Year, Path: path),
            row => row.Year)
        .Whole("artist_id", "simulated artist: its place among those of the start, from 0, or a later number for one who entered", row => row.Path.Id)
        .Whole("people_count", "real artists it stands for", row => row.Path.People)
        .Whole("start_rank", "rank at the start of the best of them, from 1; empty for who entered later", row => row.Path.StartRank)
        .Text("genre", "identifier of the genre", row => run.Names.Genres[row.Path.Genre])
        .Truth("career", "whether they make a career of it", row => row.Path.Career)
        .Text("label", "identifier of the label at year end", row => run.Names.Labels[row.Path.Label].Id)
        .Truth("owns_recordings", "whether they own their recordings, which the label distributes", row => row.Path.OwnsRecordings)
        .Text("tier", "yearly income tier in dollars, such as 1k-5k", row => TierOf(row.Path))
        .Number("popularity_index", "popularity in the last quarter; comparable within a genre and a run", row => row.Path.Popularity)
        .Number("streams_count", "streams a year", row => row.Path.Streams / row.Path.People)
        .Number("receipts_usd", "receipts of labels for plays, before their share, dollars a year", row => Each(row.Path, row.Path.ReceiptsDollars))
        .Number("earned_usd", "royalties on plays credited, those that repaid an advance included, dollars a year", row => Each(row.Path, row.Path.EarnedDollars))
        .With(Sources.Select(source => new Column<(int Year, ArtistPathYear Path)>(
            Cell.Code(source.Source).Text + "_usd",
            ColumnKind.Number,
            source.Meaning + ", cash, dollars a year",
            row => Each(row.Path, row.Path.CashDollars[(int)source.Source]))))
        .Number("income_usd", "cash from all sources, dollars a year", row => Income(row.Path))
        .Number("unrecouped_usd", "what royalties have yet to repay at year end, dollars", row => Each(row.Path, row.Path.UnrecoupedDollars))
        .Number(
            "consent_threshold_years",
            "threshold for consent to AI uses, years of streaming royalties, before open letters; empty for who never consents",
            row => row.Path.ConsentThresholdYears)
        .Text(
            "licensed_to",
            "generators whose latest licence with the label covers them, separated by spaces",
            row => string.Join(' ', row.Path.LicensedTo.Select(platform => run.Names.Platforms[platform].Id)))
        .Truth("entered", "whether they entered in this year, which is then no whole one", row => row.Path.Entered)
        .Truth("left", "whether they leave music at the end of this year", row => row.Path.Left);

    private static double Each(ArtistPathYear path, double dollars) => dollars / path.People;

    private static double Income(ArtistPathYear path) => Each(path, path.CashDollars.Sum());

    private static string TierOf(ArtistPathYear path)
    {
        double income = Income(path);
        int above = ArtistIncomeObservation.TierFloorsDollars.Count(floor => floor <= income);
        return ArtistIncomeObservation.TierNames[above - 1];
    }
}

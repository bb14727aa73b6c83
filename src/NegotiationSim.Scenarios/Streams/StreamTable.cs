using System.Collections.Immutable;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>A table of who listened to whom, read from a CSV file; docs/payout-format.md describes it.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Artists">Names of the artists, by index.</param>
/// <param name="Genres">Genres of the artists, by index, empty text for none; null without a column of genres.</param>
/// <param name="SearchRemark">
/// How the column <c>searched</c> was read, for the author to check; null without such a column, or with words only.
/// </param>
public sealed record StreamTable(StreamRows Rows, ImmutableArray<string> Artists, ImmutableArray<string>? Genres, string? SearchRemark)
{
    /// <summary>Name of the column with the listener's distributable money, where no other is said.</summary>
    public const string UsualFee = "fee";

    /// <summary>Reads a table. The file is read once, and its rows are kept in 12 to 16 bytes each.</summary>
    /// <param name="path">A CSV file.</param>
    /// <param name="feeColumn">Name of the column with the listener's distributable money.</param>
    /// <exception cref="ScenarioException">The file cannot be read, or has faults: all of them.</exception>
    public static StreamTable Read(string path, string feeColumn = UsualFee)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(feeColumn);
        string name = path.Replace('\\', '/');
        var problems = new ProblemList();
        var faults = new StreamFaults(name, problems);
        using var file = new StreamFile(path, feeColumn, faults);
        StreamColumns? columns = file.Open(name, problems);
        problems.ThrowIfAny([name]);

        // Faults are not found in the order of lines, so that each finder has its own list of them.
        var (twoGenres, twoFees) = (new ProblemList(), new ProblemList());
        var reader = new RowReader(columns!, faults);
        var artists = new ArtistBook(columns!, new StreamFaults(name, twoGenres));
        var keeper = new RowKeeper(columns!, new StreamFaults(name, twoFees));
        RowRelay.Run(file, reader, artists, keeper);
        problems.AddAll(twoGenres);
        problems.AddAll(twoFees);
        if (keeper.Rows.Count == 0 && !faults.Any)
        {
            faults.Whole("has no rows after the first line", "Write one row for each listener and artist.");
        }

        problems.ThrowIfAny([name]);
        reader.Searches.Settle(keeper.Rows);
        return new StreamTable(
            keeper.Rows,
            [.. artists.Names],
            columns!.Genre < 0 ? null : [.. artists.Genres],
            reader.Searches.Remark is { } remark ? $"{name}: {remark}" : null);
    }
}

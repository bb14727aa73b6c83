using System.Collections;
using System.Collections.Immutable;
using CsvHelper;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>A table of who listened to whom, in a CSV file that may be far larger than memory; docs/payout-format.md describes it.</summary>
/// <remarks>
/// Each time the rows are gone through, the file is read anew from its start. The first time finds every fault.
/// Not safe for several threads at once.
/// </remarks>
public sealed class StreamTable : IEnumerable<StreamRow>
{
    private const int LargestRow = 1 << 20;
    private const int BufferBytes = 1 << 18;

    private readonly string path;
    private readonly string name;
    private readonly string feeColumn;
    private readonly ProblemList problems = new();
    private readonly StreamFaults faults;
    private RowReader? reader;
    private long? rowsBefore;

    /// <summary>A table.</summary>
    /// <param name="path">A CSV file.</param>
    /// <param name="feeColumn">Name of the column with the listener's distributable money.</param>
    public StreamTable(string path, string feeColumn = "fee")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(feeColumn);
        this.path = path;
        this.feeColumn = feeColumn;
        name = path.Replace('\\', '/');
        faults = new StreamFaults(name, problems);
    }

    /// <summary>Names of the artists, by index; empty before the rows are read.</summary>
    public IReadOnlyList<string> Artists => reader is null ? [] : [.. Enumerable.Range(0, reader.Artists.Count).Select(reader.Artists.Name)];

    /// <summary>Genres of the artists, by index, empty text for none; null without a column of genres, or before the rows are read.</summary>
    public IReadOnlyList<string>? Genres =>
        reader is { HasGenres: true } read ? [.. Enumerable.Range(0, read.Artists.Count).Select(read.GenreOf)] : null;

    /// <summary>How the column <c>searched</c> was read, for the author to check; null without such a column, or with words only.</summary>
    public string? SearchRemark => reader?.Searches.Remark is { } remark ? $"{name}: {remark}" : null;

    /// <summary>The rows.</summary>
    /// <exception cref="ScenarioException">The file cannot be read, or has faults: thrown at the end of the rows.</exception>
    public IEnumerator<StreamRow> GetEnumerator()
    {
        using CsvReader? csv = Opened();
        reader ??= csv is null || Columns(csv) is not { } columns ? null : new RowReader(columns, faults);
        long read = 0;
        while (csv is not null && reader is not null && Next(csv))
        {
            read++;
            if (reader.TryRead(csv, out StreamRow row) && problems.Count == 0 && !(read > rowsBefore))
            {
                yield return row;
            }
        }

        CheckCount(read);
        problems.ThrowIfAny([name]);
        reader!.IsComplete = true;
        rowsBefore = read;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void CheckCount(long read)
    {
        if (read == 0 && problems.Count == 0)
        {
            faults.Whole("has no rows after the first line", "Write one row for each listener and artist.");
        }
        else if (rowsBefore is not null && read != rowsBefore)
        {
            faults.Changed();
        }
    }

    private CsvReader? Opened()
    {
        try
        {
            Disk.Check(path, FileKind.Streams);
            return CsvReader.FromFile(path, new CsvReaderOptions
            {
                Separator = ',',
                TrimWhitespace = true,
                TrackLineNumbers = true,
                MaxRecordSize = LargestRow,
                BufferSize = BufferBytes,
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = faults.Quotes,
            });
        }
        catch (SourceFault fault)
        {
            faults.Whole(fault.Message, fault.Remedy);
            return null;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            faults.Whole("cannot be read", "Check that you may read it and that no other program holds it.");
            return null;
        }
    }

    private StreamColumns? Columns(CsvReader csv)
    {
        ImmutableArray<string> headers;
        try
        {
            csv.ReadHeader();
            headers = [.. csv.Headers];
        }
        catch (CsvFormatException)
        {
            headers = [];
        }

        if (headers.IsEmpty && problems.Count == 0)
        {
            faults.Whole("is empty", $"Its first line names the columns: listener,artist,streams,{feeColumn}.");
        }

        return problems.Count > 0 ? null : StreamColumns.Find(headers, feeColumn, name, problems);
    }

    private bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            faults.Whole("has a row of more than 1 MB", "Check the quotes: one that is never closed takes the rest of the file for one field.");
            return false;
        }
    }
}

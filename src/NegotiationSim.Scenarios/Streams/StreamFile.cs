using System.Collections.Immutable;
using CsvHelper;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Goes through the file of a table of streams once, reporting what keeps it from being read.</summary>
internal sealed class StreamFile(string path, string feeColumn, StreamFaults faults) : IDisposable
{
    private const int LargestRow = 1 << 20;
    private const int BufferBytes = 1 << 18;

    private CsvReader? csv;

    /// <summary>How rows are written; places in a row do not depend on what is not here.</summary>
    public static CsvReaderOptions Format { get; } = new() { Separator = ',', TrimWhitespace = true, TrackLineNumbers = true };

    /// <summary>Opens the file and finds its columns; null when that fails, which has then been reported.</summary>
    public StreamColumns? Open(string name, ProblemList problems)
    {
        csv = Opened();
        return csv is null || Headers(csv) is not { } headers ? null : StreamColumns.Find(headers, feeColumn, name, problems);
    }

    /// <summary>Goes to the next row; null at the end.</summary>
    public CsvReader? Next()
    {
        try
        {
            return csv is not null && csv.Read() ? csv : null;
        }
        catch (CsvFormatException)
        {
            faults.Whole("has a row of more than 1 MB", "Check the quotes: one that is never closed takes the rest of the file for one field.");
            return null;
        }
    }

    public void Dispose() => csv?.Dispose();

    private CsvReader? Opened()
    {
        try
        {
            Disk.Check(path, FileKind.Streams);
            return CsvReader.FromFile(path, Format with
            {
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

    private ImmutableArray<string>? Headers(CsvReader csv)
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

        if (headers.IsEmpty && !faults.Any)
        {
            faults.Whole("is empty", $"Its first line names the columns: listener,artist,streams,{feeColumn}.");
        }

        return faults.Any ? null : headers;
    }
}

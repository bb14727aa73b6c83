using System.Text.Unicode;
using CsvHelper;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Reads the fields of a row and finds what is wrong with them by themselves.</summary>
internal sealed class RowReader(StreamColumns columns, StreamFaults faults)
{
    private const double MostStreams = 1e15;
    private const double MostDollars = 9e12;

    // A listener's streams are divided by their sum, which takes numbers that are not lost beside 1.
    private const double FewestStreams = 1e-9;

    public Searches Searches { get; } = new();

    /// <summary>Reads the current row into a batch; a row with a fault is reported and left out.</summary>
    public void Read(CsvReader csv, RowBatch batch)
    {
        if (csv.FieldCount != columns.Count)
        {
            string fields = FormattableString.Invariant($"has {csv.FieldCount} fields where the first line has {columns.Count}");
            faults.Row(csv, fields, null, "Put a field with a comma in double quotes, and write decimals with a point.");
            return;
        }

        // All parts are checked, so that all faults of a row are reported.
        ReadOnlySpan<byte> listener = csv.GetSpan(columns.Listener);
        ReadOnlySpan<byte> artist = csv.GetSpan(columns.Artist);
        ReadOnlySpan<byte> genre = columns.Genre < 0 ? [] : csv.GetSpan(columns.Genre);
        bool isGood = IsName(csv, listener, columns.Listener, "listener")
            & IsName(csv, artist, columns.Artist, "artist")
            & IsText(csv, genre, columns.Genre, "genre")
            & TryNumber(csv, columns.Streams, "streams", FewestStreams, MostStreams, out double streams)
            & TryNumber(csv, columns.Fee, "fee", 0, MostDollars, out double dollars);
        if (isGood && (columns.Searched < 0 ? 0 : Sought(csv, streams)) is { } sought)
        {
            ReadOnlySpan<byte> raw = csv.RawRecord;
            TextPart kept = batch.Keep(raw);
            var row = new PendingRow(
                checked((int)csv.LineNumber),
                kept,
                batch.Keep(listener, raw, kept),
                0,
                NameKey.Of(listener),
                streams,
                sought,
                Money.FromDollars(dollars));
            batch.Add(row, new PendingArtist(batch.Keep(artist, raw, kept), NameKey.Of(artist), batch.Keep(genre, raw, kept)));
        }
    }

    private bool IsName(CsvReader csv, ReadOnlySpan<byte> name, int field, string column)
    {
        if (name.IsEmpty)
        {
            faults.Field(csv, field, column, "is empty", "a name", $"Name the {column}, or delete the row.");
            return false;
        }

        return IsText(csv, name, field, column);
    }

    private bool IsText(CsvReader csv, ReadOnlySpan<byte> text, int field, string column)
    {
        if (!Utf8.IsValid(text))
        {
            faults.Field(csv, field, column, "is no UTF-8 text", null, "Save the table as UTF-8.");
            return false;
        }

        return true;
    }

    private bool TryNumber(CsvReader csv, int field, string column, double least, double most, out double number)
    {
        ReadOnlySpan<byte> text = csv.GetSpan(field);
        bool isNumber = NumberText.TryRead(text, out number) && !double.IsNaN(number);
        if (isNumber && (number == 0 || number >= least) && number >= 0 && number <= most)
        {
            return true;
        }

        string what = text.IsEmpty ? "is empty"
            : !isNumber ? "is not a number"
            : number < 0 ? "is negative"
            : number < least ? FormattableString.Invariant($"is above 0 but below {least:0e+0}")
            : "is too large";
        string allowed = FormattableString.Invariant($"a number from 0 to {most:0e+0}, with a decimal point and without separators of thousands");
        faults.Field(csv, field, column, what, allowed, "Correct the number, or delete the row.");
        return false;
    }

    private double? Sought(CsvReader csv, double streams)
    {
        ReadOnlySpan<byte> text = csv.GetSpan(columns.Searched);
        double? sought = Searches.OfNext(text, streams);
        if (sought is null)
        {
            const string Allowed = "how many of the row's streams the listener searched for, at most all of them; or yes or no for all";
            string what = !NumberText.TryRead(text, out double number) || double.IsNaN(number) ? "is neither a number nor yes or no"
                : number < 0 ? "is negative"
                : FormattableString.Invariant($"is more than the row's streams, {streams:R}");
            faults.Field(csv, columns.Searched, "searched", what, Allowed, "Correct it, or leave the column out.");
        }

        return sought;
    }
}

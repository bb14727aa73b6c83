using System.Text.Unicode;
using CsvHelper;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Makes a <see cref="StreamRow"/> of a row and remembers listeners, artists, fees and genres.</summary>
internal sealed class RowReader(StreamColumns columns, StreamFaults faults)
{
    private const double MostStreams = 1e15;
    private const double MostDollars = 9e12;
    private const int NoGenre = -1;

    private readonly NameIndex listeners = new();
    private readonly List<(Money Fee, int Line)> fees = [];
    private readonly List<(int Genre, int Line)> genreOf = [];
    private double poolDollars;

    public NameIndex Artists { get; } = new();

    public NameIndex Genres { get; } = new();

    public Searches Searches { get; } = new();

    /// <summary>Whether all rows have been read once, so that no name can be new.</summary>
    public bool IsComplete { get; set; }

    public bool HasGenres => columns.Genre >= 0;

    /// <summary>Name of an artist's genre; empty when it has none.</summary>
    public string GenreOf(int artist) => genreOf[artist].Genre == NoGenre ? "" : Genres.Name(genreOf[artist].Genre);

    /// <summary>Reads the current row; false when it has a fault, which has then been reported.</summary>
    public bool TryRead(CsvReader csv, out StreamRow row)
    {
        row = default;
        if (csv.FieldCount != columns.Count)
        {
            string fields = FormattableString.Invariant($"has {csv.FieldCount} fields where the first line has {columns.Count}");
            faults.Row(csv, fields, null, "Put a field with a comma in double quotes, and write decimals with a point.");
            return false;
        }

        if (IsComplete)
        {
            return TryReadAgain(csv, out row);
        }

        // All parts are checked, so that all faults of a row are reported; a row with a fault leaves no name behind.
        int listener = listeners.Find(csv.GetSpan(columns.Listener));
        int artist = Artists.Find(csv.GetSpan(columns.Artist));
        bool isGood = (listener >= 0 || IsName(csv, columns.Listener, "listener"))
            & (artist >= 0 || IsName(csv, columns.Artist, "artist"))
            & TryNumber(csv, columns.Streams, "streams", MostStreams, out double streams)
            & TryNumber(csv, columns.Fee, "fee", MostDollars, out double dollars);
        if (!isGood)
        {
            return false;
        }

        listener = listener >= 0 ? listener : listeners.Add(csv.GetSpan(columns.Listener));
        artist = artist >= 0 ? artist : Artists.Add(csv.GetSpan(columns.Artist));
        var fee = Money.FromDollars(dollars);
        bool fits = FeeFits(csv, listener, fee) & GenreFits(csv, artist);
        double? sought = columns.Searched < 0 ? 0 : Sought(csv, streams);
        row = new StreamRow(listener, artist, streams, sought ?? 0, fee);
        return fits && sought is not null;
    }

    // Fees and genres have been checked the first time.
    private bool TryReadAgain(CsvReader csv, out StreamRow row)
    {
        int listener = listeners.Find(csv.GetSpan(columns.Listener));
        int artist = Artists.Find(csv.GetSpan(columns.Artist));
        double? sought = 0;
        bool isSame = NumberText.TryRead(csv.GetSpan(columns.Streams), out double streams)
            && listener >= 0
            && artist >= 0
            && (columns.Searched < 0 || (sought = Searches.Of(csv.GetSpan(columns.Searched), streams)) is not null);
        row = isSame ? new StreamRow(listener, artist, streams, sought ?? 0, fees[listener].Fee) : default;
        if (!isSame)
        {
            faults.Changed();
        }

        return isSame;
    }

    private bool IsName(CsvReader csv, int field, string column)
    {
        ReadOnlySpan<byte> name = csv.GetSpan(field);
        if (name.IsEmpty)
        {
            faults.Field(csv, field, column, "is empty", "a name", $"Name the {column}, or delete the row.");
            return false;
        }

        if (!Utf8.IsValid(name))
        {
            faults.Field(csv, field, column, "is no UTF-8 text", null, "Save the table as UTF-8.");
            return false;
        }

        return true;
    }

    private bool TryNumber(CsvReader csv, int field, string column, double most, out double number)
    {
        bool isNumber = NumberText.TryRead(csv.GetSpan(field), out number);
        if (isNumber && number >= 0 && number <= most)
        {
            return true;
        }

        string what = !isNumber ? "is not a number" : number < 0 ? "is negative" : "is too large or not a number";
        string allowed = FormattableString.Invariant($"a number from 0 to {most:0e+0}, with a decimal point and without separators of thousands");
        faults.Field(csv, field, column, what, allowed, "Correct the number, or delete the row.");
        return false;
    }

    private double? Sought(CsvReader csv, double streams)
    {
        double? sought = Searches.Of(csv.GetSpan(columns.Searched), streams);
        if (sought is null)
        {
            const string Allowed = "how many of the row's streams the listener searched for, at most all of them; or yes or no for all";
            faults.Field(csv, columns.Searched, "searched", "is neither a part of the streams nor yes or no", Allowed, "Correct it, or leave the column out.");
        }

        return sought;
    }

    private bool FeeFits(CsvReader csv, int listener, Money fee)
    {
        if (listener == fees.Count)
        {
            fees.Add((fee, checked((int)csv.LineNumber)));
            poolDollars += fee.Dollars;
            if (poolDollars > MostDollars)
            {
                faults.Field(csv, columns.Fee, "fee", "brings all fees together above 9e12 dollars", null, "Check the unit: dollars of a listener.");
                poolDollars = 0;
            }

            return true;
        }

        (Money before, int line) = fees[listener];
        if (before == fee)
        {
            return true;
        }

        faults.Field(
            csv,
            columns.Fee,
            "fee",
            FormattableString.Invariant($"differs from the fee of the same listener in line {line}, {before.Dollars:R}"),
            "one fee a listener",
            "Write the listener's whole money in each of its rows, or give different listeners different names.");
        return false;
    }

    private bool GenreFits(CsvReader csv, int artist)
    {
        ReadOnlySpan<byte> name = columns.Genre < 0 ? [] : csv.GetSpan(columns.Genre);
        if (artist == genreOf.Count)
        {
            genreOf.Add((NoGenre, 0));
        }

        (int before, int line) = genreOf[artist];
        if (name.IsEmpty || (before != NoGenre && Genres.Is(before, name)))
        {
            return true;
        }

        if (before != NoGenre)
        {
            string what = $"differs from the genre of the same artist in line {line}, {Genres.Name(before)}";
            faults.Field(
                csv, columns.Genre, "genre", what, "one genre an artist", "Give the artist one genre, or give different artists different names.");
            return false;
        }

        int genre = Genres.Find(name);
        if (genre < 0 && !IsName(csv, columns.Genre, "genre"))
        {
            return false;
        }

        genreOf[artist] = (genre >= 0 ? genre : Genres.Add(name), checked((int)csv.LineNumber));
        return true;
    }
}

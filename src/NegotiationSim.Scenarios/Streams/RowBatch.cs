namespace NegotiationSim.Scenarios.Streams;

/// <summary>Rows that wait for their names to be looked up together, so that the processor waits for memory once and not row by row.</summary>
internal sealed class RowBatch
{
    /// <summary>Most rows at a time: their texts and what is looked up for them stay in the first two caches.</summary>
    public const int MostRows = 256;

    private const int EnoughBytes = 1 << 16;

    private readonly PendingRow[] rows = new PendingRow[MostRows];
    private readonly PendingArtist[] artists = new PendingArtist[MostRows];
    private byte[] text = new byte[EnoughBytes];
    private int used;
    private int count;

    /// <summary>Whether the rows should be taken out before another is added.</summary>
    public bool IsFull => count == MostRows || used >= EnoughBytes;

    /// <summary>The rows.</summary>
    public Span<PendingRow> Rows => rows.AsSpan(0, count);

    /// <summary>Their artists.</summary>
    public ReadOnlySpan<PendingArtist> Artists => artists.AsSpan(0, count);

    /// <summary>A text of one of the rows.</summary>
    public ReadOnlySpan<byte> Text(TextPart part) => text.AsSpan(part.Start, part.Length);

    /// <summary>Keeps a text.</summary>
    public TextPart Keep(ReadOnlySpan<byte> bytes)
    {
        if (text.Length - used < bytes.Length)
        {
            Array.Resize(ref text, Math.Max(2 * text.Length, used + bytes.Length));
        }

        bytes.CopyTo(text.AsSpan(used));
        used += bytes.Length;
        return new TextPart(used - bytes.Length, bytes.Length);
    }

    /// <summary>Keeps a field of a row that has been kept: nothing new, unless quotes had to be taken out of it.</summary>
    public TextPart Keep(ReadOnlySpan<byte> field, ReadOnlySpan<byte> row, TextPart kept) =>
        row.Overlaps(field, out int offset) && offset >= 0 && offset + field.Length <= row.Length
            ? new TextPart(kept.Start + offset, field.Length)
            : Keep(field);

    /// <summary>Adds a row; not when full.</summary>
    public void Add(in PendingRow row, in PendingArtist artist)
    {
        rows[count] = row;
        artists[count++] = artist;
    }

    /// <summary>Takes all rows out.</summary>
    public void Clear() => (count, used) = (0, 0);
}

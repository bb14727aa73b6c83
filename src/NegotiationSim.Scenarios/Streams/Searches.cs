using System.Collections;
using System.Text;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Reads the column <c>searched</c>: a number of the row's streams, or yes or no for all of them.</summary>
/// <remarks>
/// The numbers 0 and 1 alone can be either. A column with no other number holds flags: a table of counts has some above 1. A one is
/// read as a number and its row remembered, until the end of the table shows what it was.
/// </remarks>
internal sealed class Searches
{
    private static readonly string[] Yes = ["true", "yes"];
    private static readonly string[] No = ["", "false", "no"];

    private readonly BitArray ones = new(1 << 10);
    private int rows;
    private bool hasNumbers;
    private bool counts;

    /// <summary>How numbers of the column were read; null when there are none.</summary>
    public string? Remark => !hasNumbers ? null
        : counts ? "The column 'searched' is read as numbers of streams."
        : "The column 'searched' holds no number but 0 and 1: 1 is read as all streams of its row.";

    /// <summary>The part of the next row's streams that were searched for; null when the text says nothing of the kind.</summary>
    public double? OfNext(ReadOnlySpan<byte> text, double streams)
    {
        int row = rows++;
        if (NumberText.TryRead(text, out double number))
        {
            if (!(number >= 0 && number <= Math.Max(streams, 1)))
            {
                return null;
            }

            hasNumbers = true;
            counts |= number is not (0 or 1);
            if (number == 1 && !counts)
            {
                Remember(row);
            }

            return Math.Min(number, streams);
        }

        string word = Encoding.UTF8.GetString(text);
        return Yes.Contains(word, StringComparer.OrdinalIgnoreCase) ? streams
            : No.Contains(word, StringComparer.OrdinalIgnoreCase) ? 0
            : null;
    }

    /// <summary>Corrects the rows of a table without faults, once all are known.</summary>
    public void Settle(StreamRows table)
    {
        for (int row = 0; !counts && row < Math.Min(rows, ones.Length); row++)
        {
            if (ones[row])
            {
                table.SeekAll(row);
            }
        }
    }

    private void Remember(int row)
    {
        if (row >= ones.Length)
        {
            ones.Length = Math.Max(row + 1, 2 * ones.Length);
        }

        ones[row] = true;
    }
}

using System.Text;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Reads the column <c>searched</c>: a number of the row's streams, or yes or no for all of them.</summary>
/// <remarks>
/// The numbers 0 and 1 alone can be either. A column with no other number holds flags: a table of counts has some above 1.
/// </remarks>
internal sealed class Searches
{
    private static readonly string[] Yes = ["true", "yes"];
    private static readonly string[] No = ["", "false", "no"];

    private bool hasNumbers;
    private bool counts;

    /// <summary>How numbers of the column were read; null when there are none.</summary>
    public string? Remark => !hasNumbers ? null
        : counts ? "The column 'searched' is read as numbers of streams."
        : "The column 'searched' holds no number but 0 and 1: 1 is read as all streams of its row.";

    /// <summary>The part of the streams that were searched for; null when the text says nothing of the kind.</summary>
    public double? Of(ReadOnlySpan<byte> text, double streams)
    {
        if (NumberText.TryRead(text, out double number))
        {
            if (!(number >= 0 && number <= Math.Max(streams, 1)))
            {
                return null;
            }

            hasNumbers = true;
            counts |= number is not (0 or 1);
            return counts ? Math.Min(number, streams) : number * streams;
        }

        string word = Encoding.UTF8.GetString(text);
        return Yes.Contains(word, StringComparer.OrdinalIgnoreCase) ? streams
            : No.Contains(word, StringComparer.OrdinalIgnoreCase) ? 0
            : null;
    }
}

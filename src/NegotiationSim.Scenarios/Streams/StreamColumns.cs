using System.Buffers;
using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Which column of a table of streams holds what; -1 for one that is not there.</summary>
/// <param name="Listener">Name of the listener.</param>
/// <param name="Artist">Name of the artist.</param>
/// <param name="Streams">Streams.</param>
/// <param name="Fee">The listener's distributable money, dollars.</param>
/// <param name="Genre">Genre of the artist; optional.</param>
/// <param name="Searched">Streams the listener searched for; optional.</param>
/// <param name="Count">Number of columns.</param>
internal sealed record StreamColumns(int Listener, int Artist, int Streams, int Fee, int Genre, int Searched, int Count)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(";\t|");
    private static readonly string[] OfOtherThings = ["listener", "artist", "streams", "genre", "searched"];

    /// <summary>Finds the columns by their names without regard to case; null when one is missing, which has then been reported.</summary>
    public static StreamColumns? Find(ImmutableArray<string> headers, string fee, string file, ProblemList problems)
    {
        var at = new Mark(file, 1, 1);
        string[] required = ["listener", "artist", "streams", fee];
        if (headers.Length == 1 && headers[0].AsSpan().IndexOfAny(Separators) is >= 0 and var place)
        {
            string separator = headers[0][place] == '\t' ? "a tab" : $"'{headers[0][place]}'";
            problems.Add(
                at, "", $"the columns seem to be separated by {separator}", headers[0], "commas", "Save the table as CSV with commas and decimal points.");
            return null;
        }

        if (OfOtherThings.FirstOrDefault(name => Same(fee, name)) is { } other)
        {
            problems.Add(at, other, "is not a column of money", fee, null, "Say with --fee which column holds the listener's money.");
            return null;
        }

        if (required.All(name => Index(headers, name) < 0))
        {
            problems.Add(
                at, "", "names none of the columns", string.Join(',', headers), null, $"The first line of a CSV file must name {string.Join(", ", required)}.");
            return null;
        }

        int before = problems.Count;
        foreach (string name in required.Where(name => Index(headers, name) < 0))
        {
            string remedy = name != fee ? $"Add the column; its first line must name {string.Join(", ", required)}."
                : Same(fee, StreamTable.UsualFee) ? "Name the column of the listener's money 'fee', or say its name with --fee."
                : "Say with --fee which column holds the listener's money; without it, that is 'fee'.";
            remedy = Nearest.To(name, headers) is { } near ? $"Is '{near}' meant? {remedy}" : remedy;
            problems.Add(at, name, "is missing", string.Join(',', headers), null, remedy);
        }

        foreach (string name in required.Concat(["genre", "searched"]).Where(name => headers.Count(header => Same(header, name)) > 1))
        {
            problems.Add(at, name, "is there more than once", string.Join(',', headers), null, "Leave one column of that name.");
        }

        return problems.Count > before
            ? null
            : new StreamColumns(
                Index(headers, "listener"),
                Index(headers, "artist"),
                Index(headers, "streams"),
                Index(headers, fee),
                Index(headers, "genre"),
                Index(headers, "searched"),
                headers.Length);
    }

    private static int Index(ImmutableArray<string> headers, string name) =>
        headers.IndexOf(headers.FirstOrDefault(header => Same(header, name), "\0"));

    private static bool Same(string header, string name) => header.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);
}

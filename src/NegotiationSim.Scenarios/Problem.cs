using System.Globalization;
using System.Text;

namespace NegotiationSim.Scenarios;

/// <summary>One thing that is wrong with a scenario, or doubtful about it, in words that let its author put it right.</summary>
/// <param name="File">The file as it was named to the loader, or <c>--set path=value</c> for an override.</param>
/// <param name="Line">Line, from 1; 0 when the problem is about the file as a whole or about an override.</param>
/// <param name="Column">Column, from 1; 0 with a line of 0.</param>
/// <param name="Path">Dotted path of the key, such as <c>markets.north.people</c>; empty for the file as a whole.</param>
/// <param name="What">What is wrong, without a final stop.</param>
/// <param name="Value">The value as written, shortened when long; null where there is none.</param>
/// <param name="Allowed">What is allowed; null where the remedy says it all.</param>
/// <param name="Remedy">What to do, a whole sentence.</param>
public sealed record Problem(string File, int Line, int Column, string Path, string What, string? Value, string? Allowed, string Remedy)
{
    private const int LongestValue = 60;

    /// <summary>The problem on one line: place, path, what is wrong, value, what is allowed, remedy.</summary>
    public override string ToString() => Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Say()}")
        : $"{File}: {Say()}";

    /// <summary>The same without its place in a file, for results that outlive the file.</summary>
    public string Say()
    {
        var line = new StringBuilder();
        if (Path.Length > 0)
        {
            line.Append(OneLine(Path)).Append(": ");
        }

        line.Append(What);
        if (Value is not null)
        {
            line.Append(", got '").Append(Value).Append('\'');
        }

        line.Append(". ");
        if (Allowed is not null)
        {
            line.Append("Allowed: ").Append(Allowed).Append(". ");
        }

        return line.Append(Remedy).ToString();
    }

    /// <summary>Text made fit for a message: control characters become spaces, and a long text is cut.</summary>
    internal static string OneLine(string text)
    {
        string shown = text.Length > LongestValue ? string.Concat(text.AsSpan(0, LongestValue), "...") : text;
        return string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c));
    }
}

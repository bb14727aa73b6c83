namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Estimates how wide text is in a sans-serif font, a little on the wide side, since no font is at hand to measure with.</summary>
internal static class TextWidth
{
    private const string Ellipsis = "\u2026";

    public static double Of(string text, double size) => size * text.Sum(Ems);

    /// <summary>The text, or as much of its start as fits with an ellipsis.</summary>
    public static string Fit(string text, double size, double widest)
    {
        if (Of(text, size) <= widest)
        {
            return text;
        }

        int length = text.Length;
        while (length > 0 && (char.IsHighSurrogate(text[length - 1]) || Of(text[..length] + Ellipsis, size) > widest))
        {
            length--;
        }

        return text[..length].TrimEnd() + Ellipsis;
    }

    /// <summary>The text broken between words into lines that fit.</summary>
    public static IEnumerable<string> Wrap(string text, double size, double widest)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Of(longer, size) > widest)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    private static double Ems(char character) => character switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.32,
        'f' or 'r' or 't' or ' ' or '-' or '(' or ')' or '/' => 0.40,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.97,
        >= 'A' and <= 'Z' => 0.72,
        >= '\u2E80' => 1.02,
        _ => 0.63,
    };
}

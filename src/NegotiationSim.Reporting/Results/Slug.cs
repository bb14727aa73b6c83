namespace NegotiationSim.Reporting.Results;

/// <summary>Names as file stems.</summary>
public static class Slug
{
    /// <summary>Lower case letters, digits and hyphens; everything else becomes a hyphen.</summary>
    public static string Of(string name)
    {
        string plain = string.Concat(name.Select((c, i) => c switch
        {
            >= 'A' and <= 'Z' => (i > 0 && char.IsAsciiLetterLower(name[i - 1]) ? "-" : "") + char.ToLowerInvariant(c),
            _ when char.IsAsciiLetterOrDigit(c) => c.ToString(),
            _ => "-",
        }));
        return string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}

using System.Text.RegularExpressions;

namespace NegotiationSim.Scenarios.Tests;

/// <summary>The links of a Markdown page and the anchors it offers, as GitHub reads them.</summary>
internal sealed partial class MarkdownPage
{
    public MarkdownPage(string text)
    {
        string unfenced = Fence().Replace(text.ReplaceLineEndings("\n"), "");
        string prose = CodeSpan().Replace(unfenced, "");
        Links = [.. Link().Matches(prose).Select(match => match.Groups[1].Value).Where(IsRelative)];
        Anchors = [.. Id().Matches(prose).Select(match => match.Groups[1].Value), .. Slugs(unfenced)];
    }

    /// <summary>Targets of relative links and images, in order.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Anchors set by hand and those of headings.</summary>
    public IReadOnlyList<string> Anchors { get; }

    private static bool IsRelative(string target) => !Scheme().IsMatch(target);

    private static IEnumerable<string> Slugs(string text)
    {
        Dictionary<string, int> seen = [];
        foreach (Match heading in Heading().Matches(text))
        {
            string slug = NotInSlug().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-');
            int before = seen.GetValueOrDefault(slug);
            seen[slug] = before + 1;
            yield return before == 0 ? slug : $"{slug}-{before}";
        }
    }

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex("^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInSlug();
}

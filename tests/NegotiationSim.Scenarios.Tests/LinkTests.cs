using System.Text.RegularExpressions;

namespace NegotiationSim.Scenarios.Tests;

/// <summary>What the documents point to is there, and what the code says of the documents holds.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Relative_links_point_to_files_and_anchors_that_exist(string document)
    {
        string path = Path.Combine(Repository.Root, document);

        new MarkdownPage(File.ReadAllText(path)).Links.Where(link => !Resolves(path, link)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("model.md", true)]
    [InlineData("../README.md", true)]
    [InlineData("references.md#berry1994", true)]
    [InlineData("model.md#what-the-model-does-not-do-yet", true)]
    [InlineData("no-such-file.md", false)]
    [InlineData("references.md#no-such-anchor", false)]
    [InlineData("#no-such-anchor", false)]
    [InlineData("../..", false)]
    public void A_link_of_the_notation_is_told_to_resolve_or_not(string link, bool resolves) =>
        Resolves(Path.Combine(Repository.Root, "docs", "notation.md"), link).ShouldBe(resolves);

    [Fact]
    public void A_page_has_the_links_and_anchors_that_github_would_show()
    {
        var page = new MarkdownPage("# Who? (yet)\n## `A` b_c\n## `A` b_c\n"
            + "- <a id=\"x1\"></a>Text [a](b.md#c), ![d](e.svg), [f](https://g.h).\n"
            + "`[no](code.md)`\n```\n# No heading\n[no](fence.md)\n```\n");

        page.Links.ShouldBe(["b.md#c", "e.svg"]);
        page.Anchors.ShouldBe(["x1", "who-yet", "a-b_c", "a-b_c-1"]);
    }

    [Fact]
    public void References_have_one_anchor_each()
    {
        string[] lines =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "docs", "references.md"))
                .Where(line => line.StartsWith("- ", StringComparison.Ordinal)),
        ];

        string[] anchors = [.. lines.Select(line => Entry().Match(line).Groups[1].Value)];

        anchors.ShouldAllBe(anchor => anchor.Length > 0);
        anchors.ShouldBeUnique();
        anchors.Length.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Sections_of_the_model_that_the_code_names_exist()
    {
        string model = File.ReadAllText(Path.Combine(Repository.Root, "docs", "model.md"));
        string[] sections = [.. Section().Matches(model).Select(match => match.Groups[1].Value)];

        string[] named =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                .SelectMany(file => Mention().Matches(File.ReadAllText(file)))
                .SelectMany(mention => Number().Matches(mention.Value).Select(number => number.Value))
                .Distinct(),
        ];

        named.Length.ShouldBeGreaterThan(5);
        named.Except(sections).ShouldBeEmpty();
    }

    private static bool Resolves(string document, string link)
    {
        string[] parts = link.Split('#', 2);
        string path = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, parts[0]));
        return path.StartsWith(Repository.Root, StringComparison.Ordinal)
            && (File.Exists(path) || Directory.Exists(path))
            && (parts.Length == 1 || new MarkdownPage(File.ReadAllText(path)).Anchors.Contains(parts[1]));
    }

    [GeneratedRegex("^- <a id=\"([a-z0-9]+)\"></a>")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^### (\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"model\.md sections? \d+(?:(?:, | and )\d+)*")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}

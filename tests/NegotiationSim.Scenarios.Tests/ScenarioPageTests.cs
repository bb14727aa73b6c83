using System.Text.RegularExpressions;

namespace NegotiationSim.Scenarios.Tests;

/// <summary>docs/scenarios has a page for every shipped scenario, with a chart, and commands that work.</summary>
public partial class ScenarioPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "scenarios");

    private static readonly string[] Pages = [.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Shipped => new(Repository.ScenarioFiles.Select(path => Path.GetFileName(path)));

    public static TheoryData<string> Written => new(Pages.Select(path => Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_scenario_is_described_on_a_page(string file) =>
        Pages.ShouldContain(page => File.ReadAllText(page).Contains($"(../../scenarios/{file})", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Written))]
    public void A_page_asks_its_scenarios_question_and_shows_a_chart(string page)
    {
        string text = Text(page);
        string question = ScenarioLoader.Load(ScenarioPath(Path.GetFileNameWithoutExtension(page))).World.Question;

        Words(text).ShouldContain(Words(question));
        string[] charts = [.. Chart().Matches(text).Select(match => match.Groups["file"].Value)];
        charts.ShouldNotBeEmpty();
        charts.ShouldAllBe(file => File.Exists(Path.Combine(Folder, file)));
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void The_commands_of_a_page_change_what_is_there_to_change(string page)
    {
        Match[] commands = Command().Matches(Text(page)).ToArray();

        commands.ShouldNotBeEmpty();
        foreach (Match command in commands)
        {
            string[] overrides = [.. Override().Matches(command.Value).Select(match => match.Groups["value"].Value)];
            Should.NotThrow(() => ScenarioLoader.Load(ScenarioPath(command.Groups["scenario"].Value), overrides), command.Value);
        }
    }

    private static string Text(string page) => File.ReadAllText(Path.Combine(Folder, page));

    private static string ScenarioPath(string name) => Path.Combine(Repository.Root, "scenarios", name + ".yaml");

    // Lines of a page may break anywhere.
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"!\[[^\]]+\]\((?<file>[^)]+\.svg)\)")]
    private static partial Regex Chart();

    [GeneratedRegex(@"^negsim (run|compare) (?<scenario>[a-z0-9-]+).*$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("--set (\"(?<value>[^\"]+)\"|(?<value>\\S+))")]
    private static partial Regex Override();
}

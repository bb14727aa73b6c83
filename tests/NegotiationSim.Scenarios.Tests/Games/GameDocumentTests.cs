using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Scenarios.Tests.Games;

/// <summary>What docs/game-format.md shows can be solved.</summary>
public sealed class GameDocumentTests
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "game-format.md");

    public static TheoryData<string> Kinds => ["split", "rubinstein", "characteristic", "nash-in-nash", "domain", "licensing"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_of_each_kind_is_read_without_remarks(string kind)
    {
        string example = Examples().Single(text => text.StartsWith($"game: {kind}\n", StringComparison.Ordinal));
        var game = GameFile.Parse(example, Document);
        game.Kind.ShouldBe(kind);
        game.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void There_is_one_example_a_kind() => Examples().Count().ShouldBe(Kinds.Count);

    private static IEnumerable<string> Examples() => File.ReadAllText(Document).ReplaceLineEndings("\n").Split("```yaml\n")[1..]
        .Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)]);
}

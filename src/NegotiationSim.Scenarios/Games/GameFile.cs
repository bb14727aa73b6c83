using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads games; docs/game-format.md describes the files.</summary>
/// <remarks>A game is either returned whole and solvable, or refused with everything that is wrong with it.</remarks>
public static class GameFile
{
    private const string KindKey = "game";

    private static readonly (string Word, Func<ObjectReader, string, Game?> Read)[] Kinds =
    [
        (SplitGame.Word, SplitReader.Read),
        (RubinsteinGame.Word, RubinsteinReader.Read),
        (CharacteristicGame.Word, CharacteristicReader.Read),
        (NashInNashGame.Word, NashInNashReader.Read),
    ];

    /// <summary>Reads a game file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ScenarioException">It cannot be read, or is no game that can be solved.</exception>
    public static Game Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(path, () => Disk.Read(path, FileKind.Game));
    }

    /// <summary>Reads a game from its text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="fileName">The name problems are reported under.</param>
    /// <exception cref="ScenarioException">It is no game that can be solved.</exception>
    public static Game Parse(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return Read(fileName, () => SourceFile.Of(fileName, text, FileKind.Game));
    }

    private static Game Read(string path, Func<SourceFile> readFile)
    {
        var problems = new ProblemList();
        Game? game = null;
        try
        {
            var file = readFile();
            if (TreeParser.ParseFile(file, FileKind.Game, problems) is { } root && ReaderFor(root, problems) is { } read)
            {
                game = ObjectReader.Root(root, problems, reader =>
                {
                    reader.Text(KindKey);
                    return read(reader, Path.GetFileNameWithoutExtension(file.Leaf));
                });
            }
        }
        catch (SourceFault fault)
        {
            problems.Add(Mark.Of(path.Replace('\\', '/')), "", fault.Message, null, null, fault.Remedy);
        }

        problems.ThrowIfAny([]);
        return game!;
    }

    // Without a known kind no other key can be judged.
    private static Func<ObjectReader, string, Game?>? ReaderFor(MappingNode root, ProblemList problems)
    {
        string[] words = [.. Kinds.Select(kind => kind.Word)];
        if (root[KindKey] is not { } value)
        {
            problems.Add(
                root.Mark, "", $"is missing '{KindKey}'", null, string.Join(", ", words), $"Add for example {KindKey}: {words[0]}");
            return null;
        }

        string text = (value as ScalarNode)?.Text ?? "";
        int index = Array.IndexOf(words, text);
        if (index < 0)
        {
            problems.Add(
                value.Mark, KindKey, "is no kind of game", text, string.Join(", ", words), Nearest.DidYouMean(text, words));
        }

        return index < 0 ? null : Kinds[index].Read;
    }
}

using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads games; docs/game-format.md describes the files.</summary>
/// <remarks>A game is either returned whole and solvable, or refused with everything that is wrong with it.</remarks>
public static class GameFile
{
    private const string KindKey = "game";
    private const string DomainsKey = "issues";

    private static readonly (string Word, Func<ObjectReader, SourceFile, Game?> Read)[] Kinds =
    [
        (SplitGame.Word, SplitReader.Read),
        (RubinsteinGame.Word, RubinsteinReader.Read),
        (CharacteristicGame.Word, CharacteristicReader.Read),
        (NashInNashGame.Word, NashInNashReader.Read),
        (DomainGame.Word, DomainReader.Read),
        (LicensingGame.Word, LicensingReader.Read),
    ];

    /// <summary>Reads a game file, or makes a game of a domain.</summary>
    /// <param name="path">A game file, or a domain: a folder or a YAML file.</param>
    /// <exception cref="ScenarioException">It cannot be read, or is no game that can be solved.</exception>
    public static Game Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Whole(path, problems =>
        {
            if (Directory.Exists(path) || Path.GetExtension(path).Equals(".xml", StringComparison.OrdinalIgnoreCase))
            {
                return DomainReader.Load(path, problems);
            }

            var file = Disk.Read(path, FileKind.Game);
            var root = TreeParser.ParseFile(file, FileKind.Game, problems);
            return root is not null && root[KindKey] is null && root[DomainsKey] is not null
                ? DomainReader.Load(path, problems)
                : Read(root, file, problems);
        });
    }

    /// <summary>Makes a game of a domain.</summary>
    /// <param name="path">A domain: a folder or a YAML file.</param>
    /// <exception cref="ScenarioException">It cannot be read, has a single outcome, or has no agreement zone.</exception>
    public static DomainGame LoadDomain(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return (DomainGame)Whole(path, problems => DomainReader.Load(path, problems));
    }

    /// <summary>Reads a game from its text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="fileName">The name problems are reported under, and where a domain that the game names is looked for.</param>
    /// <exception cref="ScenarioException">It is no game that can be solved.</exception>
    public static Game Parse(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return Whole(fileName, problems =>
        {
            var file = SourceFile.Of(fileName, text, FileKind.Game);
            return Read(TreeParser.ParseFile(file, FileKind.Game, problems), file, problems);
        });
    }

    private static Game Whole(string path, Func<ProblemList, Game?> read)
    {
        var problems = new ProblemList();
        string name = path.Replace('\\', '/');
        Game? game = null;
        try
        {
            game = read(problems);
        }
        catch (SourceFault fault)
        {
            problems.Add(Mark.Of(name), "", fault.Message, null, null, fault.Remedy);
        }
        catch (ScenarioException ofDomain)
        {
            problems.AddAll(ofDomain);
        }

        problems.ThrowIfAny([name]);
        return game!;
    }

    private static Game? Read(MappingNode? root, SourceFile file, ProblemList problems) =>
        root is not null && ReaderFor(root, problems) is { } read
            ? ObjectReader.Root(root, problems, reader =>
            {
                reader.Text(KindKey);
                return read(reader, file);
            })
            : null;

    // Without a known kind no other key can be judged.
    private static Func<ObjectReader, SourceFile, Game?>? ReaderFor(MappingNode root, ProblemList problems)
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

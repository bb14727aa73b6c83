using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Sections;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios;

/// <summary>Reads scenarios; docs/scenario-format.md describes the files.</summary>
/// <remarks>Thread-safe. A scenario is either returned whole and valid, or refused with everything that is wrong with it.</remarks>
public static class ScenarioLoader
{
    /// <summary>Loads a scenario file and the files it extends, which lie in the same folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overrides">Changes as <c>dotted.path=value</c>, applied in order before anything is checked.</param>
    /// <exception cref="ScenarioException">The scenario cannot be read or is invalid.</exception>
    public static Scenario Load(string path, IEnumerable<string>? overrides = null) => ScenarioSource.Of(path).With(overrides);

    /// <summary>Reads a scenario from its text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="fileName">The name problems are reported under.</param>
    /// <param name="readSibling">
    /// Gives the text of the file named by <c>extends</c> and throws an <see cref="IOException"/> where there is none;
    /// without it nothing can be extended.
    /// </param>
    /// <param name="overrides">Changes as <c>dotted.path=value</c>, applied in order before anything is checked.</param>
    /// <exception cref="ScenarioException">The scenario is invalid.</exception>
    public static Scenario Parse(
        string text,
        string fileName,
        Func<string, string>? readSibling = null,
        IEnumerable<string>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return Assemble(
            problems => MergedFiles.Of(
                fileName, () => SourceFile.Of(fileName, text, FileKind.Scenario), name => Sibling(name, readSibling), problems),
            overrides);
    }

    private static SourceFile Sibling(string name, Func<string, string>? readSibling) => readSibling is null
        ? throw new SourceFault(
            "is not at hand, since this scenario was given as text",
            "Write the scenario out in full, or load it from its file.")
        : SourceFile.Of(name, readSibling(name), FileKind.Scenario);

    /// <summary>Reads, merges, overrides and checks.</summary>
    internal static Scenario Assemble(Func<ProblemList, MergedFiles> read, IEnumerable<string>? overrides)
    {
        var problems = new ProblemList();
        MergedFiles merged = read(problems);
        var files = merged.Files;
        var changes = overrides?.ToImmutableArray() ?? [];
        string[] names = [.. files.Select(source => source.Name)];
        if (merged.Tree is null)
        {
            problems.ThrowIfAny(names);
        }

        var setter = new Overrides(problems);
        var final = changes.Aggregate(merged.Tree!, setter.Apply);
        var (world, expectations) = ObjectReader.Root(final, problems, WorldReader.Read);
        problems.ThrowIfAny(names);
        return Whole(files[0], world, expectations, changes, Canonical(files, changes)) with
        {
            Warnings = problems.Warnings,
            Parts = [.. files.Reverse().Select(part => new ScenarioPart(part.Leaf, part.Text))],
        };
    }

    private static Scenario Whole(
        SourceFile file,
        WorldSpecification world,
        ImmutableArray<Expectation> expectations,
        ImmutableArray<string> overrides,
        string text) => new()
        {
            World = world,
            Summary = world.Title,
            FileName = file.Leaf,
            Text = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Overrides = overrides,
            Expectations = expectations,
        };

    private static string Canonical(ImmutableArray<SourceFile> files, ImmutableArray<string> overrides)
    {
        var text = new StringBuilder();
        foreach (var file in files.Reverse())
        {
            text.Append("# file: ").Append(file.Leaf).Append('\n').Append(file.Text.TrimEnd('\n')).Append('\n');
        }

        foreach (string change in overrides)
        {
            text.Append("# --set ").Append(change).Append('\n');
        }

        return text.ToString();
    }
}

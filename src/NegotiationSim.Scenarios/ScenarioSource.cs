using System.Collections.Concurrent;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios;

/// <summary>A scenario file and the files it extends, read once, from which any number of variants are made.</summary>
/// <remarks>Thread-safe. A variant never depends on what happens to the files after the first one was made.</remarks>
public sealed class ScenarioSource
{
    private readonly Lazy<SourceFile> file;
    private readonly ConcurrentDictionary<string, SourceFile> siblings = new(StringComparer.Ordinal);
    private readonly Func<string, SourceFile> readSibling;

    // Parsed once: what varies comes after. Two threads may both make it, and make the same.
    private volatile MergedFiles? merged;

    private ScenarioSource(string path, Func<SourceFile> readFile, Func<string, SourceFile> readSibling)
    {
        Path = path;
        file = new(readFile);
        this.readSibling = readSibling;
    }

    /// <summary>The file as it was named.</summary>
    public string Path { get; }

    /// <summary>A source on disk; nothing is read before the first variant is asked for.</summary>
    /// <param name="path">The scenario file.</param>
    public static ScenarioSource Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string folder = System.IO.Path.GetDirectoryName(path) ?? "";
        return new(
            path,
            () => Disk.Read(path, FileKind.Scenario),
            name => Disk.Read(System.IO.Path.Combine(folder, name), FileKind.Scenario));
    }

    /// <summary>A source from text that extends nothing.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="fileName">The name problems are reported under.</param>
    public static ScenarioSource OfText(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return new(
            fileName,
            () => SourceFile.Of(fileName, text, FileKind.Scenario),
            _ => throw new SourceFault("is not at hand, since this scenario was given as text", "Write the scenario out in full."));
    }

    /// <summary>The scenario with some overrides.</summary>
    /// <param name="overrides">Changes as <c>dotted.path=value</c>, applied in order before anything is checked.</param>
    /// <exception cref="ScenarioException">The scenario cannot be read or is invalid.</exception>
    public Scenario With(IEnumerable<string>? overrides = null) => ScenarioLoader.Assemble(Merged, overrides);

    // Files with faults are merged anew for every variant, so that each reports them all.
    private MergedFiles Merged(ProblemList problems)
    {
        if (merged is { } known)
        {
            return known;
        }

        var made = MergedFiles.Of(Path, () => file.Value, name => siblings.GetOrAdd(name, readSibling), problems);
        merged = problems.Count == 0 ? made : null;
        return made;
    }
}

using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Files;

/// <summary>A scenario file and those it extends, merged; nothing is known yet about the meaning. Immutable.</summary>
/// <param name="Files">The files, the named one first and the most basic last.</param>
/// <param name="Tree">The merged tree; null when a file could not be parsed, which has then been reported.</param>
internal sealed record MergedFiles(ImmutableArray<SourceFile> Files, MappingNode? Tree)
{
    /// <summary>Reads and merges.</summary>
    /// <exception cref="ScenarioException">The named file cannot be read.</exception>
    public static MergedFiles Of(string fileName, Func<SourceFile> readFile, Func<string, SourceFile> readSibling, ProblemList problems)
    {
        SourceFile named = ReadNamed(fileName, readFile, problems);
        var inheritance = new Inheritance(readSibling, problems);
        MappingNode? tree = inheritance.Merge(named);
        return new MergedFiles(inheritance.Files, tree);
    }

    private static SourceFile ReadNamed(string fileName, Func<SourceFile> readFile, ProblemList problems)
    {
        try
        {
            return readFile();
        }
        catch (SourceFault fault)
        {
            problems.Add(Mark.Of(fileName.Replace('\\', '/')), "", fault.Message, null, null, fault.Remedy);
            problems.ThrowIfAny([]);
            throw;
        }
    }
}

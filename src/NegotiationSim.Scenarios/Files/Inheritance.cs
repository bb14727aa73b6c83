using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Follows <c>extends</c> from a scenario file to the files it builds on, and merges them.</summary>
internal sealed class Inheritance(Func<string, SourceFile> readSibling, ProblemList problems)
{
    private const string Key = "extends";

    private readonly List<SourceFile> files = [];
    private readonly List<MappingNode?> trees = [];

    /// <summary>The files, the named one first and the most basic last.</summary>
    public ImmutableArray<SourceFile> Files => [.. files];

    /// <summary>The merged tree without <c>extends</c>; null when a file could not be parsed, which has then been reported.</summary>
    public MappingNode? Merge(SourceFile named)
    {
        SourceFile? next = named;
        while (next is not null)
        {
            var tree = TreeParser.ParseFile(next, FileKind.Scenario, problems);
            files.Add(next);
            trees.Add(tree?.With(Extends(next), null));
            next = tree?[Key] is { } reference ? Base(reference) : null;
        }

        return trees.Contains(null)
            ? null
            : trees.Select(tree => tree!).Reverse().Aggregate(TreeMerge.Over);
    }

    private SourceFile? Base(Node reference)
    {
        if (reference is not ScalarNode { IsNull: false } name || !IsFileName(name.Text))
        {
            const string Example = "Write for example 'extends: streaming-baseline.yaml'.";
            return Stop(reference, "expected the name of a file in the same folder", Example, (reference as ScalarNode)?.Text);
        }

        if (files.Any(file => file.Leaf == name.Text))
        {
            string circle = string.Join(" -> ", files.Select(file => file.Leaf).Append(name.Text));
            return Stop(name, $"goes round in a circle, {circle}", "Remove one of these 'extends'.");
        }

        string quoted = $"'{Problem.OneLine(name.Text)}'";
        try
        {
            return readSibling(name.Text);
        }
        catch (SourceFault fault)
        {
            return Stop(name, $"{quoted} {fault.Message}", fault.Remedy);
        }
        catch (IOException)
        {
            return Stop(name, $"{quoted} cannot be read", "Check the name and that the file may be read.");
        }
    }

    private SourceFile? Stop(Node reference, string what, string remedy, string? value = null)
    {
        problems.Add(reference.Mark, Key, what, value, null, remedy);
        trees.Add(null);
        return null;
    }

    private static bool IsFileName(string text) => text is not ("" or "." or "..") && text.AsSpan().IndexOfAny('/', '\\', ':') < 0;

    private static ScalarNode Extends(SourceFile file) => new(Mark.Of(file.Name), Key, Plain: true);
}

using System.Collections.Immutable;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NegotiationSim.Scenarios.Tree;

/// <summary>Reads YAML into nodes. A repeated key, an alias and a tag are reported and reading goes on; broken YAML ends it.</summary>
internal sealed class TreeParser
{
    private const int DeepestNesting = 32;

    private readonly Parser events;
    private readonly Func<YamlDotNet.Core.Mark, Mark> markOf;
    private readonly ProblemList problems;
    private readonly FileKind kind;

    private TreeParser(string text, Func<YamlDotNet.Core.Mark, Mark> markOf, FileKind kind, ProblemList problems)
    {
        events = new Parser(new StringReader(text));
        this.markOf = markOf;
        this.kind = kind;
        this.problems = problems;
    }

    /// <summary>The root mapping of a file; null when there is none, which has then been reported.</summary>
    public static MappingNode? ParseFile(SourceFile file, FileKind kind, ProblemList problems)
    {
        if (!Indentation.IsOfSpaces(file.Text, file.Name, problems))
        {
            return null;
        }

        var root = Parse(file.Text, file.Name, at => new Mark(file.Name, (int)at.Line, (int)at.Column), kind, problems);
        if (root is null or MappingNode)
        {
            return root as MappingNode;
        }

        problems.Add(
            root.Mark,
            "",
            $"expected 'key: value' lines, not {root.Kind}",
            null,
            null,
            $"Start from the example in {kind.Guide}.");
        return null;
    }

    /// <summary>The value of an override; null when it is no YAML, which has then been reported.</summary>
    public static Node? ParseValue(string text, string file, ProblemList problems) =>
        Parse(text, file, _ => Mark.Of(file), FileKind.Scenario, problems);

    private static Node? Parse(
        string text, string file, Func<YamlDotNet.Core.Mark, Mark> markOf, FileKind kind, ProblemList problems)
    {
        var parser = new TreeParser(text, markOf, kind, problems);
        try
        {
            return parser.Document(file);
        }
        catch (YamlException exception)
        {
            var at = markOf(exception.Start);
            problems.Add(
                at,
                "",
                "is not valid YAML: " + exception.Message.TrimEnd('.'),
                null,
                null,
                YamlFault.RemedyFor(exception.Message, kind));
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet throws the first where brackets are still open at a key of the level above, the second at "\UFFFFFFFF".
            var at = markOf(parser.events.Current?.End ?? YamlDotNet.Core.Mark.Empty);
            problems.Add(at, "", "is not valid YAML: what follows cannot be understood", null, null, YamlFault.RemedyFor("", kind));
            return null;
        }
    }

    private Node? Document(string file)
    {
        events.Consume<StreamStart>();
        if (events.Accept<StreamEnd>(out _))
        {
            problems.Add(Mark.Of(file), "", "has nothing in it", null, null, $"Start from the example in {kind.Guide}.");
            return null;
        }

        events.Consume<DocumentStart>();
        var root = Value(depth: 0);
        events.Consume<DocumentEnd>();
        if (!events.Accept<StreamEnd>(out _))
        {
            problems.Add(
                markOf(events.Current!.Start),
                "",
                "has a second document after '---'",
                null,
                null,
                $"Put each {kind.Noun} in a file of its own.");
        }

        return root;
    }

    private Node Value(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new YamlException(events.Current!.Start, events.Current.End, YamlFault.TooDeep(DeepestNesting));
        }

        if (events.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(
                markOf(alias.Start),
                "",
                "uses an alias",
                "*" + alias.Value,
                null,
                "Write the value out: aliases are not supported.");
            return new ScalarNode(markOf(alias.Start), "*" + alias.Value, Plain: false);
        }

        RefuseTag(events.Current as NodeEvent);
        return events.Current switch
        {
            MappingStart => Mapping(depth),
            SequenceStart => Sequence(depth),
            _ => Scalar(),
        };
    }

    private void RefuseTag(NodeEvent? node)
    {
        if (node is not null && !node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            problems.Add(
                markOf(node.Start),
                "",
                "has a tag",
                node.Tag.Value,
                null,
                "Remove the tag: each key knows the type of its value.");
        }
    }

    private ScalarNode Scalar()
    {
        var scalar = events.Consume<Scalar>();
        return new ScalarNode(markOf(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private SequenceNode Sequence(int depth)
    {
        var start = events.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<Node>();
        while (!events.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(depth + 1));
        }

        return new SequenceNode(markOf(start.Start), items.ToImmutable());
    }

    private MappingNode Mapping(int depth)
    {
        var start = events.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var keyNode = Value(depth + 1);
            var value = Value(depth + 1);
            if (keyNode is not ScalarNode key)
            {
                problems.Add(
                    keyNode.Mark,
                    "",
                    $"has {keyNode.Kind} for a key",
                    null,
                    null,
                    "Use a plain word as the key, or quote a text that starts with '{' or '['.");
            }
            else if (lines.TryGetValue(key.Text, out int line))
            {
                problems.Add(key.Mark, "", $"repeats a key of line {line}", key.Text, null, "Remove one of the two.");
            }
            else
            {
                lines.Add(key.Text, key.Mark.Line);
                entries.Add(new Entry(key, value));
            }
        }

        return new MappingNode(markOf(start.Start), entries.ToImmutable());
    }
}

using System.Globalization;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Tree;

/// <summary>Applies overrides, <c>dotted.path=value</c>, to a tree before it is read, so that they are checked like any value.</summary>
internal sealed class Overrides(ProblemList problems)
{
    private const string Example = "consumers.count=20000";

    /// <summary>The tree with the override in it; unchanged when the override cannot be applied, which has then been reported.</summary>
    public MappingNode Apply(MappingNode root, string assignment)
    {
        string file = "--set " + Problem.OneLine(assignment);
        int equals = assignment.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? assignment : assignment[..equals].Trim();
        if (equals < 0 || path.Length == 0)
        {
            problems.Add(Mark.Of(file), "", "is no override", null, "path=value", $"Write for example --set {Example}.");
            return root;
        }

        if (string.IsNullOrWhiteSpace(assignment[(equals + 1)..]))
        {
            problems.Add(Mark.Of(file), path, "has no value after '='", null, null, "Write a value, or ~ to remove the key.");
            return root;
        }

        var value = TreeParser.ParseValue(assignment[(equals + 1)..], file, problems);
        return value is null ? root : (MappingNode)Set(root, path, from: 0, value);
    }

    private Node Set(Node parent, string path, int from, Node value)
    {
        int dot = path.IndexOf('.', from);
        string key = dot < 0 ? path[from..] : path[from..dot];
        return (parent, dot) switch
        {
            (MappingNode mapping, < 0) => Replaced(mapping, key, value),
            (MappingNode mapping, _) when mapping.Find(key) is { } entry =>
                mapping.With(entry.Key, Set(entry.Value, path, dot + 1, value)),
            (SequenceNode list, _) when Index(key, list) is { } at =>
                list with { Items = list.Items.SetItem(at, dot < 0 ? value : Set(list.Items[at], path, dot + 1, value)) },
            _ => Unknown(parent, path, from, key, value.Mark),
        };
    }

    private static MappingNode Replaced(MappingNode mapping, string key, Node value)
    {
        bool removes = value is ScalarNode { IsNull: true } && mapping.Find(key) is not null;
        return mapping.With(new ScalarNode(value.Mark, key, Plain: true), removes ? null : value);
    }

    private static int? Index(string key, SequenceNode list) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < list.Items.Length ? at : null;

    private Node Unknown(Node parent, string path, int from, string key, Mark mark)
    {
        string before = path[..from];
        string remedy = parent switch
        {
            MappingNode mapping =>
                Nearest.DidYouMean(key, mapping.Entries.Select(entry => entry.Key.Text), before, path[(from + key.Length)..]),
            SequenceNode { Items.Length: > 0 } list => $"Count the list's items from 0: {before}0 to {before}{list.Items.Length - 1}.",
            _ => $"'{before.TrimEnd('.')}' holds {parent.Kind}: set it as a whole.",
        };
        problems.Add(mark, path, "there is no such path in the scenario", null, null, remedy);
        return parent;
    }
}

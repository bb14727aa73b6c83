using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>
/// Reads one mapping key by key, so that a section's reader is the plain list of its fields. Whatever is wrong is reported and
/// reading goes on with a stand-in (NaN for a number, which passes every later comparison). When the section is read, the keys
/// nobody asked for and the keys that were asked for in vain are reported.
/// </summary>
internal sealed partial class ObjectReader
{
    private readonly MappingNode node;
    private readonly ProblemList? problems;
    private readonly Action? onProblem;
    private readonly List<string> known = [];
    private readonly List<(string Key, string Example)> missing = [];
    private readonly HashSet<string> unsound = [];

    // Without a list of problems the reader is silent: it stands for a mapping whose absence has been reported.
    private ObjectReader(MappingNode node, string path, ProblemList? problems, Action? onProblem = null)
    {
        this.node = node;
        this.problems = problems;
        this.onProblem = onProblem;
        Path = path;
    }

    /// <summary>Dotted path of the mapping; empty for the whole scenario.</summary>
    public string Path { get; }

    /// <summary>Reads the whole scenario.</summary>
    public static T Root<T>(MappingNode root, ProblemList problems, Func<ObjectReader, T> read) =>
        new ObjectReader(root, "", problems).ReadAll(read);

    /// <summary>Whether a key is given, not null, and neither it nor anything below it has had a problem so far.</summary>
    public bool Has(string key) => node[key] is { } value and not ScalarNode { IsNull: true } && !unsound.Contains(key);

    /// <summary>Whether nothing has been found wrong so far, here or anywhere else in the scenario.</summary>
    public bool IsSoundSoFar => problems is { Count: 0 } && missing.Count == 0;

    /// <summary>Whether a key is not there at all.</summary>
    public bool IsAbsent(string key) => node[key] is null;

    /// <summary>A required mapping.</summary>
    public T Object<T>(string key, Func<ObjectReader, T> read)
    {
        var value = Required(key, "{...}");
        return Child(value, key).ReadAll(read);
    }

    /// <summary>An optional mapping; null when it is absent.</summary>
    public T? Optional<T>(string key, Func<ObjectReader, T> read)
        where T : class
    {
        var value = Known(key);
        return value is null ? null : Child(value, key).ReadAll(read);
    }

    /// <summary>A required mapping of named things, at least one; the names are identifiers.</summary>
    public ImmutableArray<T> Map<T>(string key, Func<ObjectReader, string, T> read)
    {
        var named = Child(Required(key, "{<name>: {...}}"), key);
        if (named.problems is not null && named.node.Entries.IsEmpty)
        {
            Report(key, "has nothing in it", null, "Add at least one.");
        }

        return [.. named.node.Entries.Select(entry =>
        {
            named.CheckIdentifier(entry.Key, entry.Key.Text);
            return named.Child(entry.Value, entry.Key.Text).ReadAll(child => read(child, entry.Key.Text));
        })];
    }

    /// <summary>Entries of a required mapping whose keys are not identifiers but quantities.</summary>
    public ImmutableArray<T> Pairs<T>(string key, Func<ObjectReader, string, T> read)
    {
        var pairs = Child(Required(key, "{<key>: <value>}"), key);
        return [.. pairs.node.Entries.Select(entry => read(pairs, entry.Key.Text))];
    }

    /// <summary>An optional list of mappings; empty when it is absent.</summary>
    public ImmutableArray<T> Items<T>(string key, Func<ObjectReader, T> read)
    {
        var value = Known(key);
        if (value is null)
        {
            return [];
        }

        if (value is not SequenceNode list)
        {
            Report(key, $"expected a list, not {value.Kind}", null, "Write one item a line, each after '- '; an empty list is [].");
            return [];
        }

        return [.. list.Items.Select((item, index) => Child(item, $"{key}.{index}").ReadAll(read))];
    }

    /// <summary>Reports a problem at the deepest existing node of a path relative to this mapping.</summary>
    public void Report(string key, string what, string? allowed, string remedy, string? value = null) =>
        ReportAt(MarkOf(key), key, what, value, allowed, remedy);

    /// <summary>Warns of something that is read all the same.</summary>
    public void Warn(string key, string what, string value, string remedy) => problems?.Warn(MarkOf(key), Full(key), what, value, remedy);

    /// <summary>Makes a key known only to refuse it where it is given.</summary>
    public void Refuse(string key, string what, string remedy)
    {
        if (Known(key) is not null)
        {
            Report(key, what, null, remedy);
        }
    }

    private void ReportAt(Mark mark, string key, string what, string? value, string? allowed, string remedy)
    {
        MarkUnsound(key);
        problems?.Add(mark, Full(key), what, value, allowed, remedy);
    }

    private T ReadAll<T>(Func<ObjectReader, T> read)
    {
        var result = read(this);
        ReportMissing();
        ReportUnknown();
        return result;
    }

    private void ReportMissing()
    {
        if (missing.Count > 0)
        {
            string keys = string.Join(", ", missing.Select(pair => $"'{pair.Key}'"));
            string lines = string.Join("; ", missing.Select(pair => $"{pair.Key}: {pair.Example}"));
            onProblem?.Invoke();
            problems?.Add(node.Mark, Path, $"is missing {keys}", null, null, $"Add for example {lines}");
        }
    }

    private void ReportUnknown()
    {
        var unread = node.Entries.Where(entry => !known.Contains(entry.Key.Text));
        foreach (var (key, _) in unread)
        {
            ReportAt(key.Mark, key.Text, "is no key that belongs here", null, null, Nearest.DidYouMean(key.Text, known));
        }
    }

    private ObjectReader Child(Node? value, string key)
    {
        if (value is MappingNode mapping)
        {
            return new ObjectReader(mapping, Full(key), problems, () => MarkUnsound(key));
        }

        if (value is not null)
        {
            ReportAt(
                value.Mark,
                key,
                $"expected 'key: value' lines, not {value.Kind}",
                null,
                null,
                "Put its keys below it, two spaces in.");
        }

        return new ObjectReader(new MappingNode(node.Mark, []), Full(key), problems: null);
    }

    private Node? Known(string key)
    {
        if (!known.Contains(key))
        {
            known.Add(key);
        }

        return node[key];
    }

    private Node? Required(string key, string example)
    {
        var value = Known(key);
        if (value is null)
        {
            missing.Add((key, example));
            unsound.Add(key);
        }

        return value;
    }

    private void CheckIdentifier(ScalarNode written, string key)
    {
        if (!Identifier().IsMatch(written.Text))
        {
            ReportAt(
                written.Mark,
                key,
                "is no identifier",
                written.Text,
                "lower-case letters, digits and single hyphens",
                "Write for example 'hip-hop'.");
        }
    }

    private void MarkUnsound(string key)
    {
        unsound.Add(key.Split('.')[0]);
        onProblem?.Invoke();
    }

    private Mark MarkOf(string key)
    {
        Node at = node;
        foreach (string part in key.Split('.'))
        {
            var next = at switch
            {
                MappingNode mapping => mapping[part],
                SequenceNode list when int.TryParse(part, CultureInfo.InvariantCulture, out int index) => list.Items.ElementAtOrDefault(index),
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            at = next;
        }

        return at.Mark;
    }

    private string Full(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}

using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Tree;

/// <summary>A value of a scenario file before anything is known about its meaning; it remembers where it was written.</summary>
internal abstract record Node(Mark Mark)
{
    /// <summary>The node in words for a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar; <paramref name="Plain"/> when it was written without quotes.</summary>
internal sealed record ScalarNode(Mark Mark, string Text, bool Plain) : Node(Mark)
{
    /// <summary>Whether this is YAML's null: <c>~</c>, <c>null</c> or nothing at all.</summary>
    public bool IsNull => Plain && Text is "" or "~" or "null";

    public override string Kind => IsNull ? "nothing" : "a single value";
}

/// <summary>A list.</summary>
internal sealed record SequenceNode(Mark Mark, ImmutableArray<Node> Items) : Node(Mark)
{
    public override string Kind => "a list";
}

/// <summary>A mapping; keys are unique and keep their order.</summary>
internal sealed record MappingNode(Mark Mark, ImmutableArray<Entry> Entries) : Node(Mark)
{
    public override string Kind => "a mapping";

    public Node? this[string key] => Find(key)?.Value;

    public Entry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key);

    /// <summary>The mapping with <paramref name="value"/> under a key: in the key's old place, or last; null removes the key.</summary>
    public MappingNode With(ScalarNode key, Node? value)
    {
        var old = Find(key.Text);
        return (old, value) switch
        {
            (null, null) => this,
            (null, _) => this with { Entries = Entries.Add(new Entry(key, value)) },
            (_, null) => this with { Entries = Entries.Remove(old) },
            _ => this with { Entries = Entries.Replace(old, new Entry(key, value)) },
        };
    }
}

/// <summary>A key and its value.</summary>
internal sealed record Entry(ScalarNode Key, Node Value);

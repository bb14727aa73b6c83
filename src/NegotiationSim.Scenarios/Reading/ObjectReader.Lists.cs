using System.Collections.Immutable;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>Lists of words, and keys that are left unread.</summary>
internal sealed partial class ObjectReader
{
    /// <summary>A required list of at least one label, each once; a number is a label as it is written.</summary>
    public ImmutableArray<string> Labels(string key, string example)
    {
        var value = Required(key, example);
        if (value is not SequenceNode { Items.IsEmpty: false } list)
        {
            if (value is not null)
            {
                string found = value is SequenceNode ? "an empty one" : value.Kind;
                Report(key, $"expected a list with at least one value, not {found}", null, $"Write for example {example}.");
            }

            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var labels = ImmutableArray.CreateBuilder<string>(list.Items.Length);
        foreach (var item in list.Items)
        {
            string text = item is ScalarNode { IsNull: false } scalar ? scalar.Text.Trim() : "";
            if (text.Length == 0)
            {
                ReportAt(item.Mark, key, $"expected a label, not {Found(item)}", null, null, $"Write for example {example}.");
            }
            else if (!seen.Add(text))
            {
                ReportAt(item.Mark, key, "has the same label twice", text, null, "Name each once.");
            }

            labels.Add(text);
        }

        return labels.MoveToImmutable();
    }

    /// <summary>A required list of at least <paramref name="fewest"/> mappings.</summary>
    public ImmutableArray<T> RequiredItems<T>(string key, int fewest, Func<ObjectReader, T> read)
    {
        var items = Items(key, read);
        if (Required(key, "[{...}]") is SequenceNode list && list.Items.Length < fewest)
        {
            Report(key, $"has {list.Items.Length} entries", $"at least {fewest}", "Write one item a line, each after '- '.");
        }

        return items;
    }

    /// <summary>Whether a key holds a list.</summary>
    public bool IsList(string key) => node[key] is SequenceNode;

    /// <summary>Whether a key holds a mapping.</summary>
    public bool IsMapping(string key) => node[key] is MappingNode;

    /// <summary>Leaves a key unread, because what it means depends on something that could not be read.</summary>
    public void Leave(string key) => Known(key);

    private static string Found(Node item) => item is ScalarNode ? "nothing" : item.Kind;
}

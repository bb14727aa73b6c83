using System.Collections.Immutable;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>Texts, choices and references to other parts of the scenario.</summary>
internal sealed partial class ObjectReader
{
    /// <summary>One line of text.</summary>
    public string Text(string key, string example = "<text>")
    {
        if (Scalar(Required(key, example), key, "a line of text") is not { } text)
        {
            return "";
        }

        if (text.AsSpan().ContainsAny('\n', '\r'))
        {
            Report(key, "must be one line of text", null, "Join its lines.");
        }

        return text.Trim();
    }

    /// <summary>An optional list of texts; those that are none have been reported and are empty.</summary>
    public ImmutableArray<string> TextsOr(string key, ImmutableArray<string> absent)
    {
        var value = Known(key);
        if (value is not SequenceNode list)
        {
            if (value is not null)
            {
                Report(key, $"expected a list, not {value.Kind}", null, $"Write for example [{string.Join(", ", absent)}].");
            }

            return absent;
        }

        return [.. list.Items.Select((item, index) => Scalar(item, $"{key}.{index}", "a text")?.Trim() ?? "")];
    }

    /// <summary>An identifier.</summary>
    public string Id(string key)
    {
        var value = Required(key, "some-name");
        if (Scalar(value, key, "an identifier") is not { } text)
        {
            return "";
        }

        CheckIdentifier(new ScalarNode(value!.Mark, text, Plain: true), key);
        return text;
    }

    /// <summary>true or false.</summary>
    public bool Flag(string key) => OneOf(key, ("true", true), ("false", false));

    /// <summary>One of a few words; the first stands in for a bad one.</summary>
    public T OneOf<T>(string key, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var words = ImmutableArray.CreateBuilder<string>(choices.Length);
        foreach (var choice in choices)
        {
            words.Add(choice.Word);
        }

        string text = Scalar(Required(key, words[0]), key, "one of " + string.Join(", ", words)) ?? words[0];
        int index = words.IndexOf(text);
        if (index < 0)
        {
            Report(key, "is none of the words allowed here", string.Join(", ", words), Choose(text, words), text);
        }

        return choices[Math.Max(index, 0)].Value;
    }

    /// <summary>An optional list of at least one of a few words, each once.</summary>
    public ImmutableArray<T> WordsOr<T>(string key, ImmutableArray<T> absent, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var words = ImmutableArray.CreateRange(choices.ToArray().Select(choice => choice.Word));
        string allowed = string.Join(", ", words);
        var value = Known(key);
        if (value is not SequenceNode { Items.IsEmpty: false } list)
        {
            if (value is not null)
            {
                string found = value is SequenceNode ? "an empty one" : value.Kind;
                Report(key, $"expected a list with at least one word, not {found}", allowed, $"Write for example [{allowed}].");
            }

            return absent;
        }

        var chosen = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        for (int i = 0; i < list.Items.Length; i++)
        {
            string text = Scalar(list.Items[i], $"{key}.{i}", "one of " + allowed) ?? words[0];
            int index = words.IndexOf(text);
            if (index < 0)
            {
                Report($"{key}.{i}", "is none of the words allowed here", allowed, Choose(text, words), text);
            }
            else if (chosen.Contains(choices[index].Value))
            {
                Report(key, $"names '{text}' more than once", null, "Name each once.");
            }

            chosen.Add(choices[Math.Max(index, 0)].Value);
        }

        return chosen.MoveToImmutable();
    }

    /// <summary>The identifier of something else in the scenario; where its section could not be read (null), any will do.</summary>
    public string Reference(string key, string noun, IReadOnlyCollection<string>? ids)
    {
        string text = Scalar(Required(key, ids?.FirstOrDefault() ?? "some-name"), key, noun) ?? "";
        CheckReference(key, text, noun, ids);
        return text;
    }

    /// <summary>A list of identifiers, each at most once, or the word <c>all</c>.</summary>
    public ImmutableArray<string> References(string key, string noun, IReadOnlyCollection<string>? ids)
    {
        var value = Required(key, "all");
        if (value is ScalarNode { Text: "all" })
        {
            return [.. ids ?? []];
        }

        if (value is not SequenceNode list)
        {
            if (value is not null)
            {
                Report(
                    key,
                    "expected a list of identifiers or the word all",
                    null,
                    "Write for example [universal, sony] or all.",
                    (value as ScalarNode)?.Text);
            }

            return [];
        }

        var texts = list.Items.Select((item, index) => Scalar(item, $"{key}.{index}", noun) ?? "").ToImmutableArray();
        foreach (string text in texts.Distinct())
        {
            CheckReference(key, text, noun, ids);
            if (text.Length > 0 && texts.Count(other => other == text) > 1)
            {
                Report(key, $"names '{Problem.OneLine(text)}' more than once", null, "Name each once.");
            }
        }

        return texts;
    }

    private void CheckReference(string key, string text, string noun, IReadOnlyCollection<string>? ids)
    {
        if (text.Length > 0 && ids is not null && !ids.Contains(text))
        {
            string? allowed = ids.Count == 0 ? null : string.Join(", ", ids);
            string remedy = ids.Count == 0 ? $"The scenario has none: add a {noun}, or remove this." : Choose(text, ids);
            Report(key, $"names no {noun} of this scenario", allowed, remedy, text);
        }
    }

    private static string Choose(string text, IEnumerable<string> words) =>
        Nearest.To(text, words) is { } near ? $"Did you mean '{near}'?" : "Choose one of these.";

    private string? Scalar(Node? value, string key, string noun)
    {
        if (value is ScalarNode { IsNull: false } scalar && scalar.Text.Trim().Length > 0)
        {
            return scalar.Text;
        }

        if (value is not null)
        {
            string found = value is ScalarNode ? "nothing" : value.Kind;
            Report(key, $"expected {noun}, not {found}", null, "Write a single value after the colon.");
        }

        return null;
    }
}

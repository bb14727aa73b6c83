using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads a value for each set of names; the names are those that occur, in the order of their first occurrence.</summary>
internal sealed class CoalitionTable
{
    private const string Key = "values";
    private const int MostListed = 8;

    private readonly ObjectReader game;
    private readonly int most;
    private readonly List<string> names = [];
    private readonly SortedDictionary<int, string> written = [];
    private readonly Dictionary<int, double> values = [];

    private CoalitionTable(ObjectReader game, int most)
    {
        this.game = game;
        this.most = most;
    }

    /// <summary>The names.</summary>
    public ImmutableArray<string> Names => [.. names];

    /// <summary>Reads the table; null where it has a fault, which has been reported.</summary>
    public static CoalitionTable? Read(ObjectReader game, int mostNames, string noun)
    {
        var table = new CoalitionTable(game, mostNames);
        game.Pairs(Key, (pairs, set) =>
        {
            table.Add(pairs, set);
            return set;
        });
        return table.IsComplete(noun) ? table : null;
    }

    /// <summary>The values, 0 for a set that has none.</summary>
    public CoalitionGame ToGame() => new([.. Enumerable.Range(0, 1 << names.Count).Select(set => values.GetValueOrDefault(set))]);

    /// <summary>A sentence on the sets that were not given; none if all were.</summary>
    public ImmutableArray<string> Remarks()
    {
        int count = (1 << names.Count) - 1 - values.Keys.Count(set => set != 0);
        if (count == 0)
        {
            return [];
        }

        var absent = Enumerable.Range(1, (1 << names.Count) - 1).Where(set => !values.ContainsKey(set)).Take(MostListed).Select(Named);
        string rest = count > MostListed ? FormattableString.Invariant($" and {count - MostListed:N0} more") : "";
        return [$"Not in '{Key}', so counted as 0: {string.Join("; ", absent)}{rest}."];
    }

    private void Add(ObjectReader pairs, string text)
    {
        double value = pairs.Quantity(text, Dimension.Amount, Bounds.Any);
        string[] members = text.Trim().Length == 0 ? [] : [.. text.Split(',').Select(name => name.Trim())];
        if (members.Any(name => name.Length == 0) || members.Distinct(StringComparer.Ordinal).Count() < members.Length)
        {
            pairs.Report(text, "is no set of names", "names with commas between them, each once", "Write for example \"A,B\": 60.", text);
            return;
        }

        names.AddRange(members.Where(name => !names.Contains(name)));
        if (names.Count > most)
        {
            return;
        }

        int set = members.Aggregate(0, (bits, name) => bits | (1 << names.IndexOf(name)));
        if (set == 0 && value != 0)
        {
            pairs.Report(text, "gives nobody a value", "0", "Measure values from what there is without anybody.");
        }
        else if (!values.TryAdd(set, value))
        {
            pairs.Report(text, $"is the same set as '{written[set]}'", null, "Remove one of the two.", text);
        }
        else
        {
            written.Add(set, text);
        }
    }

    private bool IsComplete(string noun)
    {
        if (names.Count > most)
        {
            game.Report(
                Key, FormattableString.Invariant($"names {names.Count} {noun}s"), $"at most {most}", $"Join {noun}s that act as one.");
        }
        else if (game.Has(Key) && names.Count == 0)
        {
            game.Report(Key, $"names no {noun}", null, "Write for example {A: 0, B: 0, \"A,B\": 60}.");
        }
        else if (game.Has(Key) && !values.ContainsKey((1 << names.Count) - 1))
        {
            string everyone = Problem.OneLine(string.Join(',', names));
            game.Report(
                Key,
                $"has no value of all {noun}s together",
                null,
                $"Add for example \"{everyone}\": 100, or check the spelling of names.");
        }

        return game.Has(Key);
    }

    private string Named(int set) => string.Join(',', names.Where((_, i) => (set & (1 << i)) != 0));
}

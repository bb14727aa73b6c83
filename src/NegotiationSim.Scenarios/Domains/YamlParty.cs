using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Reads one party of a YAML domain: weights and values, or a table of utilities.</summary>
internal static class YamlParty
{
    private const string Table = "utilities";

    public static PartyDraft Read(ObjectReader party, string file, ImmutableArray<Issue> issues)
    {
        var draft = new PartyDraft
        {
            File = file,
            Name = party.Text("name", "label"),
            Reservation = party.QuantityOr("reservation", 0, Dimension.Number, Bounds.Any),
            Discount = party.QuantityOr("discount", 1, Dimension.Number, Bounds.AboveUpTo(0, 1)),
        };
        if (party.Has(Table))
        {
            party.Refuse("weights", "is not used with a table of utilities", $"Remove it, or '{Table}'.");
            party.Refuse("values", "is not used with a table of utilities", $"Remove it, or '{Table}'.");
            return draft with { Table = ReadTable(party, issues) };
        }

        party.Leave(Table);
        draft = draft with
        {
            Weights = ReadList(party, "weights", issues.Length, "weight an issue", Bounds.AtLeast(0)),
            Worth = party.Object("values", values => issues
                .Select(issue => ReadList(values, issue.Name, issue.Values.Length, "number a value of the issue", Bounds.Any))
                .ToImmutableArray()),
        };
        if (!draft.IsFinite)
        {
            party.Report("values", "times the weights exceed the largest number", null, "Write smaller numbers.");
        }

        return draft;
    }

    private static ImmutableArray<double> ReadTable(ObjectReader party, ImmutableArray<Issue> issues)
    {
        long outcomes = issues.Aggregate(1L, (product, issue) => Math.Min(product * issue.Values.Length, int.MaxValue));
        return ReadList(party, Table, outcomes, "utility an outcome, the last issue changing fastest", Bounds.Any);
    }

    private static ImmutableArray<double> ReadList(ObjectReader reader, string key, long length, string each, Bounds bounds)
    {
        var numbers = reader.Numbers(key, Dimension.Number, bounds);
        if (reader.Has(key) && numbers.Length != length)
        {
            reader.Report(key, $"has {numbers.Length} entries", $"one {each}: {length}", "Add or remove entries.");
        }

        return numbers;
    }
}

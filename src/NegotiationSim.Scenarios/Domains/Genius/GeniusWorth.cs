using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>Reads what the values of one issue are worth to one party.</summary>
/// <remarks>
/// GENIUS divides an issue's evaluations by the largest (its EvaluatorDiscrete), so that weights mean what they say and
/// reservation values are on the same scale. Here that is done where the largest is above 1, and said. At or below 1 the
/// evaluations are worths already and stay as they are, as in NegMAS, which never divides.
/// </remarks>
internal sealed class GeniusWorth(GeniusIssue issue, string domainFile, List<string> remarks)
{
    private const int MostCompared = 100;

    /// <summary>Whether the evaluations were divided by the largest of them.</summary>
    public bool WasScaled { get; private set; }

    /// <summary>The worth of each value in the domain's order; of use only when no problem was reported.</summary>
    public ImmutableArray<double> Read(XmlPart part)
    {
        if (part.Child("evaluator") is { } evaluator)
        {
            return ReadLine(part, evaluator);
        }

        var evaluations = ReadItems(part);
        string[] missing = [.. issue.Values.Where(value => !evaluations.ContainsKey(value)).Select(value => $"'{Problem.OneLine(value)}'")];
        if (missing.Length > 0)
        {
            string listed = string.Join(", ", missing.Take(12)) + (missing.Length > 12 ? $" and {missing.Length - 12} more" : "");
            part.Report($"has no evaluation for {listed}", null, "Add <item value=\"...\" evaluation=\"...\"/>.");
            return [];
        }

        return Scaled([.. issue.Values.Select(value => evaluations[value])]);
    }

    private Dictionary<string, double> ReadItems(XmlPart part)
    {
        var evaluations = new Dictionary<string, double>(StringComparer.Ordinal);
        var known = issue.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var item in part.Children("item"))
        {
            if (item.Text("value") is not { } value)
            {
                continue;
            }

            var at = item.At($"item '{Problem.OneLine(value)}'");
            if (!known.Contains(value))
            {
                at.Report($"is no value of this issue in {domainFile}", null, Nearest.DidYouMean(value, issue.Values.Take(MostCompared)));
            }
            else if (!evaluations.TryAdd(value, at.Number("evaluation", Bounds.Any)))
            {
                at.Report("is a second item of this value", null, "Remove one of the two.");
            }
        }

        return evaluations;
    }

    // A straight line over a range: the offset is the worth of the lower bound, as in GENIUS; it is not cut to [0, 1].
    private ImmutableArray<double> ReadLine(XmlPart part, XmlPart evaluator)
    {
        if (!issue.IsRange)
        {
            evaluator.Report("values a range, but the domain lists values", null, "Write an <item> with an evaluation for each value.");
            return [];
        }

        if (evaluator.Optional("ftype") is { } type && !type.Equals("linear", StringComparison.OrdinalIgnoreCase))
        {
            evaluator.Report("is of a kind that is not read", "linear", "Write an <item> with an evaluation for each value.", type);
            return [];
        }

        double offset = evaluator.Number("offset", Bounds.Any);
        double slope = evaluator.Number("slope", Bounds.Any);
        double last = offset + (slope * (issue.Values.Length - 1));
        if (Math.Min(offset, last) < 0 || Math.Max(offset, last) > 1)
        {
            remarks.Add(FormattableString.Invariant(
                $"{part.File}: the worth of '{issue.Name}' runs from {offset} to {last}; it is not cut to between 0 and 1."));
        }

        return [.. Enumerable.Range(0, issue.Values.Length).Select(i => offset + (slope * i))];
    }

    private ImmutableArray<double> Scaled(ImmutableArray<double> evaluations)
    {
        double largest = evaluations.DefaultIfEmpty(0).Max();
        WasScaled = largest > 1;
        return WasScaled ? [.. evaluations.Select(evaluation => evaluation / largest)] : evaluations;
    }
}

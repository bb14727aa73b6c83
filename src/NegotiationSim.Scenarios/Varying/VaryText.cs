using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>
/// Reads what a command line varies: <c>path=lo:hi:n</c>, a range and its number of levels, with <c>log</c> or <c>whole</c> after it
/// if wanted, or <c>path=a,b,c</c>, a list.
/// </summary>
public static class VaryText
{
    private const string Example = "artists.neverConsent=10%:60%:6, or consumers.synthetic.labelled=false,true";

    /// <summary>Reads all of them and tries their values in a scenario.</summary>
    /// <param name="texts">At least one text.</param>
    /// <param name="load">Makes the scenario with overrides.</param>
    /// <exception cref="ScenarioException">A text, a path or a value is wrong; says everything that is.</exception>
    public static ImmutableArray<Factor> Read(IReadOnlyList<string> texts, Func<IEnumerable<string>, Scenario> load)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(load);
        var problems = new ProblemList();
        var factors = ImmutableArray.CreateBuilder<Factor>(texts.Count);
        foreach (string text in texts)
        {
            var mark = Mark.Of("--vary " + Problem.OneLine(text));
            if (Read(text, mark, problems) is not { } factor)
            {
                continue;
            }

            if (factors.Any(other => other.Path == factor.Path))
            {
                problems.Add(mark, factor.Path, "is varied twice", null, null, "Name each path once.");
            }

            foreach (Problem fault in FactorTrial.Faults(factor, load, "Add ':whole' after the range."))
            {
                problems.Add(mark, fault.Path, fault.What, fault.Value, fault.Allowed, fault.Remedy);
            }

            factors.Add(factor);
        }

        problems.ThrowIfAny([]);
        return factors.ToImmutable();
    }

    private static Factor? Read(string text, Mark mark, ProblemList problems)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? "" : text[..equals].Trim();
        if (path.Length == 0 || string.IsNullOrWhiteSpace(text[(equals + 1)..]))
        {
            problems.Add(mark, path, "is nothing to vary", null, "path=lo:hi:n or path=a,b,c", $"Write for example {Example}.");
            return null;
        }

        string values = text[(equals + 1)..];
        string[] ends = Parts(values, ':');
        return ends.Length > 1 ? Range(path, ends, mark, problems) : List(path, Parts(values, ','), mark, problems);
    }

    private static RangeFactor? Range(string path, string[] parts, Mark mark, ProblemList problems)
    {
        bool whole = false;
        bool logarithmic = false;
        int? levels = null;
        bool sound = true;
        foreach (string word in parts.Skip(2))
        {
            if (word is "whole" or "log")
            {
                (whole, logarithmic) = (whole || word == "whole", logarithmic || word == "log");
            }
            else if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
            {
                levels = number;
            }
            else
            {
                sound = false;
                problems.Add(mark, path, "has no such property", word, "a number of levels, whole, log", $"Write for example {Example}.");
            }
        }

        RangeFactor? factor = RangeRules.Read(
            path, parts[0], parts[1], whole, logarithmic, levels,
            fault => problems.Add(mark, path, fault.What, fault.Value, fault.Allowed, fault.Remedy));
        return sound ? factor : null;
    }

    private static ListFactor? List(string path, string[] values, Mark mark, ProblemList problems)
    {
        if (values.Length >= 2 && values.All(value => value.Length > 0) && values.Distinct().Count() == values.Length)
        {
            return new ListFactor(path, [.. values]);
        }

        string what = values.Length < 2 ? "has a single value" : "has an empty value or one twice";
        problems.Add(mark, path, what, string.Join(',', values), "at least two values, each once", "Add values, or set the one with --set.");
        return null;
    }

    // Separators inside [...], {...} and quotes belong to a value.
    private static string[] Parts(string text, char separator)
    {
        List<string> parts = [];
        (int depth, int start, char quote) = (0, 0, '\0');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == separator && depth == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
            else
            {
                depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            }
        }

        parts.Add(text[start..].Trim());
        return [.. parts];
    }
}

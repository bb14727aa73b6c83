using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>Reads the issues of <c>domain.xml</c>.</summary>
internal static class GeniusIssues
{
    /// <summary>Most whole numbers a range may stand for.</summary>
    private const int MostInRange = 1_000_000;

    public static ImmutableArray<GeniusIssue> Read(XmlPart root)
    {
        var space = root.Name == "negotiation_template" ? root.Child("utility_space", required: true) : root;
        if (space?.Child("objective", required: true) is not { } objective)
        {
            return [];
        }

        GeniusForm.RefuseNested(objective);
        if (OutcomeLimits.TooManyIssues(objective.Children("issue").Count(), out string what, out string allowed, out string remedy))
        {
            objective.Report(what, allowed, remedy);
            return [];
        }

        var issues = ImmutableArray.CreateBuilder<GeniusIssue>();
        foreach (var part in objective.Children("issue"))
        {
            issues.Add(ReadIssue(part, issues));
        }

        if (issues.Count == 0)
        {
            objective.Report("has no <issue> in it", null, "Add at least one.");
        }

        var sizes = issues.Select(issue => Math.Max(1, issue.Values.Length));
        if (OutcomeLimits.Exceeded(sizes, out what, out allowed, out remedy))
        {
            objective.Report(what, allowed, remedy);
        }

        return issues.ToImmutable();
    }

    private static GeniusIssue ReadIssue(XmlPart part, IEnumerable<GeniusIssue> before)
    {
        string name = part.Text("name") ?? "";
        part = part.At($"issue '{Problem.OneLine(name)}'");
        int? index = part.Whole("index");
        if (name.Length > 0 && before.Any(issue => issue.Name == name))
        {
            part.Report("is a second issue of this name", null, "Give each issue a name of its own.");
        }

        if (index is not null && before.FirstOrDefault(issue => issue.Index == index) is { } twin)
        {
            string whole = index.Value.ToString(CultureInfo.InvariantCulture);
            part.Report($"has the index of issue '{Problem.OneLine(twin.Name)}'", null, "Number the issues from 1.", whole);
        }

        switch (GeniusForm.TypeOf(part))
        {
            case "discrete":
                return new GeniusIssue(name, index, ReadItems(part), IsRange: false);
            case "integer":
                return new GeniusIssue(name, index, ReadRange(part), IsRange: true);
            case var type:
                string remedy = "List the values to be negotiated as items here and in every profile, for example one every 5%.";
                part.Report("cannot be read: its values are not listed", "discrete, integer", remedy, type);
                return new GeniusIssue(name, index, [], IsRange: false);
        }
    }

    private static ImmutableArray<string> ReadItems(XmlPart issue)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in issue.Children("item"))
        {
            if (item.Text("value") is { } value)
            {
                values.Add(value);
                if (!seen.Add(value))
                {
                    item.Report("has the same value twice", null, "Name each once.", value);
                }
            }
        }

        if (values.Count == 0)
        {
            issue.Report("has no <item> in it", null, "Add one for each value, such as <item index=\"1\" value=\"10%\"/>.");
        }

        return values.ToImmutable();
    }

    private static ImmutableArray<string> ReadRange(XmlPart issue)
    {
        var range = issue.Has("lowerbound") ? issue : issue.Child("range") ?? issue;
        if (range.Whole("lowerbound") is not { } low || range.Whole("upperbound") is not { } high)
        {
            return [];
        }

        long count = (long)high - low + 1;
        if (count is < 1 or > MostInRange)
        {
            string bounds = Bounds.Between(1, MostInRange).ToString();
            issue.Report(FormattableString.Invariant($"has {count} values from {low} to {high}"), bounds, "Change its bounds.");
            return [];
        }

        return [.. Enumerable.Range(low, (int)count).Select(value => value.ToString(CultureInfo.InvariantCulture))];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>Reads one party's utility profile against the issues of the domain.</summary>
internal sealed class GeniusProfile(ImmutableArray<GeniusIssue> issues, string domainFile, List<string> remarks)
{
    private readonly double[] weights = [.. issues.Select(_ => double.NaN)];
    private readonly ImmutableArray<double>[] worth = new ImmutableArray<double>[issues.Length];

    /// <summary>The profile; of use only when no problem was reported.</summary>
    public PartyDraft Read(XmlPart root, string party)
    {
        var objective = GeniusForm.IsAdditive(root) ? root.Child("objective", required: true) : null;
        if (objective is not null)
        {
            GeniusForm.RefuseNested(objective);
            ReadIssues(objective);
            ReadWeights(objective);
        }

        var draft = new PartyDraft
        {
            File = root.File,
            Name = party,
            Weights = [.. weights],
            Worth = [.. worth.Select(list => list.IsDefault ? [] : list)],
            Reservation = Setting(root, objective, "reservation", absent: 0, Bounds.Any),
            Discount = Discount(root, objective),
        };
        if (!draft.IsFinite)
        {
            root.Report("has evaluations that times their weights exceed the largest number", null, "Write smaller numbers.");
        }

        return draft;
    }

    private void ReadIssues(XmlPart objective)
    {
        var scaled = new List<string>();
        foreach (var part in objective.Children("issue"))
        {
            if (part.Text("name") is not { } name)
            {
                continue;
            }

            var at = part.At($"issue '{Problem.OneLine(name)}'");
            int known = issues.IndexOf(issues.FirstOrDefault(issue => issue.Name == name)!);
            if (known < 0)
            {
                at.Report($"is no issue of {domainFile}", null, Nearest.DidYouMean(name, issues.Select(issue => issue.Name)));
            }
            else if (!worth[known].IsDefault)
            {
                at.Report("is a second issue of this name", null, "Remove one of the two.");
            }
            else
            {
                CheckIndex(at, issues[known]);
                var reader = new GeniusWorth(issues[known], domainFile, remarks);
                worth[known] = reader.Read(at);
                scaled.AddRange(reader.WasScaled ? [$"'{Problem.OneLine(name)}'"] : []);
            }
        }

        if (scaled.Count > 0)
        {
            string names = string.Join(", ", scaled);
            remarks.Add($"{objective.File}: evaluations of {names} go above 1; as in GENIUS they are divided by the issue's largest.");
        }

        string[] missing = [.. issues.Where((_, i) => worth[i].IsDefault).Select(issue => $"'{Problem.OneLine(issue.Name)}'")];
        if (missing.Length > 0)
        {
            objective.Report(
                $"has no issue {string.Join(", ", missing)} of {domainFile}", null, "Add one with an evaluation for each value.");
        }
    }

    private void CheckIndex(XmlPart part, GeniusIssue issue)
    {
        if (part.Whole("index") is { } index && issue.Index is { } expected && index != expected)
        {
            string allowed = FormattableString.Invariant($"{expected}, as in {domainFile}");
            const string Remedy = "Weights find their issue by it: make the two agree.";
            part.Report("has another index than in the domain", allowed, Remedy, Text(index));
        }
    }

    private void ReadWeights(XmlPart objective)
    {
        // A weight with the objective's own index is the objective's, which has nothing to be weighed against.
        int itself = Parsed(objective.Optional("index"));
        foreach (var part in objective.Children("weight"))
        {
            if (part.Whole("index") is not { } index || (index == itself && issues.All(issue => issue.Index != index)))
            {
                continue;
            }

            int at = issues.IndexOf(issues.FirstOrDefault(issue => issue.Index == index)!);
            var place = part.At(at < 0 ? "weight" : $"weight of '{Problem.OneLine(issues[at].Name)}'");
            if (at < 0)
            {
                const string Remedy = "Remove it. A constant, which NegMAS writes so, can be added to evaluations.";
                place.Report("belongs to no issue", Indices(), Remedy, Text(index));
            }
            else if (!double.IsNaN(weights[at]))
            {
                place.Report("is a second weight of this issue", null, "Remove one of the two.");
            }
            else
            {
                weights[at] = place.Number("value", Bounds.AtLeast(0));
            }
        }

        int[] weighted = [.. objective.Children("weight").Select(part => part.Optional("index")).Select(Parsed)];
        string[] missing =
        [
            .. issues
                .Where(issue => issue.Index is { } index && !weighted.Contains(index))
                .Select(issue => $"'{Problem.OneLine(issue.Name)}'"),
        ];
        if (missing.Length > 0)
        {
            const string Remedy = "Add <weight index=\"...\" value=\"...\"/>; 0 leaves an issue out.";
            objective.Report($"has no weight for {string.Join(", ", missing)}", null, Remedy);
        }
    }

    // Domains of the competitions write 0 for no discounting, and GENIUS reads it so.
    private static double Discount(XmlPart root, XmlPart? objective) =>
        Setting(root, objective, "discount_factor", absent: 1, Bounds.Share) is var factor && factor == 0 ? 1 : factor;

    // GENIUS writes these beside the objective, other tools within it.
    private static double Setting(XmlPart root, XmlPart? objective, string name, double absent, Bounds bounds)
    {
        var part = root.Child(name) ?? objective?.Child(name);
        return part is null ? absent : part.At(name).Number("value", bounds);
    }

    private string Indices() => string.Join(", ", issues.Select(issue => issue.Index).OfType<int>().Select(Text));

    private static int Parsed(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out int value) ? value : -1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

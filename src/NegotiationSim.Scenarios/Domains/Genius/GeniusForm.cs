namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>What domains and profiles have in common, and the kinds of them that are refused.</summary>
internal static class GeniusForm
{
    /// <summary>Type of an issue in lower case; GENIUS writes it in up to three attributes, and none means discrete.</summary>
    public static string TypeOf(XmlPart issue) =>
        (issue.Optional("type") ?? issue.Optional("vtype") ?? issue.Optional("etype") ?? "discrete").ToLowerInvariant();

    /// <summary>Refuses objectives made of objectives.</summary>
    public static void RefuseNested(XmlPart objective)
    {
        foreach (var inner in objective.Children("objective"))
        {
            inner.Report("is an objective within an objective", null, "Put all issues into one objective.");
        }
    }

    /// <summary>Whether utilities are weighted sums; refuses those that are not.</summary>
    public static bool IsAdditive(XmlPart profile)
    {
        var part = profile.Below("utility_function", "utility", "ufun", "hyperRectangle", "constraints", "constraint", "rank");
        part?.Report(
            $"<{part.Name}> makes utility something else than a weighted sum of the issues",
            null,
            "Write it as a table of utilities in a YAML domain (docs/domain-format.md).");
        return part is null;
    }
}

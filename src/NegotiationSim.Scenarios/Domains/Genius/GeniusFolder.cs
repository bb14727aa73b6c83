using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>Reads a folder as GENIUS and NegMAS exchange them: a domain and one profile a party; docs/domain-format.md.</summary>
internal static class GeniusFolder
{
    private const string DomainFile = "domain.xml";

    /// <exception cref="ScenarioException">The folder holds no domain, or one with faults.</exception>
    public static LoadedDomain Load(string folder)
    {
        var problems = new ProblemList();
        string shown = folder.Replace('\\', '/').TrimEnd('/');
        string[] files = Files(folder, shown, problems);
        string domain = Domain(folder, files, shown, problems);
        string[] profiles = [.. files.Where(file => file != domain)];
        string[] order = [.. files.Select(file => $"{shown}/{file}")];
        CheckProfiles(profiles, shown, problems);

        var root = XmlSource.Read(Path.Combine(folder, domain), problems);
        var issues = root is null || !HasRoot(root, "a domain", "negotiation_template", "utility_space") ? [] : GeniusIssues.Read(root);
        var remarks = new List<string>();
        bool readable = problems.Count == 0 || !issues.IsEmpty;
        var parties = ImmutableArray.CreateBuilder<PartyDraft>();
        foreach (string file in profiles)
        {
            var profile = XmlSource.Read(Path.Combine(folder, file), problems);
            if (profile is not null && HasRoot(profile, "a profile", "utility_space") && readable)
            {
                parties.Add(new GeniusProfile(issues, domain, remarks).Read(profile, Path.GetFileNameWithoutExtension(file)));
            }
        }

        problems.ThrowIfAny(order);
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var draft = new DomainDraft(name, [.. issues.Select(issue => issue.ToIssue())], parties.ToImmutable());
        CheckSize(draft, shown, problems);
        return draft.Finish(remarks);
    }

    private static string[] Files(string folder, string shown, ProblemList problems)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder)
                    .Select(file => Path.GetFileName(file))
                    .Where(file => Path.GetExtension(file).Equals(".xml", StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            problems.Add(Mark.Of(shown), "", "cannot be listed", null, null, "Check that you may read the folder.");
            problems.ThrowIfAny([]);
            throw;
        }
    }

    // GENIUS gives the domain any name; it is then told by its root element.
    private static string Domain(string folder, string[] files, string shown, ProblemList problems)
    {
        if (files.Contains(DomainFile))
        {
            return DomainFile;
        }

        string[] candidates = [.. files.Where(file => XmlSource.RootOf(Path.Combine(folder, file)) == "negotiation_template")];
        if (candidates.Length == 1)
        {
            return candidates[0];
        }

        string others = candidates.Length == 0 ? "" : $" but {candidates.Length} files that could be it";
        string remedy = $"Name the file with the <negotiation_template> {DomainFile}, and put one profile a party beside it.";
        problems.Add(Mark.Of(shown), "", $"has no {DomainFile}{others}", null, null, remedy);
        problems.ThrowIfAny([]);
        return "";
    }

    private static void CheckProfiles(string[] profiles, string shown, ProblemList problems)
    {
        if (profiles.Length < 2)
        {
            string what = profiles.Length == 0 ? "has no profile beside the domain" : $"has one profile beside the domain, {profiles[0]}";
            const string Remedy = "Put one XML file a party into the folder, in the order of moving.";
            problems.Add(Mark.Of(shown), "", what, null, "at least two", Remedy);
        }
    }

    private static bool HasRoot(XmlPart root, string what, params ReadOnlySpan<string> names)
    {
        if (names.Contains(root.Name))
        {
            return true;
        }

        const string Remedy = "Move it out of the folder, or compare it with docs/domain-format.md.";
        root.Report($"begins with <{root.Name}>, so it is not {what}", $"<{names[0]}>", Remedy);
        return false;
    }

    private static void CheckSize(DomainDraft draft, string shown, ProblemList problems)
    {
        int outcomes = draft.Issues.Aggregate(1, (product, issue) => product * issue.Values.Length);
        if (OutcomeLimits.Exceeded(outcomes, draft.Parties.Length, out string what, out string allowed, out string remedy))
        {
            problems.Add(Mark.Of(shown), "", what, null, allowed, remedy);
            problems.ThrowIfAny([]);
        }
    }
}

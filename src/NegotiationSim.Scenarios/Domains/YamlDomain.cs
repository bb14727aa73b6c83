using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Reads a domain from a YAML file; docs/domain-format.md describes it.</summary>
internal static class YamlDomain
{
    /// <exception cref="SourceFault">The file cannot be read.</exception>
    /// <exception cref="ScenarioException">It is no domain.</exception>
    public static LoadedDomain Load(string path)
    {
        var problems = new ProblemList();
        var file = Disk.Read(path, FileKind.Domain);
        var root = TreeParser.ParseFile(file, FileKind.Domain, problems);
        problems.ThrowIfAny([file.Name]);
        var draft = ObjectReader.Root(root!, problems, reader => Read(reader, file.Name));
        problems.ThrowIfAny([file.Name]);
        return draft.Finish([]);
    }

    /// <summary>Reads a domain's keys; the result is of use only when no problem was reported.</summary>
    public static DomainDraft Read(ObjectReader root, string file)
    {
        string name = root.Text("domain", "price");
        var issues = Named(root, "issues", 1, ReadIssue, issue => issue.Name);
        if (OutcomeLimits.TooManyIssues(issues.Length, out string what, out string allowed, out string remedy))
        {
            root.Report("issues", what, allowed, remedy);
        }

        if (!root.Has("issues"))
        {
            root.Leave("parties");
            return new DomainDraft(name, issues, []);
        }

        if (OutcomeLimits.Exceeded(issues.Select(issue => issue.Values.Length), out what, out allowed, out remedy))
        {
            root.Report("issues", what, allowed, remedy);
        }

        var parties = Named(root, "parties", 2, party => YamlParty.Read(party, file, issues), party => party.Name);
        if (root.Has("issues")
            && OutcomeLimits.Exceeded(new OutcomeSpace(issues).Count, parties.Length, out what, out allowed, out remedy))
        {
            root.Report("parties", what, allowed, remedy);
        }

        return new DomainDraft(name, issues, parties);
    }

    private static Issue ReadIssue(ObjectReader issue) => new(issue.Text("name", "royalty"), issue.Labels("values", "[low, high]"));

    // A required list of things with a name, each name once.
    private static ImmutableArray<T> Named<T>(ObjectReader root, string key, int fewest, Func<ObjectReader, T> read, Func<T, string> nameOf)
    {
        var items = root.RequiredItems(key, fewest, read);
        foreach (var twins in items.Select(nameOf).Where(name => name.Length > 0).GroupBy(name => name).Where(group => group.Count() > 1))
        {
            root.Report(key, "has the same name more than once", null, "Give each a name of its own.", twins.Key);
        }

        return items;
    }
}

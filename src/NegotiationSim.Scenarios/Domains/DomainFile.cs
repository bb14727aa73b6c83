using NegotiationSim.Scenarios.Domains.Genius;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>Reads negotiation domains; docs/domain-format.md describes the files.</summary>
/// <remarks>
/// Thread-safe. Files are limited to 10 MB and spaces to <see cref="Core.Bargaining.Outcomes.OutcomeSpace.Largest"/> outcomes.
/// </remarks>
public static class DomainFile
{
    /// <summary>Loads a domain: a folder of XML as GENIUS and NegMAS exchange them, or a YAML file.</summary>
    /// <param name="path">The folder or file.</param>
    /// <exception cref="ScenarioException">It cannot be read or has faults; says all of them.</exception>
    public static LoadedDomain Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return Directory.Exists(path) ? GeniusFolder.Load(path) : YamlDomain.Load(RefuseXml(path));
        }
        catch (SourceFault fault)
        {
            var problems = new ProblemList();
            problems.Add(Mark.Of(path.Replace('\\', '/')), "", fault.Message, null, null, fault.Remedy);
            problems.ThrowIfAny([]);
            throw;
        }
    }

    private static string RefuseXml(string path) =>
        File.Exists(path) && Path.GetExtension(path).Equals(".xml", StringComparison.OrdinalIgnoreCase)
            ? throw new SourceFault("is one file of a domain", "Name the folder it is in: the profiles are beside it.")
            : path;
}

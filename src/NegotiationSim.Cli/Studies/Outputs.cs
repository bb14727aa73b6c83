using NegotiationSim.Cli.Usage;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Cli.Studies;

/// <summary>Finds out before a long run whether its result can be written.</summary>
internal static class Outputs
{
    /// <summary>Refuses a directory that cannot be written; found out afterwards it would be a run that failed.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public static void RefuseUnwritable(string directory)
    {
        try
        {
            ResultWriter.Check(directory);
        }
        catch (ResultDirectoryException e)
        {
            throw new UsageException($"--out: {e.Message}");
        }
    }
}

using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>A solved game.</summary>
/// <param name="Text">For people: lines without a final line end.</param>
/// <param name="Fields">For machines, in order.</param>
/// <param name="Picture">The plane of utilities; null where there is none.</param>
internal sealed record Answer(string Text, OrderedDictionary<string, object?> Fields, UtilitySpacePicture? Picture = null)
{
    /// <summary>A line for each solution that is not to be trusted, to go below a table; empty if all are.</summary>
    public static string Doubts(IEnumerable<(string Concept, SolutionDiagnostics Diagnostics)> solutions) => string.Concat(
        solutions.Where(solution => !solution.Diagnostics.Converged)
            .Select(solution => $"\n{solution.Concept} did not converge: {solution.Diagnostics.Reason}"));
}

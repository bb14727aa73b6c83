using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>Collects problems while reading goes on.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    public int Count => problems.Count;

    public void Add(Mark at, string path, string what, string? value, string? allowed, string remedy) =>
        problems.Add(new Problem(at.File, at.Line, at.Column, path, what, value is null ? null : Problem.OneLine(value), allowed, remedy));

    /// <summary>Takes over what was found wrong with another file.</summary>
    public void AddAll(ScenarioException other) => problems.AddRange(other.Problems);

    /// <summary>Throws all problems, if any, by file (in the given order, others last, in the order met), line and column.</summary>
    /// <exception cref="ScenarioException">There is a problem.</exception>
    public void ThrowIfAny(IReadOnlyList<string> files)
    {
        if (problems.Count > 0)
        {
            string[] order = [.. files.Concat(problems.Select(p => p.File)).Distinct()];
            throw new ScenarioException([.. problems.OrderBy(p => Array.IndexOf(order, p.File)).ThenBy(p => p.Line).ThenBy(p => p.Column)]);
        }
    }
}

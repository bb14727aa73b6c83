using System.Collections.Immutable;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>Collects problems, and warnings that refuse nothing, while reading goes on.</summary>
internal sealed class ProblemList
{
    // A file of 10 MB can hold a million faults; nobody reads them, and they would fill the memory.
    private const int MostKept = 1_000;

    private readonly List<Problem> problems = [];
    private readonly List<Problem> warnings = [];
    private int unlisted;

    public int Count => problems.Count;

    /// <summary>Warnings in the order met.</summary>
    public ImmutableArray<Problem> Warnings => [.. warnings];

    public void Add(Mark at, string path, string what, string? value, string? allowed, string remedy)
    {
        if (problems.Count == MostKept)
        {
            unlisted++;
            return;
        }

        problems.Add(new Problem(at.File, at.Line, at.Column, path, what, value is null ? null : Problem.OneLine(value), allowed, remedy));
    }

    public void Warn(Mark at, string path, string what, string value, string remedy) =>
        warnings.Add(new Problem(at.File, at.Line, at.Column, path, what, Problem.OneLine(value), null, remedy));

    /// <summary>Takes over what was found wrong with another file.</summary>
    public void AddAll(ScenarioException other) => problems.AddRange(other.Problems);

    /// <summary>Takes over what another list holds on the same file; of too many problems the first in the file are kept.</summary>
    public void AddAll(ProblemList other)
    {
        Problem[] all = [.. problems.Concat(other.problems).OrderBy(p => p.Line).ThenBy(p => p.Column)];
        problems.Clear();
        problems.AddRange(all.Take(MostKept));
        unlisted += other.unlisted + all.Length - problems.Count;
    }

    /// <summary>Throws all problems, if any, by file (in the given order, others last, in the order met), line and column.</summary>
    /// <exception cref="ScenarioException">There is a problem.</exception>
    public void ThrowIfAny(IReadOnlyList<string> files)
    {
        if (problems.Count > 0)
        {
            string[] order = [.. files.Concat(problems.Select(p => p.File)).Distinct()];
            throw new ScenarioException(
            [
                .. problems.OrderBy(p => Array.IndexOf(order, p.File)).ThenBy(p => p.Line).ThenBy(p => p.Column),
                .. unlisted == 0 ? Array.Empty<Problem>() : [Unlisted()],
            ]);
        }
    }

    private Problem Unlisted() => new(
        problems[^1].File, 0, 0, "", FormattableString.Invariant($"has {unlisted:N0} problems more"), null, null, "Begin with those listed.");
}

using System.Collections.Immutable;

namespace NegotiationSim.Scenarios;

/// <summary>A scenario cannot be used; <see cref="Problems"/> says everything that is wrong with it, at once.</summary>
/// <remarks>The message is one line a problem and a last line with their number.</remarks>
public sealed class ScenarioException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problems">At least one problem, in the order to show them.</param>
    public ScenarioException(ImmutableArray<Problem> problems)
        : base(string.Join('\n', problems) + "\n" + Count(problems.Length))
    {
        Problems = problems;
    }

    /// <summary>All problems, by file, line and column.</summary>
    public ImmutableArray<Problem> Problems { get; }

    private static string Count(int problems) => problems == 1 ? "1 problem." : $"{problems} problems.";
}

namespace NegotiationSim.Reporting.Varying;

/// <summary>Phrases that reports of studies share.</summary>
internal static class DesignWords
{
    /// <summary>A notice of runs without a solution; none when there is none.</summary>
    public static IEnumerable<string> Failures(int failures, long runs) => failures == 0
        ? []
        : [FormattableString.Invariant($"{failures:N0} of {runs:N0} runs have no solution and are left out; the store says why.")];
}

using System.Collections.Immutable;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Validation;

/// <summary>What all expectations came to, with what a reader needs to repeat it.</summary>
/// <param name="Rows">One row an expectation, in the order of scenarios and of their files.</param>
/// <param name="Seed">Seed of every run.</param>
/// <param name="Replications">Runs a scenario, over which values are averaged.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Command">Command line that repeats the validation.</param>
public sealed record ValidationReport(ImmutableArray<ValidationRow> Rows, ulong Seed, int Replications, string Version, string Command)
{
    /// <summary>The rows of one set, in order.</summary>
    public ImmutableArray<ValidationRow> Of(ExpectationSet set) => [.. Rows.Where(row => row.Expectation.Set == set)];
}

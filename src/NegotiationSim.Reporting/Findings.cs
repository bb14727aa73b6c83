using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.FindingSentences;

namespace NegotiationSim.Reporting;

/// <summary>What a run found, in plain words.</summary>
public static class Findings
{
    /// <summary>Exactly three sentences: the form of the deals, the change in artists' income, the change in market shares.</summary>
    /// <param name="run">The run; one without years, without deals or of a single year is described as such.</param>
    /// <returns>The three sentences, in that order.</returns>
    public static ImmutableArray<string> Of(RunResult run) =>
        [DealForms.Sentence(run), MedianIncome.Sentence(run), ShareMovers.Sentence(run)];
}

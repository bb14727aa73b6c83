using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Core.Tests.Bargaining.Outcomes;

internal static class AnalysisReading
{
    public static DomainSolution Solution(this DomainAnalysis analysis, string concept) =>
        analysis.Solutions.Single(s => s.Concept == concept);

    public static ImmutableArray<int> Picks(this DomainAnalysis analysis, string concept) => analysis.Solution(concept).Outcomes;
}

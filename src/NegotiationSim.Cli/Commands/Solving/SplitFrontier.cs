using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>Points of a split's frontier where neither side loses.</summary>
internal static class SplitFrontier
{
    /// <summary>Points that lie close at both ends, where the utility of a risk-averse party is steep.</summary>
    public static ImmutableArray<UtilityPair> Sample(SplitProblem problem, int points) =>
    [
        .. Enumerable.Range(0, points + 1)
            .Select(i => problem.JointGain * (1 - Math.Cos(Math.PI * i / points)) / 2)
            .Select(gain => new UtilityPair(
                problem.First.Value(problem.FirstDisagreement + gain),
                problem.Second.Value(problem.SecondDisagreement + (problem.JointGain - gain)))),
    ];
}

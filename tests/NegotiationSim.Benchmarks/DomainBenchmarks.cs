using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Benchmarks;

/// <summary>Frontier and all solution points of two-party domains of three issues: 15,625 and a million outcomes.</summary>
public class DomainBenchmarks
{
    private NegotiationDomain domain = null!;

    [Params(25, 100)]
    public int ValuesPerIssue { get; set; }

    /// <summary>Whether what one gains the other loses, so that (nearly) all outcomes are efficient: the hard case.</summary>
    [Params(false, true)]
    public bool Opposed { get; set; }

    [GlobalSetup]
    public void Build() => domain = BuildDomain(ValuesPerIssue, Opposed);

    [Benchmark]
    public DomainAnalysis Analyse() => DomainAnalysis.Of(domain);

    [Benchmark]
    public DomainAnalysis BuildAndAnalyse() => DomainAnalysis.Of(BuildDomain(ValuesPerIssue, Opposed));

    internal static NegotiationDomain BuildDomain(int valuesPerIssue, bool opposed)
    {
        string[] labels = [.. Enumerable.Range(0, valuesPerIssue).Select(v => v.ToString(CultureInfo.InvariantCulture))];
        var space = new OutcomeSpace([new Issue("royalty", [.. labels]), new Issue("term", [.. labels]), new Issue("scope", [.. labels])]);

        var first = Worths(valuesPerIssue, 0.6180339887498949);
        var second = opposed ? [.. first.Select(w => w.Select(v => 1 - v).ToImmutableArray())] : Worths(valuesPerIssue, 0.7548776662466927);
        return new NegotiationDomain("benchmark", space,
        [
            UtilityProfile.Additive("label", space, [0.5, 0.3, 0.2], first),
            UtilityProfile.Additive("platform", space, opposed ? [0.5, 0.3, 0.2] : [0.2, 0.2, 0.6], second),
        ]);
    }

    /// <summary>Worth of the values of three issues: multiples of an irrational less their whole part are spread over [0, 1) in no order.</summary>
    private static ImmutableArray<ImmutableArray<double>> Worths(int valuesPerIssue, double irrational) =>
        [.. Enumerable.Range(0, 3).Select(i => Enumerable.Range(1 + (100 * i), valuesPerIssue).Select(v => v * irrational % 1).ToImmutableArray())];
}

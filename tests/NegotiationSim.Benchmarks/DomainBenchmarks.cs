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
    public void Build() => domain = SpreadDomain.Of(ValuesPerIssue, Opposed);

    [Benchmark]
    public DomainAnalysis Analyse() => DomainAnalysis.Of(domain);

    [Benchmark]
    public DomainAnalysis BuildAndAnalyse() => DomainAnalysis.Of(SpreadDomain.Of(ValuesPerIssue, Opposed));
}

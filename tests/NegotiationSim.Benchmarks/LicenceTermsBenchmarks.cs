using BenchmarkDotNet.Attributes;
using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Benchmarks;

/// <summary>What one set of licence terms is worth to one party: nine belief points by ten years.</summary>
public class LicenceTermsBenchmarks
{
    private readonly Prospect averse = new(0.05, 0.2, 0.08, 10, 10);
    private readonly Prospect neutral = new(0.05, 0.2, 0.08, 0, 10);
    private readonly CashStream stream = new(-3e7, 1.2e8, 1e8, 0.7);

    [Benchmark]
    public double RiskAverse() => averse.CertaintyEquivalent(stream, 10);

    [Benchmark]
    public double RiskNeutral() => neutral.CertaintyEquivalent(stream, 10);
}

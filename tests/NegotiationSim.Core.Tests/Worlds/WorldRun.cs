using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Worlds;

/// <summary>A finished run and what was seen on the way.</summary>
/// <param name="World">The world.</param>
/// <param name="Result">What the run reports.</param>
/// <param name="LedgerSums">Sum of all balances after each quarter.</param>
/// <param name="Settlements">Every platform's quarters, in order of time.</param>
internal sealed record WorldRun(
    WorldSpecification World,
    RunResult Result,
    ImmutableArray<Money> LedgerSums,
    ImmutableArray<(int Platform, PlatformQuarter Quarter, PlatformSettlement Settlement)> Settlements)
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Prices asked in each quarter, by platform, in order of time.</summary>
    public required ImmutableArray<(int Quarter, int Platform, ImmutableArray<double> PriceDollarsPerMonth)> Prices { get; init; }

    public static WorldRun Of(WorldSpecification world, ulong seed = 1, int replication = 0)
    {
        RandomSource random = new(seed, replication);
        WorldAgents agents = InProcessHost.AgentsOf(world, random);
        List<(int, PlatformQuarter, PlatformSettlement)> settlements = [];
        List<(int, int, ImmutableArray<double>)> prices = [];
        agents = agents with
        {
            Platforms = [.. agents.Platforms.Select((p, i) => (IPlatform)new WatchedPlatform(p, (q, s, now) =>
            {
                settlements.Add((i, q, s));
                prices.Add((q.Quarter.Index, i, now.PriceDollarsPerMonth));
            }))],
        };
        World running = new(Now(Founding.PrepareAsync(world, agents, random)));
        List<Money> sums = [];
        EveryQuarter watch = new(() => sums.Add(running.Ledger.Sum));
        return new WorldRun(world, Now(running.RunAsync(seed, replication, watch, CancellationToken.None)), [.. sums], [.. settlements])
        {
            Prices = [.. prices],
        };
    }

    /// <summary>Everything the run reports, as text: equal texts are equal in every bit.</summary>
    public string Text() => TextOf(Result);

    /// <summary>All that a run reports of the years before one, settlements of quarters included.</summary>
    public string Before(int year) => TextOf(new
    {
        Years = Result.Years.Where(y => y.Year < year),
        Negotiations = Result.Negotiations.Where(n => n.Quarter.Year < year),
        Ledger = Result.Ledger.Where(t => t.Year < year),
        Settlements = Settlements.Where(s => s.Quarter.Quarter.Year < year).Select(s => s.Settlement),
    });

    /// <summary>A part of a report, or all of it, as text.</summary>
    public static string TextOf<T>(T report) => JsonSerializer.Serialize(report, Json);

    private static T Now<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private sealed class EveryQuarter(Action watch) : IProgress<WorldProgress>
    {
        public void Report(WorldProgress value) => watch();
    }
}

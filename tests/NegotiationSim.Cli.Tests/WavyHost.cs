using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Cli.Tests;

/// <summary>A host whose numbers depend on world, seed and replication, and that can be made to cancel after some runs.</summary>
internal sealed class WavyHost
{
    private int runs;

    /// <summary>Runs after which <see cref="Stop"/> is cancelled; null for never.</summary>
    public int? CancelAfter { get; init; }

    public CancellationTokenSource Stop { get; } = new();

    public int Runs => runs;

    public async Task<RunResult> RunAsync(
        WorldSpecification world, ulong seed, int replication, IProgress<WorldProgress>? progress, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref runs) > CancelAfter)
        {
            await Stop.CancelAsync();
        }

        RunResult flat = await FakeHost.RunAsync(world, seed, replication, progress, cancel);
        double wave = Math.Sin(seed + (7.0 * replication)) + (world.Artists.NeverConsent * replication / 100);
        return flat with
        {
            Years = [.. flat.Years.Select(year => year with
            {
                Artists = year.Artists with { PercentileDollars = [1, 2, 3_000 + (100 * wave), 4_000, 5_000] },
                Welfare = year.Welfare with { ConsumerSurplus = 5e9 * (1 + wave), Total = 1.9e9 + (5e9 * (1 + wave)) },
            })],
        };
    }
}

using NegotiationSim.Cli;
using NegotiationSim.Core;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Orleans.Grains;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>Runs worlds on a cluster: has each begun, asks how far it is, and fetches its result, through whatever becomes of silos meanwhile.</summary>
/// <param name="client">Calls grains.</param>
/// <param name="spread">How work is spread.</param>
/// <param name="version">Version of the program.</param>
/// <param name="tell">Told what the cluster waits for.</param>
internal sealed class ClusterHost(IGrainFactory client, Spread spread, string version, Action<string> tell)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private string? told;

    /// <inheritdoc cref="Experiments.Runs.WorldHost"/>
    public async Task<RunResult> RunAsync(
        WorldSpecification world, ulong seed, int replication, IProgress<WorldProgress>? progress, CancellationToken cancel)
    {
        Assignment assignment = new(world, seed, spread);
        string run = RunId.Of(assignment, version);
        IExperimentGrain experiment = client.GetGrain<IExperimentGrain>(run);
        IWorldGrain grain = client.GetGrain<IWorldGrain>(new WorldKey(run, replication).ToString());
        int seen = -1;
        DateTime answered = DateTime.UtcNow;
        while (true)
        {
            try
            {
                cancel.ThrowIfCancellationRequested();
                if (seen < 0)
                {
                    await experiment.BeginAsync(assignment, replication).WaitAsync(cancel);
                }

                WorldReport report = await grain.WatchAsync(seen).WaitAsync(Patience.OfNews, cancel);
                answered = DateTime.UtcNow;
                Tell(report, progress, seen);
                seen = report.Change;
                switch (report.Stage)
                {
                    case WorldStage.Finished when await grain.ResultAsync() is { } result:
                        return result;
                    case WorldStage.Insoluble:
                        throw new ModelException(report.Message!);
                    case WorldStage.Stopped when report.Message != WorldReport.Elsewhere:
                        throw new HostException($"Replication {replication} could not go on. {report.Message}");
                    case WorldStage.Running:
                        break;
                    default:
                        // Its state is gone with the silo that kept it, or it goes on elsewhere: harmless to ask again.
                        seen = -1;
                        await Task.Delay(Pause, cancel);
                        break;
                }
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                await StopAsync(grain);
                throw;
            }
            catch (Exception fault) when (fault is OrleansException or TimeoutException or ObjectDisposedException)
            {
                seen = -1;
                if (DateTime.UtcNow - answered > Patience.WithoutCluster)
                {
                    throw new HostException(
                        "The cluster does not answer any more. What it had saved is kept; once silos are back, the same command goes on from there.");
                }

                Say("No silo answers; trying again.");
                await Task.Delay(Pause, cancel);
            }
        }
    }

    private void Tell(WorldReport report, IProgress<WorldProgress>? progress, int seen)
    {
        if (report.Change != seen && report is { Stage: WorldStage.Running, Progress: { } quarter })
        {
            progress?.Report(quarter);
        }

        if (report is { Stage: WorldStage.Running, Message: { } trouble })
        {
            Say(trouble);
        }
    }

    /// <summary>Says a thing once, however many worlds wait for it.</summary>
    private void Say(string message)
    {
        if (Interlocked.Exchange(ref told, message) != message)
        {
            tell(message);
        }
    }

    private static async Task StopAsync(IWorldGrain grain)
    {
        try
        {
            await grain.StopAsync().WaitAsync(TimeSpan.FromSeconds(2));
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException or ObjectDisposedException)
        {
            // Nobody is there to stop.
        }
    }
}

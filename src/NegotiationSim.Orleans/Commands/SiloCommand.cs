using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Cli;
using NegotiationSim.Cli.Output;
using NegotiationSim.Orleans.Hosting;

namespace NegotiationSim.Orleans.Commands;

/// <summary><c>negsim-cluster silo</c>: a process of the cluster, until it is told to stop.</summary>
internal static class SiloCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var options = new ClusterOptions();
        var command = new Command("silo", "Join the cluster with the cores of this machine, until Ctrl-C, which lets work under way be taken over.");
        foreach (Option option in options.OfASilo)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancel) =>
        {
            ClusterPlace place = options.Read(parsed);
            using IHost silo = await SiloHost.StartAsync(place, surroundings.Version, surroundings.Trace, cancel);
            output.Write(new Report(
                $"Silo {place.Address}:{place.Port}, gateway {place.Gateway}, in the cluster of {place.Database}. Ctrl-C stops it.",
                new { ok = true, address = place.Address.ToString(), place.Port, place.Gateway, cluster = place.Database }));
            TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
            using CancellationTokenRegistration told = cancel.Register(stopped.SetResult);
            using CancellationTokenRegistration fell = silo.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => stopped.TrySetException(
                new HostException($"The silo {place.Address}:{place.Port} was put out of the cluster. Start it again; NEGSIM_TRACE=1 in the environment shows why.")));
            await stopped.Task;
            await silo.StopAsync(CancellationToken.None);
            return ExitCodes.Fine;
        });
        return command;
    }
}

using System.CommandLine;
using NegotiationSim.Cli;
using NegotiationSim.Cli.Commands;
using NegotiationSim.Cli.Output;
using NegotiationSim.Orleans.Hosting;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Commands;

/// <summary><c>negsim-cluster run</c>: the command <c>negsim run</c> with its worlds on a cluster.</summary>
internal static class ClusterRunCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var options = new ClusterOptions();
        var spread = new Option<Spread?>("--spread")
        {
            Description = "Spread whole worlds over the silos, or the agents of each world. [default: worlds of many replications, agents of one]",
            HelpName = "worlds|agents",
        };
        Command command = RunCommand.Make(output, async (parsed, many, run) =>
        {
            ClusterPlace place = options.Read(parsed);
            await using Cluster cluster = options.AreGiven(parsed)
                ? await Cluster.JoinAsync(place, surroundings.Version, CancellationToken.None)
                : await Cluster.JoinOrStartAsync(place, surroundings.Version, surroundings.Trace, CancellationToken.None);
            ClusterHost host = new(
                cluster.Client,
                parsed.GetValue(spread) ?? (many ? Spread.Worlds : Spread.Agents),
                surroundings.Version,
                surroundings.Error.WriteLine);
            return await run(surroundings with
            {
                Host = host.RunAsync,
                HostOfMany = host.RunAsync,
                HostName = "orleans",
                Cores = cluster.Cores,
            });
        });
        command.Description = "Run a scenario on a cluster, once or many times; arguments, progress and files are those of 'negsim run'.";
        command.Add(spread);
        foreach (Option option in options.OfAClient)
        {
            command.Add(option);
        }

        return command;
    }
}

using System.CommandLine;
using NegotiationSim.Cli;
using NegotiationSim.Cli.Output;
using NegotiationSim.Orleans.Commands;

namespace NegotiationSim.Orleans;

/// <summary>The program: a command line in, an exit code out.</summary>
internal static class NegSimCluster
{
    /// <summary>Name of the program, however it was started.</summary>
    public const string Name = "negsim-cluster";

    private const string Description = """
        Runs the worlds of negsim on a cluster of silos: the same scenarios, the same results, bit by bit.

        Examples:
          negsim-cluster run dream-track --replications 100      a silo of its own for as long as it takes
          negsim-cluster silo                                    a silo that stays; a second: --port 11112 --gateway 30001
          negsim-cluster run dream-track --spread agents         one world, its agents over all silos
          negsim-cluster init --postgres CONNSTR                 once: makes the tables of a cluster of several hosts
          negsim-cluster silo --postgres CONNSTR --address IP    a silo of that cluster, on each host
          negsim-cluster run dream-track --postgres CONNSTR      runs there; the same command goes on with what was broken off
          negsim-cluster status                                  which silos there are, and what they do

        Exit codes: 0 fine, 1 the run failed or was cancelled, 2 the command line or a scenario is wrong.
        """;

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>; no exception leaves.</returns>
    public static Task<int> InvokeAsync(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancel) =>
        NegSim.InvokeAsync(output => Root(surroundings, output), args, surroundings, cancel);

    private static RootCommand Root(Surroundings surroundings, IOutput output) => NegSim.Named(
        new RootCommand(Description)
        {
            SiloCommand.Make(surroundings, output),
            ClusterRunCommand.Make(surroundings, output),
            StatusCommand.Make(surroundings, output),
            InitCommand.Make(output),
        },
        Name,
        surroundings);
}

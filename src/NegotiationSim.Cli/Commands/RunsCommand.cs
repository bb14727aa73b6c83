using System.CommandLine;
using NegotiationSim.Cli.Commands.Storing;
using NegotiationSim.Cli.Output;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim runs</c>: what is in a run store.</summary>
internal static class RunsCommand
{
    private const string Description = "Look into a run store: list, show, compare and export experiments, and join stores.";

    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var command = new Command("runs", Description)
        {
            ListRuns.Make(surroundings, output),
            ShowRuns.Make(surroundings, output),
            CompareRuns.Make(surroundings, output),
            ExportRuns.Make(surroundings, output),
            MergeRuns.Make(surroundings, output),
        };
        return command;
    }
}

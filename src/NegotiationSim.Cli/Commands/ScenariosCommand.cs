using System.CommandLine;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Scenarios;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim scenarios</c>: what there is to run.</summary>
internal static class ScenariosCommand
{
    private const string Description =
        "List the scenarios in the folder 'scenarios' here or above; one that cannot be used is listed with its first fault.";

    public static Command Make(IOutput output)
    {
        var command = new Command("scenarios", Description) { CommonOptions.Json() };
        command.SetAction(_ => Execute(output));
        return command;
    }

    private static int Execute(IOutput output)
    {
        Entry[] entries = [.. ScenarioFolder.Files().Select(Read)];
        output.Write(new Report(
            PlainTable.Render(3, entries.Select(e => new[] { e.Name, e.Problem is null ? e.Title! : $"BROKEN: {e.Problem}", e.File })),
            new { ok = true, scenarios = entries }));
        return ExitCodes.Fine;
    }

    private static Entry Read(string file)
    {
        try
        {
            Scenario scenario = ScenarioLoader.Load(file);
            return new Entry(scenario.World.Name, scenario.Summary, file, null);
        }
        catch (ScenarioException e)
        {
            return new Entry(Path.GetFileNameWithoutExtension(file), null, file, e.Problems[0].ToString());
        }
    }

    private sealed record Entry(string Name, string? Title, string File, string? Problem);
}

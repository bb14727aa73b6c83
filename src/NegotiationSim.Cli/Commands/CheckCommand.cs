using System.Collections.Immutable;
using System.CommandLine;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Scenarios;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Validation;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim check</c>: reads a scenario, expectations included, and runs nothing.</summary>
internal static class CheckCommand
{
    public static Command Make(IOutput output)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        var command = new Command("check", "Read a scenario and report all its faults with line and remedy; nothing is run.")
        {
            scenario,
            set,
            CommonOptions.Json(),
        };
        command.SetAction(parsed => Execute(ScenarioFolder.Find(parsed.GetRequiredValue(scenario)), parsed.GetRequiredValue(set), output));
        return command;
    }

    private static int Execute(string file, string[] overrides, IOutput output)
    {
        try
        {
            Scenario scenario = ScenarioLoader.Load(file, overrides);
            ExpectationPlan.Of(scenario);
            string holds = Contents(scenario);
            output.Write(new Report(
                string.Join('\n', [$"ok: {file}: {holds}", .. scenario.Warnings.Select(warning => $"! {warning}")]),
                new { ok = true, file, scenario = scenario.World.Name, holds, problems = ImmutableArray<Problem>.Empty, warnings = scenario.Warnings }));
            return ExitCodes.Fine;
        }
        catch (ScenarioException e)
        {
            output.Write(new Report(e.Message, new { ok = false, file, problems = e.Problems }, IsBadNews: true));
            return ExitCodes.InputWrong;
        }
    }

    private static string Contents(Scenario scenario)
    {
        WorldSpecification world = scenario.World;
        string[] parts =
        [
            Counted.Of(world.Years, "year") + FormattableString.Invariant($" from {world.StartYear}"),
            Counted.Of(world.Markets.Length, "market"),
            Counted.Of(world.Genres.Length, "genre"),
            Counted.Of(world.Labels.Length, "label"),
            Counted.Of(world.Platforms.Length, "platform"),
            Counted.Of(world.Consumers.Count, "simulated consumer"),
            Counted.Of(world.Artists.Count, "simulated artist"),
            Counted.Of(world.Shocks.Length, "shock"),
            Counted.Of(scenario.Expectations.Length, "expectation"),
        ];
        return string.Join(", ", parts);
    }
}

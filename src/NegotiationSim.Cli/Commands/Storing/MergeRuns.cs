using System.CommandLine;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;

namespace NegotiationSim.Cli.Commands.Storing;

/// <summary><c>negsim runs merge</c>: several stores into one.</summary>
internal static class MergeRuns
{
    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var parts = new Argument<string[]>("store")
        {
            Description = "Stores to read; they are not changed.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> store = ExperimentOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("merge", "Join stores, such as those of the shards of an experiment, into the store of --store.")
        {
            parts, store, json,
        };
        command.SetAction((parsed, cancel) => ExecuteAsync(
            surroundings, output, parsed.GetRequiredValue(parts), parsed.GetRequiredValue(store), cancel));
        return command;
    }

    private static async Task<int> ExecuteAsync(
        Surroundings surroundings, IOutput output, string[] parts, string place, CancellationToken cancel)
    {
        var added = new List<(string Store, long Runs)>();
        await using SqlRunStore target = await RunStores.OpenAsync(place, surroundings.Clock, cancel).ConfigureAwait(false);
        foreach (string part in parts)
        {
            await using SqlRunStore source = await RunStores.OpenExistingAsync(part, surroundings.Clock, cancel).ConfigureAwait(false);
            added.Add((source.Place, await new StoreMerge(target).TakeInAsync(source, cancel).ConfigureAwait(false)));
        }

        string lines = string.Join('\n', added.Select(part => FormattableString.Invariant($"{part.Runs} new runs from {part.Store}")));
        output.Write(new Report(
            $"{lines}\nJoined in {target.Place}",
            new { ok = true, store = target.Place, parts = added.Select(part => new { part.Store, part.Runs }) }));
        return ExitCodes.Fine;
    }
}

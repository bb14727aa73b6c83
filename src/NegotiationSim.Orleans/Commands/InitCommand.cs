using System.CommandLine;
using NegotiationSim.Cli;
using NegotiationSim.Cli.Output;
using NegotiationSim.Orleans.Hosting;

namespace NegotiationSim.Orleans.Commands;

/// <summary><c>negsim-cluster init</c>: the tables of a cluster, as Orleans defines them.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command Make(IOutput output)
    {
        var postgres = new Option<string>("--postgres") { Description = "The database.", HelpName = "CONNSTR", Required = true };
        var command = new Command("init", "Make the tables of a cluster in a PostgreSQL database, where they are missing; harmless to repeat.") { postgres };
        command.SetAction(async (parsed, cancel) =>
        {
            ClusterPlace place = ClusterPlace.Localhost with { Postgres = ClusterPlace.ReadPostgres(parsed.GetRequiredValue(postgres)) };
            IReadOnlyList<string> made = await Database.PrepareAsync(place, cancel);
            output.Write(new Report(
                made.Count == 0 ? $"{place.Database} has its tables already." : $"{place.Database} is ready: made {string.Join(", ", made)}.",
                new { ok = true, database = place.Database, made }));
            return ExitCodes.Fine;
        });
        return command;
    }
}

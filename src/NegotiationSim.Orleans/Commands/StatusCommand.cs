using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli;
using NegotiationSim.Cli.Output;
using NegotiationSim.Orleans.Grains;
using NegotiationSim.Orleans.Hosting;

namespace NegotiationSim.Orleans.Commands;

/// <summary><c>negsim-cluster status</c>: the silos of a cluster and what lives on them.</summary>
internal static class StatusCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var options = new ClusterOptions();
        var command = new Command("status", "List the silos of a cluster with the worlds and agents on each.");
        foreach (Option option in options.OfAClient)
        {
            command.Add(option);
        }

        command.Add(Cli.Usage.CommonOptions.Json());
        command.SetAction(async (parsed, cancel) =>
        {
            ClusterPlace place = options.Read(parsed);
            await using Cluster cluster = await Cluster.JoinAsync(place, surroundings.Version, cancel);
            SimpleGrainStatistic[] grains = await cluster.Client.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics(cancel);
            Row[] rows = [.. cluster.Silos.OrderBy(silo => silo.SiloAddress.ToString(), StringComparer.Ordinal).Select(silo => RowOf(silo, grains))];
            output.Write(new Report(TextOf(place, rows), new { ok = true, cluster = place.Database, silos = rows }));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Row RowOf(MembershipEntry silo, SimpleGrainStatistic[] grains)
    {
        SiloCard card = SiloCard.Of(silo.SiloName);
        return new Row(
            silo.SiloAddress.Endpoint.ToString(),
            silo.ProxyPort,
            card.Machine,
            card.Cores,
            card.Version,
            Count(nameof(WorldGrain)),
            Count(nameof(LabelGrain), nameof(PlatformGrain), nameof(RosterGrain), nameof(AudienceGrain), nameof(CourtGrain)));

        int Count(params string[] kinds) => grains
            .Where(grain => grain.SiloAddress.Equals(silo.SiloAddress) && kinds.Any(kind => grain.GrainType.Split(['.', ',']).Contains(kind)))
            .Sum(grain => grain.ActivationCount);
    }

    private static string TextOf(ClusterPlace place, Row[] rows)
    {
        string[] heading = ["silo", "gateway", "machine", "cores", "worlds", "agents", "version"];
        string table = PlainTable.Render(heading.Length, [heading, .. rows.Select(row => new[]
        {
            row.Silo, Text(row.Gateway), row.Machine, Text(row.Cores), Text(row.Worlds), Text(row.Agents), row.Version,
        })]);
        return $"The cluster of {place.Database}: {Counted.Of(rows.Length, "silo")}\n{table}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Silo, int Gateway, string Machine, int Cores, string Version, int Worlds, int Agents);
}

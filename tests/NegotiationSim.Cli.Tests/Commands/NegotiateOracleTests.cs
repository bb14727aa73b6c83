using System.Globalization;
using System.Text.Json;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>The program plays what NegMAS played, offer by offer.</summary>
public sealed class NegotiateOracleTests
{
    [Fact]
    public async Task Every_run_on_a_folder_ends_as_in_the_oracle()
    {
        using var bench = new Bench();
        OracleFiles.WriteFolders();
        foreach (OracleFiles.Run run in OracleFiles.Runs)
        {
            await ShouldMatchAsync(bench, run, run.Domain);
        }

        OracleFiles.Runs.Count.ShouldBe(79);
        OracleFiles.Runs.Count(run => run.Offers is not null).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Every_run_on_a_yaml_file_ends_as_in_the_oracle()
    {
        using var bench = new Bench();
        OracleFiles.WriteYaml();
        foreach (OracleFiles.Run run in OracleFiles.Runs)
        {
            await ShouldMatchAsync(bench, run, $"{run.Domain}.yaml");
        }
    }

    private static async Task ShouldMatchAsync(Bench bench, OracleFiles.Run run, string path)
    {
        string rounds = run.Rounds.ToString(CultureInfo.InvariantCulture);
        string because = $"{run.Domain}, {run.A} against {run.B}, {rounds} rounds";
        Outcome outcome = await bench.RunAsync("negotiate", path, "--a", run.Tactics.A, "--b", run.Tactics.B, "--rounds", rounds, "--json");

        outcome.ExitCode.ShouldBe(0, because);
        outcome.Error.ShouldBe("", because);
        JsonElement json = outcome.Json;
        OracleFiles.Domain domain = OracleFiles.DomainOf(run);
        Texts(json.GetProperty("agreement")).ShouldBe(Labels(domain, run.Agreement), because);
        json.GetProperty("utilities").Deserialize<double[]>().ShouldBe(run.Utilities, because);
        json.GetProperty("rounds").GetInt32().ShouldBe(run.RoundsBegun, because);
        json.GetProperty("timedOut").GetBoolean().ShouldBe(run.TimedOut, because);
        json.GetProperty("offerCount").GetInt32().ShouldBe(run.OfferCount, because);
        Texts(json.GetProperty("nash").GetProperty("outcome")).ShouldBe(Labels(domain, domain.Nash[0].Outcome));
        if (run.Offers is not null)
        {
            string[] expected = [.. run.Offers.Select(offer =>
                $"{offer[0]} {offer[1]} {string.Join(' ', Labels(domain, offer[2].Deserialize<int[]>())!)}")];
            json.GetProperty("offers").EnumerateArray()
                .Select(offer => $"{offer[0]} {offer[1]} {string.Join(' ', Texts(offer[2])!)}")
                .ShouldBe(expected, because);
        }
    }

    private static string[]? Labels(OracleFiles.Domain domain, int[]? outcome) =>
        outcome is null ? null : [.. outcome.Select((value, issue) => domain.Issues[issue].Values[value])];

    private static string[]? Texts(JsonElement labels) => labels.Deserialize<string[]>();
}

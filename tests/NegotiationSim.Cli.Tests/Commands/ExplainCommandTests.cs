using NegotiationSim.Core.Market;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>What a run negotiated, explained by the program with the model itself in it.</summary>
public sealed class ExplainCommandTests
{
    [Fact]
    public async Task Deal_is_explained_from_the_results_alone()
    {
        using var bench = await BenchWithRun();
        File.Delete("scenarios/tiny.yaml");
        string id = await FirstDeal(bench);
        Outcome outcome = await bench.RunAsync("explain", "run", "--deal", id, "--out", "pictures", "--json");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Json.GetProperty("deal").GetString().ShouldBe(id);
        outcome.Json.GetProperty("asRecorded").GetBoolean().ShouldBeTrue();
        outcome.Json.GetProperty("sentences").GetArrayLength().ShouldBe(2);
        double change = outcome.Json.GetProperty("wedges").EnumerateObject().Sum(wedge => wedge.Value.GetDouble());
        change.ShouldBe(
            outcome.Json.GetProperty("lumpSumFraction").GetDouble() - outcome.Json.GetProperty("lumpSumFractionWithoutWedges").GetDouble(), 1e-12);
        outcome.Json.GetProperty("solutions").GetProperty("nash").GetProperty("terms").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
        string[] pictures = [.. outcome.Json.GetProperty("pictures").EnumerateArray().Select(file => file.GetString()!)];
        pictures.Length.ShouldBe(2);
        pictures.ShouldAllBe(file => File.ReadAllText(file).StartsWith("<svg"));
    }

    [Fact]
    public async Task Text_has_sentences_wedges_solutions_and_transcript()
    {
        using var bench = await BenchWithRun();
        Outcome outcome = await bench.RunAsync("explain", "run", "--deal", await FirstDeal(bench), "--by", "nash", "--out", "pictures");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        foreach (string part in new[] { " agreed in round ", "wedge  ", "double marginalisation", "any form", "Kalai-Smorodinsky", "round  by", "Pictures: " })
        {
            outcome.Out.ShouldContain(part);
        }
    }

    [Fact]
    public async Task All_deals_are_explained_platform_by_platform()
    {
        using var bench = await BenchWithRun();
        Outcome outcome = await bench.RunAsync("explain", "run", "--json");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var platforms = outcome.Json.GetProperty("platforms").EnumerateArray().ToArray();
        platforms.Length.ShouldBeGreaterThan(0);
        platforms.Sum(platform => platform.GetProperty("deals").GetInt32()).ShouldBeGreaterThan(0);
        (await bench.RunAsync("explain", "run")).Out.ShouldStartWith("platform ");
    }

    [Fact]
    public async Task Unknown_deal_is_refused_with_the_nearest()
    {
        using var bench = await BenchWithRun();
        string id = await FirstDeal(bench);
        Outcome outcome = await bench.RunAsync("explain", "run", "--deal", id + "x");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain($"has no negotiation '{id}x'. Allowed: the identifiers in deals.csv, such as '");
    }

    [Fact]
    public async Task Run_without_negotiations_has_nothing_to_explain()
    {
        using var bench = new Bench { Host = InProcessHost.RunAsync };
        await bench.RunAsync("run", "tiny", "--years", "1", "--out", "run");
        Outcome outcome = await bench.RunAsync("explain", "run");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldBe("Nothing was negotiated in the run of 'run'. Explain another run.\n");
    }

    [Fact]
    public async Task Directory_that_is_no_result_is_refused()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("explain", "scenarios");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldBe(
            "The directory 'scenarios' holds no talks.json: it is no result of a run, or of a version before this file was written. "
            + "Run the scenario again.\n");
    }

    private static async Task<Bench> BenchWithRun()
    {
        var bench = new Bench { Host = InProcessHost.RunAsync };
        (await bench.RunAsync("run", "tiny", "--years", "5", "--out", "run")).ExitCode.ShouldBe(0);
        return bench;
    }

    private static async Task<string> FirstDeal(Bench bench)
    {
        Outcome all = await bench.RunAsync("explain", "run", "--deal", "nothing");
        return all.Error.Split('\'')[^2];
    }
}

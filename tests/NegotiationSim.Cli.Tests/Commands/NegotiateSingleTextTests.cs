using System.Text.Json;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>Talks in which a mediator puts one text to the vote.</summary>
public sealed class NegotiateSingleTextTests
{
    private const string Price = """
        domain: price
        issues:
          - {name: price, values: [low, middle, high]}
          - {name: term, values: [1 year, 2 years]}
        parties:
          - {name: seller, weights: [0.8, 0.2], values: {price: [0, 0.5, 1], term: [0, 1]}, reservation: 0.4}
          - {name: buyer, weights: [0.8, 0.2], values: {price: [1, 0.75, 0], term: [0, 1]}, reservation: 0.25, discount: 0.25}

        """;

    [Fact]
    public async Task Text_at_the_end_is_told_with_gains_and_distances()
    {
        using Bench bench = At(Price);
        (await bench.RunAsync(
            "negotiate", "price.yaml", "--protocol", "single-text", "--a", "climber", "--b", "Annealer:0.2", "--rounds", "99"))
            .ShouldBe(new Outcome(0, """
            price: seller (climber), buyer (annealer:0.2); 99 rounds at most
            Agreed on the text that stood after 99 proposals of the mediator:
              price  middle
              term   2 years
                    utility  gain over reservation  discounted to the end
            seller  0.6      0.2                    0.6
            buyer   0.8      0.55                   0.202791896
            Distance in utility: 0 to the Nash solution (middle, 2 years), 0 to the Pareto frontier

            """, ""));
    }

    [Fact]
    public async Task Json_names_the_protocol_the_voters_and_the_mediator()
    {
        using Bench bench = At(Price);
        string[] line = ["negotiate", "price.yaml", "--protocol", "single-text", "--a", "climber", "--b", "climber", "--rounds", "50", "--json"];
        JsonElement json = (await bench.RunAsync(line)).Json;
        json.GetProperty("protocol").GetString().ShouldBe("single-text");
        json.GetProperty("tactics").Deserialize<string[]>().ShouldBe(["climber", "climber"]);
        json.GetProperty("ending").GetString().ShouldBe("agreed");
        json.GetProperty("breakdown").GetDouble().ShouldBe(0);
        json.GetProperty("offerCount").GetInt32().ShouldBe(50);
        json.GetProperty("offers").EnumerateArray().ShouldAllBe(offer => offer[1].GetInt32() == -1);
        (await bench.RunAsync(line)).Out.ShouldBe((await bench.RunAsync(line)).Out);
        json = (await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "linear", "--json")).Json;
        json.GetProperty("protocol").GetString().ShouldBe("alternating");
    }

    [Fact]
    public async Task No_text_that_all_accept_is_a_result()
    {
        using Bench bench = At(Price.Replace("reservation: 0.4", "reservation: 0.6", StringComparison.Ordinal)
            .Replace("reservation: 0.25", "reservation: 0.8", StringComparison.Ordinal));
        Outcome outcome = await bench.RunAsync(
            "negotiate", "price.yaml", "--protocol", "single-text", "--a", "climber", "--b", "climber", "--rounds", "1", "--seed", "1");
        outcome.Out.ShouldContain("No agreement: 1 proposal of the mediator, and none that all accepted. Each has its reservation value.\n");
        outcome.Out.ShouldContain("seller  0.6      0                      0.6\n");
        outcome.Out.ShouldContain("buyer   0.8      0                      0.4\n");
    }

    [Fact]
    public async Task Three_parties_vote()
    {
        using Bench bench = At(Price + "  - {name: artist, utilities: [0, 0, 0.5, 0.5, 1, 1]}\n");
        Outcome outcome = await bench.RunAsync(
            "negotiate", "price.yaml", "--protocol", "single-text", "--a", "climber", "--b", "climber", "--other", "annealer", "--json");
        outcome.ExitCode.ShouldBe(0);
        outcome.Json.GetProperty("agreement").Deserialize<string[]>().ShouldBe(["middle", "2 years"]);
        (await bench.RunAsync("negotiate", "price.yaml", "--protocol", "single-text", "--a", "climber", "--b", "climber")).ShouldBeRefusedWith(
            "There are 3 parties (seller, buyer, artist) but 2 voters. Add --other VOTER for each further party.");
    }

    [Fact]
    public async Task Picture_follows_the_mediator()
    {
        using Bench bench = At(Price);
        await bench.RunAsync(
            "negotiate", "price.yaml", "--protocol", "single-text", "--a", "climber", "--b", "annealer", "--picture", "talks.svg");
        string svg = File.ReadAllText("talks.svg");
        svg.ShouldContain("price: climber and annealer vote on a single text");
        svg.ShouldContain("Offers of the mediator");
        svg.ShouldNotContain("Offers of seller");
    }

    // Klein, Faratin, Sayama and Bar-Yam 2003: two that at first accept losses do better than two that never do, and one alone is exploited.
    [Fact]
    public async Task Two_annealers_come_nearer_to_the_frontier_than_two_climbers_and_one_is_exploited()
    {
        using var bench = new Bench();
        OracleFiles.WriteYaml();
        var (climbers, annealers) = (await MeanAsync(bench, "climber", "climber"), await MeanAsync(bench, "annealer", "annealer"));
        annealers.ToFrontier.ShouldBeLessThan(climbers.ToFrontier / 2);
        annealers.First.ShouldBeGreaterThan((await MeanAsync(bench, "annealer", "climber")).First);
    }

    private static async Task<(double ToFrontier, double First)> MeanAsync(Bench bench, string a, string b)
    {
        const int Seeds = 40;
        double distance = 0;
        double first = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            JsonElement json = (await bench.RunAsync(
                "negotiate", "licence3_11x5x3.yaml", "--protocol", "single-text", "--a", a, "--b", b, "--rounds", "1000",
                "--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture), "--json")).Json;
            distance += json.GetProperty("distanceToFrontier").GetDouble() / Seeds;
            first += json.GetProperty("utilities")[0].GetDouble() / Seeds;
        }

        return (distance, first);
    }

    private static Bench At(string yaml)
    {
        var bench = new Bench();
        File.WriteAllText("price.yaml", yaml);
        return bench;
    }
}

namespace NegotiationSim.Cli.Tests.Commands;

public sealed class NegotiateCommandTests
{
    private const string Help = " Run 'negsim negotiate --help' to see what is allowed.";

    private const string Tactics = "boulware, linear, conceder, hardliner, polynomial:E, exponential:BETA, aspiration:E, micro, "
        + "tit-for-tat, tit-for-tat-absolute[:MOST], tit-for-tat-averaged[:WINDOW], trade-off[:E]";

    private const string Price = """
        domain: price
        issues:
          - {name: price, values: [low, middle, high]}
          - {name: term, values: [1 year]}
        parties:
          - {name: seller, weights: [1, 0], values: {price: [0, 0.5, 1], term: [0]}}
          - {name: buyer, weights: [1, 0], values: {price: [1, 0.75, 0], term: [0]}, reservation: 0.25}

        """;

    [Fact]
    public async Task Agreement_is_told_issue_by_issue_with_gains_and_distances()
    {
        using Bench bench = At(Price);
        (await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "conceder", "--rounds", "10")).ShouldBe(new Outcome(0, """
            price: seller (linear), buyer (conceder); 10 rounds at most
            Agreed in round 6 after 10 offers on the last offer of buyer:
              price  middle
              term   1 year
                    utility  gain over reservation
            seller  0.5      0.5
            buyer   0.75     0.5
            Distance in utility: 0 to the Nash solution (middle, 1 year), 0 to the Pareto frontier

            """, ""));
    }

    [Fact]
    public async Task Deadline_without_agreement_is_a_result()
    {
        using Bench bench = At(Price);
        Outcome outcome = await bench.RunAsync("negotiate", "price.yaml", "--a", "hardliner", "--b", "hardliner", "--rounds", "3");
        outcome.ShouldBe(new Outcome(0, """
            price: seller (hardliner), buyer (hardliner); 3 rounds at most
            No agreement: the deadline passed after 6 offers. Each has its reservation value.
                    utility  gain over reservation
            seller  0        0
            buyer   0.25     0
            Distance in utility: 0.707106781 to the Nash solution (middle, 1 year), 0.707106781 to the Pareto frontier

            """, ""));
        outcome = await bench.RunAsync("negotiate", "price.yaml", "--a", "hardliner", "--b", "hardliner", "--rounds", "3", "--json");
        outcome.Json.GetProperty("agreement").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        outcome.Json.GetProperty("ending").GetString().ShouldBe("deadline");
        outcome.Json.GetProperty("timedOut").GetBoolean().ShouldBeTrue();
        outcome.Json.GetProperty("rounds").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Talks_may_break_down_by_chance()
    {
        using Bench bench = At(Price);
        Outcome outcome = await bench.RunAsync(
            "negotiate", "price.yaml", "--a", "hardliner", "--b", "hardliner", "--rounds", "3", "--breakdown", "1");
        outcome.ExitCode.ShouldBe(0);
        outcome.Out.ShouldContain("No agreement: talks broke down after round 1 and 2 offers. Each has its reservation value.\n");
    }

    [Fact]
    public async Task Discounting_is_told_where_there_is_any()
    {
        using Bench bench = At(Price.Replace("reservation: 0.25", "discount: 0.25", StringComparison.Ordinal));
        Outcome outcome = await bench.RunAsync("negotiate", "price.yaml", "--a", "hardliner", "--b", "hardliner", "--rounds", "1", "--json");
        outcome.Json.GetProperty("discountedUtilities")[1].GetDouble().ShouldBe(0);
        outcome = await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "linear", "--rounds", "1");
        outcome.Out.ShouldContain("utility  gain over reservation  discounted to the end\n");
        outcome = await bench.RunAsync("negotiate", "price.yaml", "--a", "conceder", "--b", "linear", "--rounds", "1", "--json");
        outcome.Json.GetProperty("utilities")[1].GetDouble().ShouldBe(0.75);
        outcome.Json.GetProperty("discountedUtilities")[1].GetDouble().ShouldBe(0.375);
    }

    [Fact]
    public async Task Three_parties_take_a_third_tactic()
    {
        using Bench bench = At(Price + "  - {name: artist, utilities: [0, 0.5, 1]}\n");
        Outcome outcome = await bench.RunAsync(
            "negotiate", "price.yaml", "--a", "linear", "--b", "conceder", "--other", "Linear", "--rounds", "10", "--json");
        outcome.ExitCode.ShouldBe(0);
        outcome.Json.GetProperty("agreement")[0].GetString().ShouldBe("middle");
        outcome.Json.GetProperty("utilities").GetArrayLength().ShouldBe(3);
        outcome.Json.GetProperty("tactics")[2].GetString().ShouldBe("linear");
    }

    [Fact]
    public async Task Remarks_are_notes_and_in_the_json()
    {
        using Bench bench = At(Price.Replace("weights: [1, 0], values: {price: [0,", "weights: [2, 0], values: {price: [0,", StringComparison.Ordinal));
        Outcome outcome = await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "linear", "--json");
        const string Remark = "price.yaml: the weights of seller sum to 2, not to 1; they are used as written.";
        outcome.Error.ShouldBe(Remark + "\n");
        outcome.Json.GetProperty("remarks")[0].GetString().ShouldBe(Remark);
    }

    [Fact]
    public async Task Picture_is_drawn_where_it_is_asked_for()
    {
        using Bench bench = At(Price);
        Outcome outcome = await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "conceder", "--picture", "out/talks.svg");
        outcome.Out.ShouldEndWith("\nPicture: out/talks.svg\n");
        string svg = File.ReadAllText("out/talks.svg");
        svg.ShouldContain("price: linear against conceder");
        svg.ShouldContain("Offers of seller");
        svg.ShouldContain("agreement");
    }

    [Fact]
    public async Task Same_seed_gives_the_same_bytes()
    {
        using Bench bench = At(Price);
        string[] line = ["negotiate", "price.yaml", "--a", "tit-for-tat-absolute:0.1", "--b", "micro", "--seed", "7", "--breakdown", "0.1", "--json"];
        (await bench.RunAsync(line)).Out.ShouldBe((await bench.RunAsync(line)).Out);
    }

    [Fact]
    public async Task Domain_without_an_agreement_zone_is_refused()
    {
        using Bench bench = At(Price.Replace("[0, 0.5, 1], term: [0]}}", "[0, 0.5, 1], term: [0]}, reservation: 0.75}", StringComparison.Ordinal));
        (await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "linear")).ShouldBeRefusedWith(
            "price.yaml: has no agreement zone: no outcome gives everyone the reservation value or more (seller 0.75, buyer 0.25); "
            + "the closest is middle, 1 year (seller 0.5, buyer 0.75). Lower a reservation value, or add an outcome that all would accept.\n"
            + "1 problem.");
    }

    [Fact]
    public async Task Domain_of_one_outcome_is_refused()
    {
        using Bench bench = At("""
            domain: settled
            issues:
              - {name: price, values: [fair]}
            parties:
              - {name: seller, utilities: [1]}
              - {name: buyer, utilities: [1]}

            """);
        (await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "linear")).ShouldBeRefusedWith(
            "price.yaml: has a single outcome, so that there is nothing to negotiate. Add an issue, or another value to one.\n1 problem.");
    }

    [Theory]
    [InlineData("negotiate", "Option '--a' is required." + Help)]
    [InlineData("negotiate price.yaml --a linear", "Option '--b' is required." + Help)]
    [InlineData("negotiate price.yaml --a linear --b bulware", "--b: There is no tactic 'bulware'; allowed: " + Tactics + ".")]
    [InlineData("negotiate price.yaml --a linear --b polynomial:x", "--b: The tactic 'polynomial:x' must be written polynomial:E, with a number above 0, at most 1000000.")]
    [InlineData("negotiate price.yaml --a linear --b micro --rounds 0", "--rounds: '0' is not a whole number from 1 to 1000000." + Help)]
    [InlineData("negotiate price.yaml --a linear --b micro --rounds 1000001", "--rounds: '1000001' is not a whole number from 1 to 1000000." + Help)]
    [InlineData("negotiate price.yaml --a linear --b micro --breakdown 1.5", "--breakdown: '1.5' is not a probability from 0 to 1." + Help)]
    [InlineData("negotiate price.yaml --a linear --b micro --breakdown nan", "--breakdown: 'nan' is not a probability from 0 to 1." + Help)]
    [InlineData("negotiate price.yaml --a linear --b micro --other linear", "There are 2 parties (seller, buyer) but 3 tactics. Leave out --other.")]
    [InlineData("negotiate price.yaml --a linear --b micro --other linea", "--other: There is no tactic 'linea'; allowed: " + Tactics + ".")]
    [InlineData("negotiate price.yaml --a linear --b micro --protocol text", "--protocol: 'text' is no protocol; allowed: alternating, single-text." + Help)]
    [InlineData("negotiate price.yaml --a climber --b annealer", "--a: There is no tactic 'climber'; allowed: " + Tactics + ".")]
    [InlineData("negotiate price.yaml --a climber --b linear --protocol single-text", "--b: There is no voter 'linear'; allowed: climber, annealer[:SHARE].")]
    [InlineData("negotiate price.yaml --a climber --b annealer:x --protocol single-text", "--b: The voter 'annealer:x' must be written annealer[:SHARE], with a number above 0, at most 1000000.")]
    [InlineData("negotiate price.yaml --a climber --b climber --other climber --protocol single-text", "There are 2 parties (seller, buyer) but 3 voters. Leave out --other.")]
    [InlineData("negotiate price.yaml --a climber --b climber --protocol single-text --breakdown 0.1", "--breakdown: talks with --protocol single-text do not break down. Leave the option out.")]
    [InlineData("negotiate price.yaml --a linear --b micro --picture scenarios", "--picture: scenarios is a directory. Name a file in it, such as scenarios/talks.svg.")]
    [InlineData("negotiate prices.yaml --a linear --b micro", "prices.yaml: does not exist. Did you mean 'price.yaml'?\n1 problem.")]
    public async Task Wrong_command_line_is_refused(string commandLine, string message)
    {
        using Bench bench = At(Price);
        (await bench.RunAsync(commandLine.Split(' '))).ShouldBeRefusedWith(message);
    }

    [Fact]
    public async Task Third_party_without_a_tactic_or_with_a_picture_is_refused()
    {
        using Bench bench = At(Price + "  - {name: artist, utilities: [0, 0.5, 1]}\n");
        (await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "linear")).ShouldBeRefusedWith(
            "There are 3 parties (seller, buyer, artist) but 2 tactics. Add --other TACTIC for each further party.");
        (await bench.RunAsync("negotiate", "price.yaml", "--a", "linear", "--b", "linear", "--other", "linear", "--picture", "x.svg")).ShouldBeRefusedWith(
            "--picture: talks of 3 parties have no plane of two utilities to draw. Leave the option out.");
    }

    [Fact]
    public async Task Faults_of_several_files_are_listed_file_by_file()
    {
        using Bench bench = At(Price);
        OracleFiles.WriteFolders();
        const string Folder = "licence3_11x5x3";
        File.WriteAllText($"{Folder}/profile1.xml", "<utility_space>\n<objective/>\n</utility_space>");
        File.WriteAllText($"{Folder}/profile2.xml", "<utility_space/>");
        Outcome outcome = await bench.RunAsync("negotiate", Folder, "--a", "linear", "--b", "linear", "--json");
        outcome.ExitCode.ShouldBe(2);
        outcome.Json.GetProperty("error").GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("file").GetString())
            .ShouldBe([$"{Folder}/profile1.xml", $"{Folder}/profile1.xml", $"{Folder}/profile2.xml"]);
    }

    private static Bench At(string yaml)
    {
        var bench = new Bench();
        File.WriteAllText("price.yaml", yaml);
        return bench;
    }
}

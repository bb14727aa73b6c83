using System.Text.Json;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>Reads a game, prints its solutions and draws it.</summary>
public sealed class SolveCommandTests
{
    private const string Split = "game: split\nsurplus: 100\ndisagreement: [10, 30]\nweights: [0.7, 0.3]\nparties: [label, platform]\n";

    private const string Price = """
        domain: price
        issues: [{name: price, values: [low, middle, high]}, {name: term, values: [short, long]}]
        parties:
          - {name: seller, reservation: 0.1, weights: [0.8, 0.2], values: {price: [0, 0.6, 1], term: [0, 1]}}
          - {name: buyer, reservation: 0.2, weights: [0.8, 0.2], values: {price: [1, 0.6, 0], term: [1, 0]}}
        """;

    [Fact]
    public async Task Split_is_printed_with_shares_utilities_and_gains()
    {
        using var bench = new Bench();
        File.WriteAllText("cake.yaml", Split);
        (await bench.RunAsync("solve", "cake.yaml")).ShouldBe(new Outcome(0, """
            cake: a surplus of 100
                                        label gets  platform gets  utility label  utility platform  gain label  gain platform
            nash                        52          48             52             48                42          18
            kalai-smorodinsky           40          60             40             60                30          30
            egalitarian                 40          60             40             60                30          30
            utilitarian                 40          60             40             60                30          30
            take-it-or-leave-it-first   70          30             70             30                60          0
            take-it-or-leave-it-second  10          90             10             90                0           60
            no agreement                10          30             10             30                0           0
            Picture: results/cake-utility-space.svg

            """, ""));
        File.ReadAllText("results/cake-utility-space.svg").ShouldStartWith("<svg ");
        Directory.GetFiles("results").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Split_in_json_has_every_concept()
    {
        var json = await SolvedAsync(Split);
        json.GetProperty("game").GetString().ShouldBe("split");
        var solutions = json.GetProperty("solutions");
        solutions.EnumerateObject().Select(solution => solution.Name).ShouldBe(
            [
                "nash", "kalai-smorodinsky", "egalitarian", "utilitarian", "take-it-or-leave-it-first", "take-it-or-leave-it-second",
            ]);
        Pair(solutions.GetProperty("nash").GetProperty("shares")).ShouldBe([52, 48], 1e-9);
        Pair(solutions.GetProperty("nash").GetProperty("utilities")).ShouldBe([52, 48], 1e-9);
        Pair(solutions.GetProperty("nash").GetProperty("gains")).ShouldBe([42, 18], 1e-9);
        solutions.GetProperty("nash").GetProperty("diagnostics").GetProperty("converged").GetBoolean().ShouldBeTrue();
    }

    // economics-fixtures: Nash 1950, 1953.
    [Theory]
    [InlineData("surplus: 100\ndisagreement: [10, 30]", 40)]
    [InlineData("surplus: 100\ndisagreement: [10, 30]\nweights: [0.3, 0.7]", 28)]
    [InlineData("surplus: 1\nutilities: [{kind: crra, riskAversion: 0}, {kind: crra, riskAversion: 0.5}]", 0.666666667)]
    [InlineData("surplus: 1\nutilities: [{kind: crra, riskAversion: 0.5}, {kind: neutral, riskAversion: 0}]", 0.333333333)]
    [InlineData("surplus: 1\nutilities: [{kind: crra, riskAversion: 0.3}, {kind: crra, riskAversion: 0.8}]", 0.777777778)]
    [InlineData("surplus: 1\nweights: [0.7, 0.3]\nutilities: [{kind: neutral}, {kind: crra, riskAversion: 0.5}]", 0.823529412)]
    [InlineData("surplus: 1\nutilities: [{kind: neutral}, {kind: cara, riskAversion: 2}]", 0.603970016)]
    public async Task Nash_is_the_published_number(string game, double first)
    {
        var json = await SolvedAsync("game: split\n" + game);
        Pair(json.GetProperty("solutions").GetProperty("nash").GetProperty("shares"))[0].ShouldBe(first, 1e-9 * (1 + first));
    }

    // economics-fixtures: Rubinstein 1982, Ståhl 1972, Binmore, Rubinstein and Wolinsky 1986, Binmore, Shaked and Sutton 1989.
    [Theory]
    [InlineData("discount: [0.9, 0.9]", 0.526315789, 0.473684211)]
    [InlineData("discount: [0.9, 0.8]", 0.714285714, 0.642857143)]
    [InlineData("discount: [0.9, 0.9]\nhorizon: 10", 0.342800821, 0.657199179)]
    [InlineData("breakdown: 0.1\nbreakdownPayoffs: [0.1, 0.2]", 0.468421053, 0.431578947)]
    [InlineData("breakdown: 0.05\ndiscount: [0.95, 0.95]", 0.525624179, 0.474375821)]
    [InlineData("breakdown: 0.05\ndiscount: [0.95, 0.9]\nbreakdownPayoffs: [0.1, 0.2]", 0.613328589, 0.558279052)]
    [InlineData("discount: [0.9, 0.9]\noutsideOptions: [0, 0.3]", 0.526315789, 0.473684211)]
    [InlineData("discount: [0.9, 0.9]\noutsideOptions: [0, 0.6]", 0.4, 0.36)]
    [InlineData("breakdown: 0.1\nriskAversion: [0, 0.5]", 0.701107011, 0.630996310)]
    [InlineData("fixedCosts: [0.1, 0.2]", 1, 0.9)]
    [InlineData("fixedCosts: [0.2, 0.1]", 0.1, 0)]
    public async Task Alternating_offers_give_the_published_shares(string game, double whenFirst, double whenSecond)
    {
        var json = await SolvedAsync("game: rubinstein\n" + game);
        Pair(json.GetProperty("shares").GetProperty("firstProposes"))[0].ShouldBe(whenFirst, 1e-9);
        Pair(json.GetProperty("shares").GetProperty("secondProposes"))[0].ShouldBe(whenSecond, 1e-9);
        var solution = json.GetProperty("solutions").GetProperty("rubinstein");
        Pair(solution.GetProperty("shares")).Sum().ShouldBe(1, 1e-12);
        Pair(solution.GetProperty("whenSecondProposes"))[0].ShouldBe(whenSecond, 1e-9);
    }

    [Fact]
    public async Task Nash_stands_beside_alternating_offers_as_their_limit()
    {
        var json = await SolvedAsync("game: rubinstein\nbreakdown: 0.1\nbreakdownPayoffs: [0.1, 0.2]");
        Pair(json.GetProperty("solutions").GetProperty("nash").GetProperty("shares")).ShouldBe([0.45, 0.55], 1e-9);
    }

    [Fact]
    public async Task Equal_costs_of_a_round_leave_a_range()
    {
        using var bench = new Bench();
        File.WriteAllText("costs.yaml", "game: rubinstein\nfixedCosts: [0.1, 0.1]");
        (await bench.RunAsync("solve", "costs.yaml")).ShouldBe(new Outcome(0, """
            costs: alternating offers over a surplus of 1, at a cost a round
                                         first party gets  second party gets
            first party proposes first   0.1 to 1          0 to 0.9
            second party proposes first  0 to 0.9          0.1 to 1
            Equal costs: every share of the range is an equilibrium.

            """, ""));
        var json = (await bench.RunAsync("solve", "costs.yaml", "--json")).Json;
        json.GetProperty("shares").GetProperty("firstProposes").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("picture").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    // economics-fixtures: gloves, weighted vote, Aumann and Maschler 1985.
    [Theory]
    [InlineData("{L: 0, R: 0, S: 0, 'L,R': 1, 'L,S': 1, 'R,S': 0, 'L,R,S': 1}", 0.666666667, 0.166666667, 1, 0)]
    [InlineData("{A: 0, B: 0, C: 0, 'A,B': 0, 'A,C': 0, 'B,C': 0, 'A,B,C': 100}", 33.3333333, 33.3333333, 33.3333333, 33.3333333)]
    [InlineData("{A: 0, B: 0, C: 0, 'A,B': 0, 'A,C': 0, 'B,C': 100, 'A,B,C': 200}", 33.3333333, 83.3333333, 50, 75)]
    [InlineData("{A: 0, B: 0, C: 0, 'A,B': 0, 'A,C': 100, 'B,C': 200, 'A,B,C': 300}", 50, 100, 50, 100)]
    public async Task Coalitions_are_paid_the_published_amounts(
        string values, double shapley0, double shapley1, double nucleolus0, double nucleolus1)
    {
        var json = await SolvedAsync($"game: characteristic\nvalues: {values}");
        Values(json.GetProperty("shapley")).Take(2).ShouldBe([shapley0, shapley1], 1e-6);
        Values(json.GetProperty("nucleolus")).Take(2).ShouldBe([nucleolus0, nucleolus1], 1e-6);
        Values(json.GetProperty("solutions").GetProperty("nucleolus").GetProperty("shares"))
            .ShouldBe(Values(json.GetProperty("nucleolus")));
    }

    [Fact]
    public async Task Coalitions_are_printed_with_what_they_leave_open()
    {
        using var bench = new Bench();
        File.WriteAllText("vote.yaml", "game: characteristic\nvalues: {A: 0, B: 0, 'A,B': 1, 'A,C': 1, 'B,C': 1, 'A,B,C': 1}");
        (await bench.RunAsync("solve", "vote.yaml")).ShouldBe(new Outcome(0, """
            vote: 3 players, together 1
               alone  shapley      nucleolus
            A  0      0.333333333  0.333333333
            B  0      0.333333333  0.333333333
            C  0      0.333333333  0.333333333
            The core is empty: under any division some coalition has at least 0.333333333 more on its own.

            """, "Not in 'values', so counted as 0: C.\n"));
    }

    [Fact]
    public async Task Coalitions_with_nothing_to_divide_have_no_nucleolus()
    {
        var json = await SolvedAsync("game: characteristic\nvalues: {A: 2, B: 2, 'A,B': 3}");
        json.GetProperty("nucleolus").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("note").GetString().ShouldBe(
            "No nucleolus. No agreement zone: the players alone together have more than everyone.");
        json.GetProperty("solutions").TryGetProperty("nucleolus", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0.5, new double[] { 25, 15, 10 }, 50)]
    [InlineData(0.3, new double[] { 35, 21, 14 }, 30)]
    public async Task Labels_that_replace_each_other_are_paid_the_published_amounts(
        double platformWeight, double[] transfers, double platform)
    {
        var json = await SolvedAsync(FormattableString.Invariant($"game: nash-in-nash\nplatform: P\nplatformWeight: {platformWeight}\n")
            + "values: {A: 45, B: 35, C: 25, 'A,B': 80, 'A,C': 70, 'B,C': 50, 'A,B,C': 100}");
        Values(json.GetProperty("transfers")).ShouldBe(transfers, 1e-9);
        json.GetProperty("platformPayoff").GetDouble().ShouldBe(platform, 1e-9);
        json.GetProperty("feasible").GetBoolean().ShouldBeTrue();
        json.GetProperty("warning").ValueKind.ShouldBe(JsonValueKind.Null);
        Values(json.GetProperty("shapley")).ShouldBe([50.416667, 23.75, 15.416667, 10.416667], 1e-6);
    }

    [Fact]
    public async Task Labels_that_are_all_needed_ask_for_more_than_there_is()
    {
        var json = await SolvedAsync("game: nash-in-nash\nplatform: P\nvalues: {'A,B,C': 1}");
        json.GetProperty("feasible").GetBoolean().ShouldBeFalse();
        json.GetProperty("warning").GetString()!.ShouldStartWith("Not feasible: the transfers of 1.5 exceed the surplus of 1. ");
        Values(json.GetProperty("shapley")).ShouldBe([0.25, 0.25, 0.25, 0.25], 1e-12);
    }

    [Fact]
    public async Task Domain_is_solved_in_outcomes()
    {
        using var bench = new Bench();
        File.WriteAllText("price.yaml", Price);
        (await bench.RunAsync("solve", "price.yaml", "--no-picture")).ShouldBe(new Outcome(0, """
            price: 6 outcomes of 2 issues, 4 on the Pareto frontier
                               utility seller  utility buyer  gain seller  gain buyer  outcome
            nash               0.48            0.68           0.38         0.48        middle, short
            kalai-smorodinsky  0.48            0.68           0.38         0.48        middle, short
            egalitarian        0.48            0.68           0.38         0.48        middle, short
            utilitarian        0.48            0.68           0.38         0.48        middle, short (and 1 as good)
            no agreement       0.1             0.2            0            0

            """, ""));
        Directory.Exists("results").ShouldBeFalse();
    }

    [Fact]
    public async Task Domain_in_json_names_the_outcomes_and_draws_where_it_is_told()
    {
        using var bench = new Bench();
        File.WriteAllText("price.yaml", Price);
        var outcome = await bench.RunAsync("solve", "price.yaml", "--json", "--picture", "some/where.svg");
        outcome.ExitCode.ShouldBe(0);
        var nash = outcome.Json.GetProperty("solutions").GetProperty("nash");
        nash.GetProperty("outcome").EnumerateArray().Select(label => label.GetString()).ShouldBe(["middle", "short"]);
        Pair(nash.GetProperty("utilities")).ShouldBe([0.48, 0.68], 1e-12);
        outcome.Json.GetProperty("picture").GetString().ShouldBe(Path.GetFullPath("some/where.svg"));
        Directory.GetFiles("some").ShouldBe([Path.Combine("some", "where.svg")]);
    }

    [Fact]
    public async Task Faults_are_printed_all_at_once_and_nothing_is_written()
    {
        using var bench = new Bench();
        File.WriteAllText("cake.yaml", "game: split\nsurplus: 10\ndisagreement: [6, 6]\nweight: [1, 0]\n");
        var outcome = await bench.RunAsync("solve", "cake.yaml", "--json");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldBe("""
            cake.yaml:2:10: surplus: leaves no agreement zone: without agreement the parties have 6 and 6, got '10'. Allowed: above 12. Raise the surplus, or lower the disagreement payoffs.
            cake.yaml:4:1: weight: is no key that belongs here. Did you mean 'weights'?
            2 problems.

            """);
        outcome.Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        outcome.Json.GetProperty("error").GetProperty("problems").GetArrayLength().ShouldBe(2);
        Directory.Exists("results").ShouldBeFalse();
    }

    [Fact]
    public async Task Picture_where_none_can_be_is_refused_before_anything_is_solved()
    {
        using var bench = new Bench();
        File.WriteAllText("cake.yaml", Split);
        Directory.CreateDirectory("folder");
        string example = Path.Combine("folder", "utility-space.svg");
        (await bench.RunAsync("solve", "cake.yaml", "--picture", "folder"))
            .ShouldBeRefusedWith($"--picture: folder is a directory. Name a file in it, such as {example}.");
    }

    [Fact]
    public async Task Picture_of_a_game_without_a_plane_is_refused()
    {
        using var bench = new Bench();
        File.WriteAllText("pair.yaml", "game: characteristic\nvalues: {A: 0, B: 0, 'A,B': 1}");
        (await bench.RunAsync("solve", "pair.yaml", "--picture", "x.svg"))
            .ShouldBeRefusedWith("--picture: pair.yaml has no plane of two utilities to draw. Leave the option out.");
        File.Exists("x.svg").ShouldBeFalse();
    }

    [Fact]
    public async Task Answer_comes_without_a_picture_where_there_is_no_place_for_one()
    {
        using var bench = new Bench();
        File.WriteAllText("cake.yaml", Split);
        File.WriteAllText("results", "a file where the folder should be");
        var outcome = await bench.RunAsync("solve", "cake.yaml");
        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldStartWith("No picture. --picture: results/cake-utility-space.svg cannot be written: ");
        outcome.Out.ShouldEndWith("no agreement                10          30             10             30                0           0\n");
    }

    private static async Task<JsonElement> SolvedAsync(string game)
    {
        using var bench = new Bench();
        File.WriteAllText("game.yaml", game);
        var outcome = await bench.RunAsync("solve", "game.yaml", "--json", "--no-picture");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return outcome.Json;
    }

    private static double[] Pair(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static double[] Values(JsonElement named) => [.. named.EnumerateObject().Select(entry => entry.Value.GetDouble())];
}

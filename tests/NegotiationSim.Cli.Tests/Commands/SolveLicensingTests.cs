using System.Text.Json;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>Lump sum or royalty: economics-fixtures 2.4, 2.6 and 2.7 through the command.</summary>
public sealed class SolveLicensingTests
{
    private const string Outsider = "model: cournot\ninnovator: outside\ndemand: 100\ncost: 60\nfirms: 2\n";
    private const string Insider = "model: cournot\ninnovator: inside\ndemand: 100\ncost: 60\n";
    private const string Linear = "model: linear-royalty\ndemand: 100\ncost: 20\n";
    private const string Types = "highDemand: 10\nlowDemand: 8\n";

    [Fact]
    public async Task Schemes_stand_side_by_side_with_the_verdict_below()
    {
        using var bench = new Bench();
        File.WriteAllText("patent.yaml", "game: licensing\n" + Insider + "saving: 10");
        (await bench.RunAsync("solve", "patent.yaml")).ShouldBe(new Outcome(0, """
            patent: one of two firms has lowered its unit cost from 60 to 50 and may license the other
                                 no licence  lump sum (fee)  royalty
            licences             0           1               1
            fee a licence        0           177.777778      0
            royalty a unit       0           0               10
            licensor has         400         455.555556      500
            each licensee has                100             100
            each other firm has  100
            price                70          66.6666667      70
            consumer surplus     450         555.555556      450
            welfare              950         1111.11111      1050
            Lump sum or royalty? The licensor has more with the royalty (500, not 455.555556); consumers have more with the lump sum (555.555556, not 450); all together have more with the lump sum (1111.11111, not 1050).

            """, ""));
        Directory.Exists("results").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Outsider + "saving: 10", 355.5555556, 266.6666667, "fee")]
    [InlineData(Outsider + "saving: 50", 1847.2222222, 1350, "fee")]
    [InlineData(Insider + "saving: 10", 455.5555556, 500, "royalty")]
    [InlineData(Insider + "saving: 30", 1077.7777778, 1211.1111111, "royalty")]
    [InlineData("model: screening\n" + Types + "highProbability: 0.25", 16, 16.0833333, "royalty")]
    [InlineData("model: screening\n" + Types + "highProbability: 0", 16, 16, null)]
    [InlineData("model: screening\n" + Types + "highProbability: 0.9", 22.5, 22.5, null)]
    [InlineData("model: signalling\n" + Types, 16, 20.3245553, "royalty")]
    [InlineData(Linear, 800, 600, "fee")]
    [InlineData(Linear + "licensorWeight: 0", 0, 0, null)]
    public async Task Licensor_has_the_published_amounts(string game, double fee, double royalty, string? preferred)
    {
        var json = await SolvedAsync(game);
        Payoff(json, "fee").ShouldBe(fee, 1e-6);
        Payoff(json, "royalty").ShouldBe(royalty, 1e-6);
        json.GetProperty("preferred").GetString().ShouldBe(preferred);
        json.GetProperty("picture").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("verdict").GetString().ShouldStartWith("Lump sum or royalty? The licensor has ");
    }

    [Theory]
    [InlineData(Outsider + "saving: 10", null)]
    [InlineData(Outsider + "saving: 50", "The innovation is drastic: a single licensee has the market to itself.")]
    [InlineData(Insider + "saving: 10", null)]
    [InlineData(Insider + "saving: 30", "The innovator would rather not license than for a lump sum.")]
    [InlineData(Insider + "saving: 50", "The innovation is drastic: the innovator does best to keep it and have the market to itself.")]
    [InlineData("model: screening\n" + Types + "highProbability: 25%", null)]
    [InlineData("model: screening\n" + Types + "highProbability: 0.9", "The low type gets no licence: the high type is too likely.")]
    public async Task What_else_there_is_to_say_is_noted(string game, string? note) =>
        (await SolvedAsync(game)).GetProperty("note").GetString().ShouldBe(note);

    [Fact]
    public async Task Json_has_the_parameters_and_every_scheme()
    {
        var json = await SolvedAsync(Outsider + "saving: 30");
        json.GetProperty("model").GetString().ShouldBe("cournot");
        json.GetProperty("given").GetProperty("saving").GetDouble().ShouldBe(30);
        json.GetProperty("solutions").EnumerateObject().Select(scheme => scheme.Name)
            .ShouldBe(["none", "fee", "royalty", "auction", "two-part"]);
        Payoff(json, "auction").ShouldBe(1100, 1e-6);
        Payoff(json, "two-part").ShouldBe(1112.9629630, 1e-6);
        var twoPart = json.GetProperty("solutions").GetProperty("two-part");
        twoPart.GetProperty("royaltyPerUnit").GetDouble().ShouldBe(8.3333333, 1e-6);
        twoPart.GetProperty("feePerLicence").GetDouble().ShouldBe(385.1852, 5e-5);
        twoPart.GetProperty("unlicensedProfit").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("solutions").GetProperty("none").GetProperty("licenseeProfit").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Picture_is_refused()
    {
        using var bench = new Bench();
        File.WriteAllText("patent.yaml", "game: licensing\n" + Linear);
        (await bench.RunAsync("solve", "patent.yaml", "--picture", "x.svg")).ShouldBeRefusedWith(
            "--picture: patent.yaml has no plane of two utilities to draw. Leave the option out.");
    }

    private static double Payoff(JsonElement json, string scheme) =>
        json.GetProperty("solutions").GetProperty(scheme).GetProperty("licensorPayoff").GetDouble();

    private static async Task<JsonElement> SolvedAsync(string game)
    {
        using var bench = new Bench();
        File.WriteAllText("patent.yaml", "game: licensing\n" + game);
        Outcome outcome = await bench.RunAsync("solve", "patent.yaml", "--json");
        (outcome.ExitCode, outcome.Error).ShouldBe((0, ""));
        return outcome.Json;
    }
}

using System.Text.Json;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>Reads a market and prints what becomes of it.</summary>
public sealed class EquilibriumCommandTests
{
    private const string TwoLabels = """
        demand: {kind: logit, alpha: 1}
        platformWeight: 0.5
        products:
          - {name: P1L1, platform: P1, label: L1, delta: 3.0, labelCost: 0.1, platformCost: 0.2}
          - {name: P1L2, platform: P1, label: L2, delta: 2.5, labelCost: 0.1, platformCost: 0.2}
          - {name: P2L1, platform: P2, label: L1, delta: 2.8, labelCost: 0.1, platformCost: 0.2}
          - {name: P2L2, platform: P2, label: L2, delta: 2.3, labelCost: 0.1, platformCost: 0.2}
        scenarios:
          merger: {ownership: {labels: {L12: [L1, L2]}}}
          exit: {exit: [P2]}
        """;

    // economics-fixtures 2.4.
    [Fact]
    public async Task Scenarios_have_the_published_numbers()
    {
        var json = await SolvedAsync(TwoLabels);
        var asItIs = json.GetProperty("scenarios").GetProperty("base");
        Numbers(asItIs, "fees").ShouldBe([1.723654568, 1.507079491, 1.723654568, 1.507079491], 1e-9);
        Numbers(asItIs, "prices").ShouldBe([3.475875620, 3.259300542, 3.389181747, 3.172606669], 1e-9);
        Numbers(asItIs, "shares").ShouldBe([0.202921475, 0.152840387, 0.181183975, 0.136467710], 1e-9);
        asItIs.GetProperty("consumerSurplus").GetDouble().ShouldBe(1.119060579, 1e-9);
        asItIs.GetProperty("residual").GetDouble().ShouldBeLessThan(1e-14);
        asItIs.GetProperty("isMaximum").GetBoolean().ShouldBeTrue();
        asItIs.GetProperty("labelProfits").GetProperty("L1").GetDouble().ShouldBe(0.623654568, 1e-9);
        asItIs.GetProperty("platformProfits").GetProperty("P2").GetDouble().ShouldBe(0.465527178, 1e-9);
        Numbers(json, "fees").ShouldBe(Numbers(asItIs, "fees"));
        var merger = json.GetProperty("scenarios").GetProperty("merger");
        Numbers(merger, "fees").ShouldAllBe(fee => Math.Abs(fee - 2.305541764) < 1e-9);
        Numbers(merger, "prices").ShouldBe([3.916550126, 3.916550126, 3.848381836, 3.848381836], 1e-9);
        merger.GetProperty("compensatingVariation").GetDouble().ShouldBe(0.3280879, 1e-6);
        merger.GetProperty("labelHhi").GetDouble().ShouldBe(10_000, 1e-9);
        var exit = json.GetProperty("scenarios").GetProperty("exit");
        exit.GetProperty("prices").EnumerateArray().Select(price => price.ValueKind).ShouldBe(
            [JsonValueKind.Number, JsonValueKind.Number, JsonValueKind.Null, JsonValueKind.Null]);
    }

    [Fact]
    public async Task Without_a_weight_fees_are_labels_costs()
    {
        var json = await SolvedAsync(TwoLabels.Replace("platformWeight: 0.5\n", "", StringComparison.Ordinal));
        Numbers(json, "fees").ShouldBe([0.1, 0.1, 0.1, 0.1]);
        Numbers(json, "prices").ShouldBe([2.144212833, 2.144212833, 2.027570285, 2.027570285], 1e-9);
        json.GetProperty("consumerSurplus").GetDouble().ShouldBe(2.111267333, 1e-9);
        json.GetProperty("payment").GetString().ShouldBe("given");
    }

    [Fact]
    public async Task Negative_coefficient_of_price_means_the_same()
    {
        var json = await SolvedAsync(TwoLabels.Replace("alpha: 1", "alpha: -1", StringComparison.Ordinal));
        json.GetProperty("consumerSurplus").GetDouble().ShouldBe(1.119060579, 1e-9);
    }

    [Fact]
    public async Task Table_has_the_market_before_and_after()
    {
        using var bench = new Bench();
        File.WriteAllText("m.yaml", """
            demand: {kind: logit, alpha: 1}
            products:
              - {name: A, platform: P, label: L, delta: 3, platformCost: 1}
              - {name: B, platform: Q, label: M, delta: 2, platformCost: 1}
            scenarios:
              merger: {ownership: {platforms: {PQ: [P, Q]}}}
            """);
        (await bench.RunAsync("equilibrium", "m.yaml")).ShouldBe(new Outcome(0, """
            m: terms given, prices Bertrand-Nash
               fee  price    share   platform margin  label margin
            A  0    2.74611  42.73%  1.74611          0
            B  0    2.3179   24.12%  1.3179           0

            per person
            platform P        0.746108
            platform Q        0.317897
            label L           0
            label M           0
            consumer surplus  1.10417
            HHI of platforms  5387.4
            HHI of labels     5387.4

            merger: terms given, prices Bertrand-Nash
               fee  after  price    after   change   share   after
            A  0    0      2.74611  3.1626  +15.17%  42.73%  39.30%
            B  0    0      2.3179   3.1626  +36.44%  24.12%  14.46%

            per person        before    after     change
            platform P        0.746108  -         -
            platform Q        0.317897  -         -
            platform PQ       -         1.1626    -
            label L           0         0         0.00%
            label M           0         0         0.00%
            consumer surplus  1.10417   0.771312  -30.15%
            HHI of platforms  5387.4    10000     +4613
            HHI of labels     5387.4    6067.76   +680

            """, ""));
    }

    [Fact]
    public async Task Market_without_an_equilibrium_to_show_fails_with_reason_and_remedy()
    {
        using var bench = new Bench();
        File.WriteAllText("m.yaml", "demand: {kind: logit, alpha: 1}\nproducts: [{name: A, platform: P, label: L, delta: -2000}]");
        (await bench.RunAsync("equilibrium", "m.yaml")).ShouldBe(new Outcome(1, "",
            "m.yaml: scenario 'base' has no equilibrium to show. Nobody would buy A at the last prices reached: lower costs or what is paid to "
            + "labels, raise delta or the platform's weight, or leave it out with 'exit'. Residual: 0 of the largest price, after 1 iteration.\n"));
    }

    [Fact]
    public async Task Market_whose_terms_are_not_found_fails_with_reason_residual_and_remedy()
    {
        using var bench = new Bench();
        File.WriteAllText("m.yaml", TwoLabels.Replace("platformWeight: 0.5", "platformWeight: 1e-6\ndisagreement: reoptimised", StringComparison.Ordinal));
        Outcome outcome = await bench.RunAsync("equilibrium", "m.yaml");
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldStartWith("m.yaml: scenario 'base' has no equilibrium to show. No terms were found at which all conditions hold. "
            + "Bring platforms' bargaining weights, costs and mean utilities nearer to each other; a weight near 0 asks for fees without bound. Residual: 0.");
        outcome.Error.ShouldContain(" of the largest price, after ");
    }

    [Fact]
    public async Task Market_with_faults_is_refused_with_all_of_them()
    {
        using var bench = new Bench();
        File.WriteAllText("m.yaml", "demand: {kind: logit, alpha: 0}\nproducts: [{name: A, platform: P, label: L, delta: 2, labelCost: -1}]");
        (await bench.RunAsync("equilibrium", "m.yaml")).ShouldBeRefusedWith(
            "m.yaml:1:30: demand.alpha: leaves consumers indifferent to prices, which then have no bound, got '0'. Allowed: any number but 0. "
            + "Write for example 1.2.\n"
            + "m.yaml:2:66: products.0.labelCost: is out of range, got '-1'. Allowed: 0 to 1000000000000. Choose a value in this range.\n2 problems.");
    }

    [Fact]
    public async Task Missing_file_is_refused()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("equilibrium", "none.yaml");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("none.yaml");
    }

    private static async Task<JsonElement> SolvedAsync(string market)
    {
        using var bench = new Bench();
        File.WriteAllText("market.yaml", market);
        Outcome outcome = await bench.RunAsync("equilibrium", "market.yaml", "--json");
        outcome.Error.ShouldBe("");
        outcome.ExitCode.ShouldBe(0);
        return outcome.Json;
    }

    private static double[] Numbers(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
}

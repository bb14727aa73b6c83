using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>Markets and mergers of the R package antitrust 0.99.31 and of PyBLP 1.2.0 (market-oracle.json), written as files and solved.</summary>
public sealed class EquilibriumOracleTests
{
    private const double Digits = 1e-11;

    private static readonly JsonElement Oracle = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "market-oracle.json"))).RootElement;

    [Theory]
    [InlineData("vertical_known_b_global_0.45_upstream_merger_Major_Indie")]
    [InlineData("vertical_known_b_pair_vertical_merger_Major_PlatA")]
    public async Task Bargained_fees_before_and_after_a_merger(string name)
    {
        var (inputs, solution) = (Oracle.GetProperty("antitrust").GetProperty(name).GetProperty("inputs"), Oracle.GetProperty("antitrust").GetProperty(name).GetProperty("polished_Newton"));
        double[] utilities = Numbers(inputs, "meanval");
        StringBuilder market = new(Text($"demand: {{kind: logit, alpha: {inputs.GetProperty("alpha").GetDouble()}}}\nproducts:\n"));
        for (int j = 0; j < utilities.Length; j++)
        {
            market.Append(Text($"  - {{name: p{j}, label: {Words(inputs, "ownerUpPre")[j]}, platform: {Words(inputs, "ownerDownPre")[j]}, "))
                .Append(Text($"delta: {utilities[j]}, labelCost: {Numbers(inputs, "mcUp")[j]}, platformCost: {Numbers(inputs, "mcDown")[j]}, "))
                .Append(Text($"platformWeight: {Numbers(inputs, "b")[j]}}}\n"));
        }

        market.Append(Text($"scenarios: {{merger: {{ownership: {{labels: {Owners(Words(inputs, "ownerUpPost"))}, platforms: {Owners(Words(inputs, "ownerDownPost"))}}}}}}}\n"));
        var solved = await SolvedAsync(market.ToString());
        foreach (var (scenario, when) in new[] { ("base", "Pre"), ("merger", "Post") })
        {
            var state = solved.GetProperty(scenario);
            Numbers(state, "fees").ShouldBe(Numbers(solution, "up" + when), Digits);
            Numbers(state, "prices").ShouldBe(Numbers(solution, "down" + when), Digits);
            Numbers(state, "shares").ShouldBe(Numbers(solution, "shares" + when), Digits);
            state.GetProperty("residual").GetDouble().ShouldBeLessThan(1e-14);
        }

        double lost = solved.GetProperty("merger").GetProperty("compensatingVariation").GetDouble();
        (lost * inputs.GetProperty("mktSize").GetDouble()).ShouldBe(solution.GetProperty("CV").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("logit_same_as_antitrust_sim")]
    [InlineData("logit_3x6_alpha-1.7")]
    [InlineData("mixed_logit_3x6_25nodes")]
    public async Task Prices_and_mergers_without_a_platforms_weight(string name)
    {
        var record = Oracle.GetProperty("pyblp").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == name);
        string[] markets = Words(record, "market_ids");
        string[] ids = [.. markets.Distinct()];
        for (int m = 0; m < ids.Length; m++)
        {
            int[] rows = [.. Enumerable.Range(0, markets.Length).Where(row => markets[row] == ids[m])];
            var solved = await SolvedAsync(Market(record, rows, ids[m]));
            Compare(solved.GetProperty("base"), record.GetProperty("baseline"), rows, m);
            int merger = 0;
            foreach (var expected in record.GetProperty("mergers").EnumerateArray())
            {
                Compare(solved.GetProperty($"merger{merger++}"), expected, rows, m);
            }

            merger.ShouldBeGreaterThan(0);
        }
    }

    // economics-fixtures 2.8: antitrust with sigma 0.7; costs are those behind the prices, so that the first equilibrium is given too.
    [Fact]
    public async Task Merger_in_a_nest()
    {
        var solved = await SolvedAsync("""
            demand: {kind: nested-logit, alpha: -1.2, nests: [a, a, b], rho: 0.3}
            products:
              - {name: A, label: L, platform: P, delta: 2, platformCost: 0.6111437}
              - {name: B, label: L, platform: Q, delta: 1.5, platformCost: 0.7341701}
              - {name: C, label: L, platform: R, delta: 1, platformCost: 0.3973091}
            scenarios: {merger: {ownership: {platforms: {P: [P, Q]}}}}
            """);
        Numbers(solved.GetProperty("base"), "prices").ShouldBe([1.6, 1.5, 1.4], 1e-7);
        Numbers(solved.GetProperty("merger"), "prices").ShouldBe([1.95012705, 2.07315343, 1.44202], 1e-7);
        double inside = Numbers(solved.GetProperty("base"), "shares").Sum();
        (1000 / inside * solved.GetProperty("merger").GetProperty("compensatingVariation").GetDouble()).ShouldBe(288.782253, 1e-4);
    }

    private static string Market(JsonElement record, int[] rows, string id)
    {
        // Utility is the constant, if any, the characteristic times its coefficient, and xi.
        double[] beta = Numbers(record, "beta");
        bool hasConstant = beta.Length == 3;
        double price = beta[hasConstant ? 1 : 0];
        double[] x = [.. record.GetProperty("x").EnumerateObject().Single().Value.EnumerateArray().Select(v => v.GetDouble())];
        StringBuilder text = new();
        if (record.TryGetProperty("agents", out var agents))
        {
            double[][] sigma = Rows(record, "sigma");
            text.Append("demand:\n  kind: mixed-logit\n  nodes:\n");
            for (int i = 0; i < Words(agents, "market_ids").Length; i++)
            {
                if (Words(agents, "market_ids")[i] == id)
                {
                    double[] draws = Rows(agents, "nodes")[i];
                    string tastes = string.Join(", ", rows.Select(row => Text($"{sigma[1][1] * draws[1] * x[row]}")));
                    text.Append(Text($"    - {{weight: {Numbers(agents, "weights")[i]}, alpha: {price + (sigma[0][0] * draws[0])}, tastes: [{tastes}]}}\n"));
                }
            }
        }
        else
        {
            text.Append(Text($"demand: {{kind: logit, alpha: {price}}}\n"));
        }

        text.Append("products:\n");
        foreach (int row in rows)
        {
            double delta = (hasConstant ? beta[0] : 0) + (beta[^1] * x[row]) + Numbers(record, "xi")[row];
            text.Append(Text($"  - {{name: p{Array.IndexOf(rows, row)}, label: L, platform: F{Words(record, "firm_ids")[row]}, delta: {delta}, "))
                .Append(Text($"platformCost: {Numbers(record, "costs")[row]}}}\n"));
        }

        int merger = 0;
        text.Append("scenarios:\n");
        foreach (var after in record.GetProperty("mergers").EnumerateArray())
        {
            string[] firms = [.. rows.Select(row => "F" + Words(after, "firm_ids")[row])];
            text.Append(Text($"  merger{merger++}: {{ownership: {{platforms: {Owners(firms)}}}}}\n"));
        }

        return text.ToString();
    }

    private static void Compare(JsonElement state, JsonElement expected, int[] rows, int market)
    {
        Numbers(state, "prices").ShouldBe(rows.Select(row => Numbers(expected, "prices")[row]), Digits);
        Numbers(state, "shares").ShouldBe(rows.Select(row => Numbers(expected, "shares")[row]), Digits);
        Numbers(state, "fees").ShouldAllBe(fee => fee == 0);
        state.GetProperty("consumerSurplus").GetDouble().ShouldBe(Numbers(expected, "consumer_surplus")[market], Digits);
        state.GetProperty("hhi").GetDouble().ShouldBe(Numbers(expected, "hhi")[market], 1e-8);
        state.GetProperty("isMaximum").GetBoolean().ShouldBeTrue();
    }

    /// <summary>Owners with the products they own, by name.</summary>
    private static string Owners(string[] owners) => "{" + string.Join(", ", owners.Distinct().Select(owner =>
        $"{owner}: [{string.Join(", ", Enumerable.Range(0, owners.Length).Where(j => owners[j] == owner).Select(j => $"p{j}"))}]")) + "}";

    private static async Task<JsonElement> SolvedAsync(string market)
    {
        using var bench = new Bench();
        File.WriteAllText("market.yaml", market);
        Outcome outcome = await bench.RunAsync("equilibrium", "market.yaml", "--json");
        outcome.Error.ShouldBe("");
        return outcome.Json.GetProperty("scenarios");
    }

    private static double[] Numbers(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static double[][] Rows(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(number => number.GetDouble()).ToArray())];

    private static string[] Words(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

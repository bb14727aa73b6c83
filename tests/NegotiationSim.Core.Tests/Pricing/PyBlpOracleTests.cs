using System.Text.Json;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Tests.Pricing;

/// <summary>Agreement with PyBLP in every market and merger of its records.</summary>
public sealed class PyBlpOracleTests
{
    private const double Digits = 1e-12;

    [Theory]
    [InlineData("logit_same_as_antitrust_sim")]
    [InlineData("logit_3x6_alpha-1.7")]
    [InlineData("mixed_logit_3x6_25nodes")]
    public void Prices_shares_surplus_and_concentration(string name)
    {
        var record = Oracle.PyBlp(name);
        string[] markets = Words(record, "market_ids");
        string[] ids = [.. markets.Distinct()];
        for (int m = 0; m < ids.Length; m++)
        {
            int[] rows = [.. Enumerable.Range(0, markets.Length).Where(row => markets[row] == ids[m])];
            var demand = Demand(record, rows, m);
            double[] costs = Pick(record.Numbers("costs"), rows);
            var baseline = Solved(demand, costs, record, record.GetProperty("baseline"), rows, m);
            Enumerable.Range(0, rows.Length).Select(j => DemandMeasures.Elasticities(demand, baseline.Prices.AsSpan())[j, j])
                .ShouldBe(Pick(record.Numbers("own_price_elasticities"), rows), Digits);
            foreach (var merger in record.GetProperty("mergers").EnumerateArray())
            {
                Solved(demand, costs, merger, merger, rows, m);
            }
        }
    }

    private static MarketEquilibrium Solved(
        DemandSystem demand, double[] costs, JsonElement owners, JsonElement expected, int[] rows, int market)
    {
        string[] names = [.. rows.Select(row => Words(owners, "firm_ids")[row])];
        var solved = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, names.Select(name => Array.IndexOf(names, name)), costs));
        solved.Diagnostics.Converged.ShouldBeTrue();
        solved.Prices.ShouldBe(Pick(expected.Numbers("prices"), rows), Digits);
        solved.Shares.ShouldBe(Pick(expected.Numbers("shares"), rows), Digits);
        solved.PlatformMargins.Select((margin, j) => margin * solved.Shares[j])
            .ShouldBe(Pick(expected.Numbers("profits_per_consumer"), rows), Digits);
        solved.ConsumerSurplus.ShouldBe(expected.Numbers("consumer_surplus")[market], Digits);
        solved.PlatformHhi.ShouldBe(expected.Numbers("hhi")[market], 1e-8);
        SecondOrder.Holds(solved).ShouldBeTrue();
        return solved;
    }

    // Utility is the constant, if any, the characteristic times its coefficient, and xi.
    private static DemandSystem Demand(JsonElement record, int[] rows, int market)
    {
        double[] beta = record.Numbers("beta");
        bool hasConstant = beta.Length == 3;
        double price = beta[hasConstant ? 1 : 0];
        double[] x = Pick([.. record.GetProperty("x").EnumerateObject().Single().Value.EnumerateArray().Select(v => v.GetDouble())], rows);
        double[] xi = Pick(record.Numbers("xi"), rows);
        double[] delta = [.. x.Select((value, j) => (hasConstant ? beta[0] : 0) + (beta[^1] * value) + xi[j])];
        return record.TryGetProperty("agents", out var agents)
            ? new MixedLogitDemand(delta, Nodes(agents, record.Rows("sigma"), x, price, market))
            : new LogitDemand(delta, -price);
    }

    private static IEnumerable<TasteNode> Nodes(JsonElement agents, double[][] sigma, double[] x, double price, int market)
    {
        string[] markets = Words(agents, "market_ids");
        string id = markets.Distinct().ElementAt(market);
        return Enumerable.Range(0, markets.Length).Where(i => markets[i] == id).Select(i => new TasteNode(
            agents.Numbers("weights")[i],
            -price - (sigma[0][0] * agents.Rows("nodes")[i][0]),
            [.. x.Select(value => sigma[1][1] * agents.Rows("nodes")[i][1] * value)]));
    }

    private static string[] Words(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];

    private static double[] Pick(double[] values, int[] rows) => [.. rows.Select(row => values[row])];
}

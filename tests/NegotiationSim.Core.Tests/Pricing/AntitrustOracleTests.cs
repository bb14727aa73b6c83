using System.Text.Json;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Tests.Pricing;

/// <summary>Agreement with the R package antitrust to 1e-9 or better.</summary>
public sealed class AntitrustOracleTests
{
    private const double Digits = 1e-12;

    [Theory]
    [InlineData("vertical_known_b_global_0.45_upstream_merger_Major_Indie")]
    [InlineData("vertical_known_b_pair_vertical_merger_Major_PlatA")]
    public void Bargained_fees_before_and_after_a_merger(string name)
    {
        var (inputs, solution) = (Oracle.Antitrust(name).GetProperty("inputs"), Oracle.Antitrust(name).GetProperty("polished_Newton"));
        double[] weights = inputs.Numbers("b");
        var known = new List<string>();
        var market = Market(inputs, "Pre", known);
        var before = FeeBargaining.Solve(market, weights);
        var after = FeeBargaining.Solve(Market(inputs, "Post", known), weights);
        foreach (var (solved, when) in new[] { (before, "Pre"), (after, "Post") })
        {
            solved.Diagnostics.Converged.ShouldBeTrue();
            solved.Diagnostics.Residual.ShouldBeLessThan(1e-14);
            solved.Terms.Fees.ShouldBe(solution.Numbers("up" + when), Digits);
            solved.Prices.ShouldBe(solution.Numbers("down" + when), Digits);
            solved.Shares.ShouldBe(solution.Numbers("shares" + when), Digits);
            solved.LabelMargins.ShouldBe(solution.Numbers("marginUp" + when), Digits);
            solved.PlatformMargins.ShouldBe(solution.Numbers("marginDown" + when), Digits);
        }

        double persons = inputs.Number("mktSize");
        ((before.ConsumerSurplus - after.ConsumerSurplus) * persons).ShouldBe(solution.Number("CV"), 1e-9);
        market.Owners.ShouldBe(5);
    }

    [Theory]
    [InlineData("vertical_known_b_global_0.45_upstream_merger_Major_Indie", "Pre")]
    [InlineData("vertical_known_b_pair_vertical_merger_Major_PlatA", "Pre")]
    [InlineData("vertical_known_b_pair_vertical_merger_Major_PlatA", "Post")]
    public void General_equations_agree_with_those_of_the_plain_logit(string name, string when)
    {
        var inputs = Oracle.Antitrust(name).GetProperty("inputs");
        var general = FeeBargaining.General(
            Market(inputs, when, []), inputs.Numbers("b"), PaymentForm.PerSubscriber, DisagreementPrices.Fixed);
        general.Diagnostics.Converged.ShouldBeTrue();
        general.Terms.Fees.ShouldBe(Oracle.Antitrust(name).GetProperty("polished_Newton").Numbers("up" + when), 1e-11);
        general.Prices.ShouldBe(Oracle.Antitrust(name).GetProperty("polished_Newton").Numbers("down" + when), 1e-11);
    }

    [Fact]
    public void Merger_under_the_plain_logit()
    {
        var record = Oracle.Antitrust("sim_logit_known");
        var (inputs, solution) = (record.GetProperty("inputs"), record.GetProperty("polished_Newton"));
        var known = new List<string>();
        int[] before = inputs.Owners("ownerPre", known);
        int[] after = inputs.Owners("ownerPost", known);
        double[] prices = inputs.Numbers("p0");
        var demand = new LogitDemand(inputs.Numbers("meanval"), -inputs.Number("alpha"));
        double[] costs = Costs(demand, before, prices);
        costs.ShouldBe(record.GetProperty("calibrated").Numbers("mcPre"), Digits);
        var pre = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, before, costs));
        var post = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, after, costs));
        pre.Prices.ShouldBe(solution.Numbers("pricePre"), Digits);
        post.Prices.ShouldBe(solution.Numbers("pricePost"), Digits);
        post.Shares.ShouldBe(solution.Numbers("sharesPost"), Digits);
        post.PlatformMargins.Select((margin, j) => margin / post.Prices[j]).ShouldBe(solution.Numbers("marginsPost"), Digits);
        pre.PlatformHhi.ShouldBe(solution.Number("hhiPre"), 1e-8);
        post.PlatformHhi.ShouldBe(solution.Number("hhiPost"), 1e-8);
        double persons = record.GetProperty("calibrated").Number("mktSize");
        ((pre.ConsumerSurplus - post.ConsumerSurplus) * persons).ShouldBe(solution.Number("CV"), Digits);
        double[] reductions = CompensatingCostReduction.Of(demand, prices, before, after)!;
        reductions.Take(3).Select(reduction => 100 * reduction).ShouldBe(solution.Numbers("cmcr"), 1e-9);
        reductions.Skip(3).ShouldBe([0, 0], Digits);
        AssertTables(demand, prices, solution);
    }

    [Fact]
    public void Prices_that_buyers_bargain_over()
    {
        var record = Oracle.Antitrust("bargaining_logit_known");
        var (inputs, solution) = (record.GetProperty("inputs"), record.GetProperty("polished_Newton"));
        var demand = new LogitDemand(inputs.Numbers("meanval"), -inputs.Number("alpha"));
        foreach (var (firms, when) in new[] { (new[] { 0, 1, 2, 3 }, "Pre"), (new[] { 0, 0, 2, 3 }, "Post") })
        {
            var (prices, diagnostics) = BuyerBargaining.Solve(demand, firms, inputs.Numbers("mc"), inputs.Numbers("b"));
            diagnostics.Converged.ShouldBeTrue();
            prices.ShouldBe(solution.Numbers("price" + when), Digits);
            demand.Shares(prices).ShouldBe(solution.Numbers("shares" + when), Digits);
        }

        AssertTables(demand, solution.Numbers("pricePre"), solution);
    }

    private static void AssertTables(LogitDemand demand, double[] prices, JsonElement solution)
    {
        for (int j = 0; j < prices.Length; j++)
        {
            Oracle.Row(DemandMeasures.Elasticities(demand, prices), j).ShouldBe(solution.Rows("elastPre")[j], Digits);
            Oracle.Row(DemandMeasures.DiversionRatios(demand, prices), j).ShouldBe(solution.Rows("diversionPre")[j], Digits);
        }
    }

    private static double[] Costs(DemandSystem demand, int[] firms, double[] prices) =>
        [.. ImpliedMargins.Of(demand, firms, prices)!.Select((margin, j) => prices[j] - margin)];

    private static LicensedMarket Market(JsonElement inputs, string when, List<string> known) => new(
        new LogitDemand(inputs.Numbers("meanval"), -inputs.Number("alpha"), inputs.Number("priceOutside")),
        inputs.Owners("ownerDown" + when, known),
        inputs.Owners("ownerUp" + when, known),
        inputs.Numbers("mcDown"),
        inputs.Numbers("mcUp"));
}

using NegotiationSim.Core.Pricing;
using NegotiationSim.Scenarios.Markets;

namespace NegotiationSim.Scenarios.Tests.Markets;

/// <summary>Market files: what they mean, what is said of each fault, and that those shown and shipped give their numbers.</summary>
public sealed class MarketFileTests
{
    private const string Products = """
        products:
          - {name: A, platform: P, label: L, delta: 2, platformCost: 0.6111437}
          - {name: B, platform: Q, label: M, delta: 1.5, platformCost: 0.7341701}
          - {name: C, platform: R, label: M, delta: 1, platformCost: 0.3973091}

        """;

    private const string Logit = "demand: {kind: logit, alpha: 1.2}\n";

    // economics-fixtures 2.8, nested: antitrust with sigma 0.7.
    [Theory]
    [InlineData("nests: [a, a, b], rho: 0.3")]
    [InlineData("nests: {a: [A, B], b: [C]}, rho: {a: 0.3, b: 0.3}")]
    public void Nests_are_written_by_product_or_by_nest(string nests)
    {
        var study = Parse($"demand: {{kind: nested-logit, alpha: 1.2, {nests}}}\n{Products}scenarios: {{m: {{ownership: {{platforms: {{P: [Q]}}}}}}}}");
        study.Cases[0].Solve().Prices.ShouldBe([1.6, 1.5, 1.4], 1e-6);
        study.Cases[1].Solve().Prices.ShouldBe([1.95012705, 2.07315343, 1.44202], 1e-6);
    }

    [Fact]
    public void Nodes_share_the_demands_sensitivity_unless_they_have_their_own()
    {
        var study = Parse("demand: {kind: mixed-logit, alpha: 1.2, nodes: [{weight: 0.4}, {weight: 60%, alpha: 2, tastes: [0, 1, 0]}]}\n" + Products);
        var nodes = study.Cases[0].Market.Demand.ShouldBeOfType<Core.Pricing.Demand.MixedLogitDemand>().Nodes;
        nodes.Select(node => node.PriceSensitivity).ShouldBe([1.2, 2]);
        study.Cases[0].Solve().Diagnostics.Converged.ShouldBeTrue();
    }

    [Fact]
    public void Scenario_keeps_what_it_does_not_change()
    {
        var study = Parse(Logit + "platformWeight: 0.5\ndisagreement: reoptimised\n" + Products + "scenarios: {s: {payment: lump-sum, exit: [Q, C]}}");
        var scenario = study.Cases[1];
        scenario.Name.ShouldBe("s");
        scenario.Form.ShouldBe(PaymentForm.LumpSum);
        scenario.Disagreement.ShouldBe(DisagreementPrices.Reoptimised);
        scenario.PlatformWeights.ShouldBe([0.5, 0.5, 0.5]);
        scenario.Market.Offered.ShouldBe([true, false, false]);
        study.Cases[0].Market.Offered.ShouldBe([true, true, true]);
    }

    [Fact]
    public void Owner_of_a_label_and_a_platform_is_integrated()
    {
        var study = Parse(Logit + "platformWeight: 0.5\n" + Products + "scenarios: {s: {ownership: {platforms: {L: [P]}}}, t: {ownership: {labels: {X: [B]}}}}");
        study.Cases[0].Market.IsIntegrated(0).ShouldBeFalse();
        study.Cases[1].Market.IsIntegrated(0).ShouldBeTrue();
        study.Cases[2].Owners.ShouldBe(["P", "Q", "R", "L", "X", "M"]);
    }

    [Theory]
    [InlineData("revenueShare: 50%", 0, 0.5)]
    [InlineData("fee: 0.3", 0.3, 0)]
    [InlineData("{}", 0, 0)]
    public void Terms_can_be_given(string terms, double fee, double share)
    {
        var given = Parse(Logit + (terms == "{}" ? "" : terms + "\n") + Products).Cases[0];
        given.PlatformWeights.ShouldBeEmpty();
        given.Terms.Fees[0].ShouldBe(fee);
        given.Terms.RevenueShares[0].ShouldBe(share);
    }

    [Theory]
    [InlineData(
        Logit + "products: [{name: A, platform: P, label: L, delta: 1e300}]",
        "2:52: products.0.delta: is out of range, got '1e300'. Allowed: -1000000 to 1000000. Choose a value in this range.")]
    [InlineData(
        Logit + "products: [{name: A, platform: P, label: L, delta: 1, labelCost: 1e308}]",
        "2:66: products.0.labelCost: is out of range, got '1e308'. Allowed: 0 to 1000000000000. Choose a value in this range.")]
    [InlineData(
        "demand: {kind: logit, alpha: 1e-300}\n" + Products,
        "1:30: demand.alpha: is out of range, got '1E-300'. Allowed: a size of 1e-9 to 1e9. Write money in another unit.")]
    [InlineData(
        "demand: {kind: mixed-logit, nodes: [{weight: 0.5, alpha: -1}, {weight: 0.5, alpha: 0.2}]}\n" + Products,
        "1:84: demand.nodes.1.alpha: has another sign than the first, so that these consumers would buy more at a higher price, got '0.2'. "
            + "Allowed: the same sign everywhere. Write all sensitivities as positive numbers, or all as negative coefficients; leave out nodes of the other sign.")]
    [InlineData("{}", "1:1: is missing 'products', 'demand'. Add for example products: [{...}]; demand: {...}")]
    [InlineData(Logit + "products: []", "2:11: products: has 0 entries. Allowed: at least 1. Write one item a line, each after '- '.")]
    [InlineData(
        Logit + "products: [{name: A, platform: P, label: L, delta: 1}, {name: A, platform: P, label: M, delta: 1}]",
        "2:63: products.1.name: is the name of another product, got 'A'. Give each its own name.")]
    [InlineData(
        Logit + Products + "platformWeight: 0",
        "6:17: platformWeight: is out of range, got '0'. Allowed: above 0 to 1. Choose a value in this range.")]
    [InlineData(
        Logit + Products + "payment: lump-sum",
        "6:10: payment: says how terms are bargained over, without a 'platformWeight'. Add for example platformWeight: 0.5")]
    [InlineData(
        Logit + Products + "platformWeight: 0.5\nfee: 1",
        "7:6: fee: does not go with 'platformWeight', by which terms are bargained over. Leave one of the two out.")]
    [InlineData(
        Logit + Products + "scenarios: {m: {ownership: {labels: {X: [Ll]}}}}",
        "6:41: scenarios.m.ownership.labels.X: names no label and no product of this market, got 'Ll'. Allowed: L, M. Known: L, M.")]
    [InlineData(
        Logit + Products + "scenarios: {m: {ownership: {labels: {X: [L], Y: [L]}}}}",
        "6:49: scenarios.m.ownership.labels.Y: has a label that 'X' has too, got 'L'. Give it to one owner.")]
    [InlineData(Logit + Products + "scenarios: {base: {exit: [P]}}", "6:19: scenarios.base: is the name of the market as it is. Choose another name.")]
    [InlineData(Logit + Products + "scenarios: {m: {exit: [P, Q, R]}}", "6:23: scenarios.m.exit: leaves no product. Keep at least one.")]
    [InlineData(
        "demand: {kind: probit, alpha: 1}\n" + Products,
        "1:16: demand.kind: is none of the words allowed here, got 'probit'. Allowed: logit, nested-logit, mixed-logit. Choose one of these.")]
    [InlineData(
        "demand: {kind: nested-logit, alpha: 1, nests: [a, b], rho: 0.3}\n" + Products,
        "1:47: demand.nests: has 2 entries. Allowed: 3, one a product. Write the nest of each product, or {nest: [names of products]}.")]
    [InlineData(
        "demand: {kind: nested-logit, alpha: 1, nests: [a, b, a], rho: 1}\n" + Products,
        "1:63: demand.rho: is out of range, got '1'. Allowed: 0 to below 1. Choose a value in this range.")]
    [InlineData(
        "demand: {kind: mixed-logit, alpha: 1, nodes: [{weight: 0.5}]}\n" + Products,
        "1:46: demand.nodes: have weights that sum to 0.5. Allowed: a sum of 1. Scale them.")]
    public void Fault_is_told_in_full(string text, string fault) => Should.Throw<ScenarioException>(() => Parse(text))
        .Problems.Select(problem => problem.ToString()).ShouldBe([$"m.yaml:{fault}"]);

    [Fact]
    public void Example_of_the_document_gives_the_published_fees()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "market-format.md")).ReplaceLineEndings("\n");
        string example = document.Split("```yaml\n")[1];
        var study = Parse(example[..example.IndexOf("```", StringComparison.Ordinal)]);
        study.Cases[0].Solve().Terms.Fees[0].ShouldBe(1.723654568, 1e-9);
        study.Cases[1].Solve().Terms.Fees.ShouldAllBe(fee => Math.Abs(fee - 2.305541764) < 1e-9);
    }

    [Fact]
    public void Shipped_markets_give_the_numbers_of_their_comments()
    {
        Load("two-labels").Cases[1].Solve().Terms.Fees[0].ShouldBe(2.30554, 1e-5);
        var forms = Load("payment-forms");
        forms.Cases[0].Solve().Terms.Fees.ShouldBe([3.22343, 2.00100, 1.17947, 2.80326, 1.78710, 1.05018], 1e-5);
        forms.Cases.Single(state => state.Name == "Major-buys-Tunes").Solve().Terms.Fees
            .ShouldBe([0.6, 1.86086, 1.08382, 3.76698, 1.64696, 0.954534], 1e-5);
        forms.Cases.ShouldAllBe(state => state.Solve().Diagnostics.Converged);
    }

    private static MarketStudy Load(string name) => MarketFile.Load(Path.Combine(Repository.Root, "markets", name + ".yaml"));

    private static MarketStudy Parse(string text) => MarketFile.Parse(text, "m.yaml");
}

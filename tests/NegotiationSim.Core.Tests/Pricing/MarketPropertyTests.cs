using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Tests.Pricing;

/// <summary>What must hold in every market of a random family: up to three labels on up to three platforms, every pair a product.</summary>
public sealed class MarketPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(17, 1).WithMaxTest(150);

    private static readonly Gen<double> Unit = Gen.Choose(1, 999).Select(thousandths => thousandths / 1000.0);

    private static readonly Gen<Case> Cases =
        from labels in Gen.Choose(1, 3)
        from platforms in Gen.Choose(1, 3)
        from utilities in Unit.ArrayOf(labels * platforms)
        from costs in Unit.ArrayOf(2 * labels * platforms)
        from sensitivity in Unit
        from weights in Unit.ArrayOf(labels * platforms)
        select new Case(
            labels,
            platforms,
            [.. utilities.Select(u => (8 * u) - 2)],
            [.. costs.Take(labels * platforms)],
            [.. costs.Skip(labels * platforms)],
            0.2 + (2 * sensitivity),
            [.. weights.Select(w => 0.05 + (0.95 * w))]);

    [Fact]
    public void Family_is_not_trivial()
    {
        Case[] sample = [.. Cases.Sample(200)];
        sample.Select(market => market.Labels * market.Platforms).Distinct().Count().ShouldBeGreaterThan(4);
        sample.Select(market => FeeBargaining.Solve(market.Market(), market.Weights).Shares.Sum()).ShouldContain(sum => sum < 0.3);
        sample.Select(market => FeeBargaining.Solve(market.Market(), market.Weights).Shares.Sum()).ShouldContain(sum => sum > 0.6);
    }

    [Fact]
    public void Fees_and_prices_are_found_and_above_cost() => Holds(market =>
    {
        var solved = FeeBargaining.Solve(market.Market(), market.Weights);
        return solved.Diagnostics.Converged && solved.Diagnostics.Residual < 1e-12 && SecondOrder.Holds(solved)
            && solved.LabelMargins.All(margin => margin >= 0) && solved.PlatformMargins.All(margin => margin > 0)
            && solved.Prices.Concat(solved.Shares).Concat(solved.Terms.Fees).All(double.IsFinite);
    });

    [Fact]
    public void Short_equations_of_the_logit_and_general_ones_agree() => Holds(market =>
    {
        var quick = FeeBargaining.Solve(market.Market(), market.Weights);
        var general = FeeBargaining.General(market.Market(), market.Weights, PaymentForm.PerSubscriber, DisagreementPrices.Fixed);
        return general.Diagnostics.Converged && Near(quick.Prices, general.Prices, 1e-7) && Near(quick.Terms.Fees, general.Terms.Fees, 1e-7);
    });

    [Fact]
    public void Zeta_and_newton_agree_on_prices() => Holds(market =>
    {
        double[] ones = [.. market.Weights.Select(_ => 1.0)];
        var zeta = RetailPrices.Bertrand(market.Market());
        return zeta.Diagnostics.Converged && Near(zeta.Prices, FeeBargaining.Solve(market.Market(), ones).Prices, 1e-11)
            && Near(zeta.PlatformMargins, ImpliedMargins.Of(zeta.Market.Demand, zeta.Market.Platforms.AsSpan(), zeta.Prices.AsSpan())!, 1e-9);
    });

    [Fact]
    public void Money_in_other_units_changes_no_share() => Holds(market =>
    {
        var dollars = FeeBargaining.Solve(market.Market(), market.Weights);
        var cents = FeeBargaining.Solve(market.Market(100), market.Weights);
        return Near(dollars.Shares, cents.Shares, 1e-10) && Near([.. dollars.Prices.Select(price => 100 * price)], cents.Prices, 1e-9);
    });

    [Fact]
    public void Order_of_products_and_numbers_of_owners_do_not_matter() => Holds(market =>
    {
        var forward = FeeBargaining.Solve(market.Market(), market.Weights);
        Case reversed = market with
        {
            Utilities = [.. market.Utilities.Reverse()],
            LabelCosts = [.. market.LabelCosts.Reverse()],
            PlatformCosts = [.. market.PlatformCosts.Reverse()],
            Weights = [.. market.Weights.Reverse()],
        };
        return Near(forward.Prices, [.. FeeBargaining.Solve(reversed.Market(), reversed.Weights).Prices.Reverse()], 1e-10);
    });

    [Fact]
    public void Merger_of_platforms_raises_all_prices_and_never_helps_consumers() => Holds(market =>
    {
        var before = RetailPrices.Bertrand(market.Market());
        var after = RetailPrices.Bertrand(market.Market().OwnedBy(before.Market.Platforms.Select(_ => 0), before.Market.Labels));
        return after.Prices.Zip(before.Prices).All(pair => pair.First >= pair.Second - 1e-9)
            && after.ConsumerSurplus <= before.ConsumerSurplus + 1e-9;
    });

    [Fact]
    public void Merger_of_labels_never_helps_consumers() => Holds(market =>
    {
        double[] equal = [.. market.Weights.Select(_ => 0.5)];
        var before = FeeBargaining.Solve(market.Market(), equal);
        var after = FeeBargaining.Solve(market.Market().OwnedBy(before.Market.Platforms, before.Market.Labels.Select(_ => 9)), equal);
        return after.Diagnostics.Converged && after.ConsumerSurplus <= before.ConsumerSurplus + 1e-9;
    });

    [Fact]
    public void Stronger_platforms_pay_less_and_ask_less() => Holds(market =>
    {
        var weak = FeeBargaining.Solve(market.Market(), 0.3);
        var strong = FeeBargaining.Solve(market.Market(), 0.7);
        return weak.Terms.Fees.Zip(strong.Terms.Fees).All(pair => pair.First > pair.Second)
            && weak.ConsumerSurplus < strong.ConsumerSurplus;
    });

    [Fact]
    public void Label_margin_is_the_closed_form_on_every_platform() => Holds(market =>
    {
        const double weight = 0.4;
        var solved = FeeBargaining.Solve(market.Market(), weight);
        return Enumerable.Range(0, market.Utilities.Length).All(j =>
        {
            double share = Enumerable.Range(0, market.Utilities.Length)
                .Where(k => solved.Market.Labels[k] == solved.Market.Labels[j]).Sum(k => solved.Shares[k]);
            double closed = (1 - weight) / weight / (market.Sensitivity * (1 - share));
            return Math.Abs(solved.LabelMargins[j] - closed) < 1e-9 * closed;
        });
    });

    private static void Holds(Func<Case, bool> property) => Check.One(Seeded, Prop.ForAll(Cases.ToArbitrary(), property));

    private static bool Near(IReadOnlyList<double> one, IReadOnlyList<double> other, double relative) =>
        one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) <= relative * (1 + Math.Abs(pair.First)));

    private sealed record Case(
        int Labels, int Platforms, double[] Utilities, double[] LabelCosts, double[] PlatformCosts, double Sensitivity, double[] Weights)
    {
        public LicensedMarket Market(double money = 1) => new(
            new LogitDemand(Utilities, Sensitivity / money),
            Utilities.Select((_, j) => j / Labels),
            Utilities.Select((_, j) => Platforms + (j % Labels)),
            PlatformCosts.Select(cost => money * cost),
            LabelCosts.Select(cost => money * cost));
    }
}

using NegotiationSim.Core.Bargaining.Licensing;
using NegotiationSim.Core.Tests.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Licensing;

/// <summary>Bilateral monopoly, and Horn and Wolinsky 1988; a = 100, c = 20.</summary>
public sealed class LinearRoyaltyTests
{
    private const double FirstBest = 2400;

    public static TheoryData<double> Weights => [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1];

    [Theory]
    [InlineData(0, 20, 60, 40, 0, 1600, 800, 2400)]
    [InlineData(0.25, 30, 65, 35, 350, 1225, 612.5, 2187.5)]
    [InlineData(0.5, 40, 70, 30, 600, 900, 450, 1950)]
    [InlineData(0.75, 50, 75, 25, 750, 625, 312.5, 1687.5)]
    [InlineData(1, 60, 80, 20, 800, 400, 200, 1400)]
    public void Royalty_gives_the_published_numbers(
        double weight, double royalty, double price, double quantity, double licensor, double seller, double consumers, double welfare)
    {
        var outcome = new LinearRoyalty(100, 20, weight).Royalty();
        double[] found =
        [
            outcome.RoyaltyPerUnit, outcome.Price, outcome.Quantity, outcome.LicensorPayoff, outcome.LicenseeProfit,
            outcome.ConsumerSurplus, outcome.Welfare,
        ];
        found.ShouldBe([royalty, price, quantity, licensor, seller, consumers, welfare], 1e-9);
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Lump_sum_loses_nothing_and_divides_by_the_weights(double weight)
    {
        var game = new LinearRoyalty(100, 20, weight);
        var outcome = game.LumpSum();
        (outcome.RoyaltyPerUnit, outcome.Price, outcome.Welfare).ShouldBe((20, 60, FirstBest));
        outcome.LicensorPayoff.ShouldBe(weight * 1600, 1e-9);
        outcome.LicenseeProfit.ShouldBe((1 - weight) * 1600, 1e-9);

        // The royalty loses the buyers between the two prices, worth up to 40 more than a unit costs.
        double lost = 40 - game.Royalty().Quantity;
        (FirstBest - game.Royalty().Welfare).ShouldBe(lost * (40 + (lost / 2)), 1e-9);
    }

    [Fact]
    public void Royalty_loses_more_the_stronger_the_licensor()
    {
        double[] losses = [.. Enumerable.Range(0, 11).Select(tenth => FirstBest - new LinearRoyalty(100, 20, tenth / 10.0).Royalty().Welfare)];
        losses[0].ShouldBe(0);
        losses[5].ShouldBe(450, 1e-9);
        losses.ShouldBeInOrder(SortDirection.Ascending);
        losses.Distinct().Count().ShouldBe(11);
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Royalty_is_where_the_product_of_gains_is_largest(double weight)
    {
        double LogProduct(double royalty)
        {
            double sold = Rivals.Quantities(100, royalty)[0];
            return (weight * Math.Log((royalty - 20) * sold)) + ((1 - weight) * Math.Log(sold * sold));
        }

        Rivals.Top(20, 100, LogProduct).ShouldBe(new LinearRoyalty(100, 20, weight).Royalty().RoyaltyPerUnit, 1e-5);
    }

    [Theory]
    [InlineData(0.25, 30)]
    [InlineData(0.5, 40)]
    [InlineData(0.75, 50)]
    public void Two_sellers_pay_the_royalty_that_neither_pair_would_change(double weight, double royalty)
    {
        // One pair's best answer to the royalty of the other, whose seller has the market alone if these talks fail.
        double Answer(double other)
        {
            double LogProduct(double own)
            {
                double[] sold = Rivals.Quantities(100, own, other);
                double licensor = ((own - 20) * sold[0]) + ((other - 20) * (sold[1] - Rivals.Quantities(100, other)[0]));
                return licensor > 0 ? (weight * Math.Log(licensor)) + ((1 - weight) * 2 * Math.Log(sold[0])) : own - 1e9;
            }

            return Rivals.Top(20, (100 + other) / 2, LogProduct);
        }

        var outcome = new LinearRoyalty(100, 20, weight).RoyaltyOfTwoSellers();
        outcome.RoyaltyPerUnit.ShouldBe(royalty, 1e-9);
        Answer(royalty).ShouldBe(royalty, 1e-4);
        Math.Abs(Answer(royalty - 5) - (royalty - 5)).ShouldBeGreaterThan(1);
        outcome.Quantity.ShouldBe(Rivals.Quantities(100, royalty, royalty).Sum(), 1e-9);
    }

    [Fact]
    public void Two_sellers_at_even_weights_give_the_published_market()
    {
        var outcome = new LinearRoyalty(100, 20, 0.5).RoyaltyOfTwoSellers();
        (outcome.Licensees, outcome.Price).ShouldBe((2, 60));
        (outcome.Quantity / 2).ShouldBe(20);
        outcome.LicensorPayoff.ShouldBe(800);
        outcome.LicenseeProfit.ShouldBe(400);
    }

    [Fact]
    public void Parameters_outside_their_ranges_are_refused()
    {
        Should.Throw<ArgumentException>(() => new LinearRoyalty(20, 20, 0.5)).Message.ShouldBe(
            "Nothing is sold: a unit costs 20 and nobody pays more than 20. (Parameter 'demandIntercept')");
        Should.Throw<ArgumentOutOfRangeException>(() => new LinearRoyalty(100, 20, 1.5)).Message
            .ShouldStartWith("Allowed: from 0 to 1. (Parameter 'licensorWeight')");
        Should.Throw<ArgumentOutOfRangeException>(() => new LinearRoyalty(100, double.NaN, 0.5));
        new LinearRoyalty(1, 0, 1).Royalty().Price.ShouldBeNear(0.75);
    }
}

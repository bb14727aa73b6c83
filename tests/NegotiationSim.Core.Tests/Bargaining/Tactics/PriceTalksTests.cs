using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Tactics;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

/// <summary>Two time-based parties over a price: the buyer goes from 40 to 100, the seller from 120 to 60.</summary>
public sealed class PriceTalksTests
{
    private const double LeastPrice = 40;
    private const double CentsADollar = 100;
    private const int Rounds = 20_000;

    // Prices 40.00 to 120.00 in steps of 0.01; no agreement is worth a price of 100 to the buyer and of 60 to the seller.
    private static readonly OutcomeSpace Prices = TacticTalks.Space(8001);
    private static readonly UtilityProfile Buyer = Profile("buyer", o => 100 - PriceOf(o));
    private static readonly UtilityProfile Seller = Profile("seller", o => PriceOf(o) - 60);

    [Theory]
    [InlineData(1, 1, 0.666667, 80)]
    [InlineData(0.5, 0.5, 0.816497, 80)]
    [InlineData(2, 2, 0.444444, 80)]
    [InlineData(1, 0.2, double.NaN, 91.6466255)]
    [InlineData(0.2, 0.2, 0.922108, 80)]
    [InlineData(4, 0.25, 0.790467, 96.5746842)]
    public void Parties_meet_at_the_published_time_and_price(double buyerBeta, double sellerBeta, double time, double price)
    {
        var (meeting, at) = Meet(buyerBeta, sellerBeta);
        at.ShouldBe(price, 1e-6);
        if (!double.IsNaN(time))
        {
            meeting.ShouldBe(time, 1e-6);
        }

        var (playedTime, playedPrice) = Play(buyerBeta, sellerBeta);
        playedTime.ShouldBe(meeting, 5e-4);
        playedPrice.ShouldBe(price, 0.05);
    }

    [Fact]
    public void Tougher_side_wins_price()
    {
        double[] betas = [0.1, 0.25, 0.5, 1, 2, 4];
        double[] prices = [.. betas.Select(b => Play(b, 1).Price)];
        prices.Zip(prices.Skip(1)).ShouldAllBe(p => p.Second > p.First + 1);
        double[] mirrored = [.. betas.Select(b => Play(1, b).Price)];
        mirrored.Zip(mirrored.Skip(1)).ShouldAllBe(p => p.Second < p.First - 1);
    }

    [Fact]
    public void Equal_betas_change_the_delay_and_not_the_price()
    {
        (double Time, double Price)[] played = [.. new[] { 0.1, 0.25, 0.5, 1, 2, 4 }.Select(b => Play(b, b))];
        played.ShouldAllBe(p => Math.Abs(p.Price - 80) <= 0.05);
        played.Zip(played.Skip(1)).ShouldAllBe(p => p.Second.Time < p.First.Time - 0.01);
    }

    private static (double Time, double Price) Meet(double buyerBeta, double sellerBeta)
    {
        var (buyer, seller) = (ConcessionCurve.Polynomial(buyerBeta), ConcessionCurve.Polynomial(sellerBeta));
        double BuyerPrice(double t) => 100 - (60 * buyer.Aspiration(t));
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            bool met = BuyerPrice(middle) >= 60 + (60 * seller.Aspiration(middle));
            (low, high) = met ? (low, middle) : (middle, high);
        }

        return (high, BuyerPrice(high));
    }

    private static (double Time, double Price) Play(double buyerBeta, double sellerBeta)
    {
        var outcome = TacticTalks.Play(
            Rounds,
            new AspirationTactic("buyer", ConcessionCurve.Polynomial(buyerBeta)).For(Buyer, new TacticSeat(0, Rounds, default)),
            new AspirationTactic("seller", ConcessionCurve.Polynomial(sellerBeta)).For(Seller, new TacticSeat(1, Rounds, default)));
        outcome.Agreed.ShouldBeTrue();
        return (outcome.Time, PriceOf(outcome.Agreement));
    }

    private static double PriceOf(int outcome) => LeastPrice + (outcome / CentsADollar);

    private static UtilityProfile Profile(string party, Func<int, double> utility) =>
        UtilityProfile.Table(party, Prices, Enumerable.Range(0, Prices.Count).Select(utility));
}

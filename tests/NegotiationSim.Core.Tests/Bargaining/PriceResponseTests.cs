using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>Double marginalisation against the closed form of logit demand with a monopolist: alpha 1, mean utility 4, cost 1.</summary>
public sealed class PriceResponseTests
{
    private const double Share = 0.608938967;
    private const double Price = 3.5571456;

    // A subscriber-month is a person: use of the product is the market share.
    private static readonly LicenceUse Integrated = new(Price * Share, 1, Share * 100, Share, Share);

    private static readonly PriceResponse Monopoly = new(Price, 1, Share, 1, 0, null);

    [Fact]
    public void Lump_sum_leaves_the_price_alone()
    {
        var answer = Monopoly.Answer(Integrated, new LicenceTerms(lumpSumDollars: 1));
        answer.UseFactor.ShouldBe(1, 1e-8);
        answer.ProfitChangeDollars.ShouldBe(0, 1e-8);
    }

    /// <summary>An upstream monopolist's fee of 2.2217: price 4.7122, share 0.3291, profits 0.4905 and 0.7312 instead of 1.5571 together.</summary>
    [Theory]
    [InlineData(2.22170898, 0)]
    [InlineData(0, 2.22170898 / 100)]
    public void Fee_by_use_doubles_the_margin(double perSubscriber, double perPlay)
    {
        var terms = new LicenceTerms(perSubscriberFeeDollars: perSubscriber, perPlayFeeDollars: perPlay);
        var answer = Monopoly.Answer(Integrated, terms);
        answer.Use.SubscriberMonths.ShouldBe(0.329102127, 1e-8);
        (answer.Use.RevenueDollars / answer.Use.SubscriberMonths).ShouldBe(4.71224881, 1e-7);
        var paid = answer.Use.Payment(terms);
        paid.ShouldBe(0.73116915, 1e-7);
        (1.5571456 + answer.ProfitChangeDollars - paid).ShouldBe(0.490539828, 1e-7);
    }

    /// <summary>Of linear demand a share takes nothing when the platform has no cost; here it is the same.</summary>
    [Fact]
    public void Revenue_share_moves_the_price_only_through_cost()
    {
        var costless = new PriceResponse(1 + LambertW(Math.Exp(3)), 1, LambertW(Math.Exp(3)) / (1 + LambertW(Math.Exp(3))), 0, 0, null);
        costless.Answer(Integrated, new LicenceTerms(royaltyShare: 0.5)).UseFactor.ShouldBe(1, 1e-12);
        Monopoly.Answer(Integrated, new LicenceTerms(royaltyShare: 0.5)).UseFactor.ShouldBeLessThan(0.9);
    }

    [Theory]
    [InlineData(0.5, 1, 3)]
    [InlineData(0, 0.5, 2.25)]
    public void Markup_is_on_cost_after_the_revenue_share(double royaltyShare, double fee, double price)
    {
        var cost = royaltyShare > 0 ? 1 : 1;
        var response = new PriceResponse(1.5, 0.3, 0.2, cost, 0, 0.5);
        var use = new LicenceUse(1.5, 1, 0, 1, 1);
        var terms = royaltyShare > 0
            ? new LicenceTerms(royaltyShare: royaltyShare)
            : new LicenceTerms(perSubscriberFeeDollars: fee);
        var answer = response.Answer(use, terms);
        (answer.Use.RevenueDollars / answer.Use.SubscriberMonths).ShouldBe(price, 1e-12);
        answer.UseFactor.ShouldBe(1 / (0.2 + (0.8 * Math.Exp(0.3 * (price - 1.5)))), 1e-12);
    }

    [Fact]
    public void Share_of_everything_does_not_run_away() =>
        double.IsFinite(Monopoly.Answer(Integrated, new LicenceTerms(royaltyShare: 1)).Use.RevenueDollars).ShouldBeTrue();

    private static double LambertW(double x)
    {
        var w = Math.Log(1 + x);
        for (var i = 0; i < 50; i++)
        {
            w -= ((w * Math.Exp(w)) - x) / (Math.Exp(w) * (1 + w));
        }

        return w;
    }
}

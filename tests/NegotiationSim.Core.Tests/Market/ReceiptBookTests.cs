using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Whose plays a platform's money is for.</summary>
public sealed class ReceiptBookTests
{
    private const int Major = 0;
    private const int Pop = 0;
    private const int Rap = 1;
    private const double Close = 1e-9;

    [Fact]
    public void Artists_share_what_their_listeners_brought()
    {
        // Of the label's 1,000 dollars nine tenths were for subscriptions, though half of its plays were.
        var receipts = Receipts([9_000, 1_000], PopAndRap.Spread(pop: 2, rap: 2));
        Paid(receipts, Pop, 2).ShouldBe(900, Close);
        Paid(receipts, Rap, 2).ShouldBe(100, Close);
    }

    [Fact]
    public void Label_with_more_of_one_pool_has_more_of_its_money_from_there()
    {
        // It has half of the plays of pop and a fifth of those of rap, and as much came in for either.
        var receipts = Receipts([5_000, 5_000], PopAndRap.Spread(pop: 2, rap: 0.5));
        Paid(receipts, Pop, 2).ShouldBe(1_000 * 0.5 / 0.7, Close);
        Paid(receipts, Rap, 0.5).ShouldBe(1_000 * 0.2 / 0.7, Close);
    }

    [Fact]
    public void Without_money_in_any_pool_a_guarantee_goes_by_shares_of_plays()
    {
        var receipts = Receipts([0, 0], PopAndRap.Spread(pop: 2, rap: 0.5));
        Paid(receipts, Pop, 2).ShouldBe(1_000 * 0.5 / 0.7, Close);
        Paid(receipts, Rap, 0.5).ShouldBe(1_000 * 0.2 / 0.7, Close);
    }

    [Fact]
    public void Plays_of_a_social_platform_share_all_that_it_paid()
    {
        var mass = PopAndRap.Spread(pop: 2, rap: 2);
        var receipts = Receipts([9_000, 1_000], mass);
        receipts.SocialDollarsPerMass.Zip(mass, (dollars, own) => dollars * own).Sum().ShouldBe(60, Close);
        receipts.Social.ShouldBe(Money.FromDollars(60));
        receipts.Streaming.ShouldBe(Money.FromDollars(1_000));
    }

    [Fact]
    public void Census_adds_the_publishers_share_of_the_labels_plays()
    {
        // Of 4 and 2 hours the label has 1/2 and 1/5; publishers had 240 dollars for all of them.
        var receipts = Receipts([5_000, 5_000], PopAndRap.Spread(pop: 2, rap: 0.5), pop: 4, rap: 2);
        receipts.Census.Dollars.ShouldBe(1_000 + (240 * ((4 * 0.5) + (2 * 0.2)) / 6), 1e-6);
        receipts.CensusDollarsPerMass.ShouldBe(receipts.DollarsPerMass);
    }

    /// <summary>A quarter in which the service credits the first label 1,000 dollars, and the social platform 60.</summary>
    private static RosterReceipts Receipts(double[] revenue, double[] mass, double pop = 3, double rap = 3)
    {
        var shares = PopAndRap.Shares(PopAndRap.Listen(mass, (pop, rap)), PayoutRuleKind.ProRata);
        return new ReceiptBook(PopAndRap.World, PopAndRap.Offerings).Of(
            Quarter.At(2030, 0),
            Major,
            shares,
            offering => offering.Index < revenue.Length ? revenue[offering.Index] : 0,
            [Settled(1_000, 240), Settled(60, 0)],
            PopAndRap.All);
    }

    private static PlatformSettlement Settled(double dollars, double publishing) => new(
        [Money.Zero], [Money.Zero], Money.FromDollars(publishing), Money.Zero, [Licence(dollars), Licence(0), Licence(0)]);

    private static LicenceQuarter Licence(double dollars) =>
        new(0, new UsagePayment(Money.FromDollars(dollars), Money.FromDollars(dollars), Money.Zero, Money.Zero), Money.Zero);

    /// <summary>What a genre's artists get in all, each popularity class having a third of their mass.</summary>
    private static double Paid(RosterReceipts receipts, int genre, double mass) =>
        receipts.DollarsPerMass.Chunk(3).ElementAt(genre).Sum() * mass / 3;
}

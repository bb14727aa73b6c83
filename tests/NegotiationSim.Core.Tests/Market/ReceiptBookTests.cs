using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Whose plays a platform's money is for: subscribers hear nothing but pop, free users nothing but rap, and two labels have both.</summary>
public sealed class ReceiptBookTests
{
    private const int Major = 0;
    private const int Pop = 0;
    private const int Rap = 1;
    private const double Close = 1e-9;

    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Markets = [SmallWorld.Specification.Markets[0]],
        Platforms =
        [
            SmallWorld.Streaming("alpha", SmallWorld.Subscription("north", 1, 10), SmallWorld.Advertising("north", 1, 1)),
            SmallWorld.Social("clips", 1_000, 0, 0),
        ],
    };

    private static readonly int Classes = World.Consumers.PopularityClasses.Length;

    [Fact]
    public void Artists_share_what_their_listeners_brought()
    {
        // Of the label's 1,000 dollars nine tenths were for subscriptions, though half of its plays were.
        var receipts = Receipts([9_000, 1_000], Masses(pop: 2, rap: 2));
        Paid(receipts, Pop, 2).ShouldBe(900, Close);
        Paid(receipts, Rap, 2).ShouldBe(100, Close);
    }

    [Fact]
    public void Label_with_more_of_one_pool_has_more_of_its_money_from_there()
    {
        // It has half of the plays of pop and a fifth of those of rap, and as much came in for either.
        var receipts = Receipts([5_000, 5_000], Masses(pop: 2, rap: 0.5));
        Paid(receipts, Pop, 2).ShouldBe(1_000 * 0.5 / 0.7, Close);
        Paid(receipts, Rap, 0.5).ShouldBe(1_000 * 0.2 / 0.7, Close);
    }

    [Fact]
    public void Without_money_in_any_pool_a_guarantee_goes_by_shares_of_plays()
    {
        var receipts = Receipts([0, 0], Masses(pop: 2, rap: 0.5));
        Paid(receipts, Pop, 2).ShouldBe(1_000 * 0.5 / 0.7, Close);
        Paid(receipts, Rap, 0.5).ShouldBe(1_000 * 0.2 / 0.7, Close);
    }

    [Fact]
    public void Plays_of_a_social_platform_share_all_that_it_paid()
    {
        var receipts = Receipts([9_000, 1_000], Masses(pop: 2, rap: 2));
        var mass = Masses(pop: 2, rap: 2);
        receipts.SocialDollarsPerMass.Zip(mass, (dollars, own) => dollars * own).Sum().ShouldBe(60, Close);
        receipts.Social.ShouldBe(Money.FromDollars(60));
        receipts.Streaming.ShouldBe(Money.FromDollars(1_000));
    }

    [Fact]
    public void Census_adds_the_publishers_share_of_the_labels_plays()
    {
        // Of 4 and 2 hours the label has 1/2 and 1/5; publishers had 240 dollars for all of them.
        var receipts = Receipts([5_000, 5_000], Masses(pop: 2, rap: 0.5), hours: (4, 2));
        receipts.Census.Dollars.ShouldBe(1_000 + (240 * ((4 * 0.5) + (2 * 0.2)) / 6), 1e-6);
        receipts.CensusDollarsPerMass.ShouldBe(receipts.DollarsPerMass);
    }

    /// <summary>A quarter in which the service credits the first label 1,000 dollars, and the social platform 60.</summary>
    private static RosterReceipts Receipts(double[] revenue, double[] mass, (double Pop, double Rap) hours = default)
    {
        (double pop, double rap) = hours == default ? (3, 3) : hours;
        ImmutableArray<Repertoire> repertoires = [Repertoire(mass), Repertoire(Masses(2, 2)), Repertoire(Masses(0, 0))];
        Offerings offerings = new(World);
        Availability all = Availability.Of(World, (_, _) => true);
        MarketResponse[] responses =
        [
            new()
            {
                Market = 0,
                Users = [1_000, 1_000],
                HumanHours = [.. Masses(pop, 0), .. Masses(0, rap)],
                SyntheticHours = [0, 0],
                GeneratorUsers = [],
                UsersPerDollar = [0, 0],
                SurplusDollarsPerMonth = 0,
            },
        ];
        Crowds crowds = Crowds.Of(World, offerings, repertoires, all, _ => true);
        MarketTally tally = MarketTally.Count(
            World, offerings, responses, repertoires, all, TrainingSets.None(World, repertoires, FreeUse.None(World)), crowds, []);
        Usage usage = new(World, offerings, responses, tally, repertoires, all);
        OfferingPool? Pool(int j) => PoolSharing.Of(usage, 0, j, PayoutSpecification.ProRata, new Standings());
        UsageShares shares = new(usage, [Pool(0), Pool(1), null]);
        return new ReceiptBook(World with { Artists = World.Artists with { CensusPlatform = "alpha" } }, offerings).Of(
            Quarter.At(2030, 0), Major, shares, offering => offering.Index < 2 ? revenue[offering.Index] : 0, [Settled(1_000, 240), Settled(60, 0)], all);
    }

    private static PlatformSettlement Settled(double dollars, double publishing) => new(
        [Money.Zero], [Money.Zero], Money.FromDollars(publishing), Money.Zero, [Licence(dollars), Licence(0), Licence(0)]);

    private static LicenceQuarter Licence(double dollars) =>
        new(0, new UsagePayment(Money.FromDollars(dollars), Money.FromDollars(dollars), Money.Zero, Money.Zero), Money.Zero);

    /// <summary>What a genre's artists get in all, each popularity class having a third of their mass.</summary>
    private static double Paid(RosterReceipts receipts, int genre, double mass) =>
        receipts.DollarsPerMass.Skip(genre * Classes).Take(Classes).Sum() * mass / Classes;

    private static Repertoire Repertoire(double[] mass) =>
        new([.. mass], [.. mass.Chunk(Classes).Select(genre => genre.Sum())], 1);

    /// <summary>Mass or hours of pop and of rap, spread evenly over popularity classes; there is no folk.</summary>
    private static double[] Masses(double pop, double rap) =>
        [.. new[] { pop, rap, 0 }.SelectMany(all => Enumerable.Repeat(all / Classes, Classes))];
}

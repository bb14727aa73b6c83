using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>What a month's listening foretells of a year, and what music that is missing does to it.</summary>
public sealed class ForecastTests
{
    private const double Hours = 30 * 1.02;
    private const double PlaysPerHour = 20;

    [Fact]
    public void Year_takes_in_prices_and_advertising_and_weighs_shares_by_them()
    {
        var shares = PopAndRap.Shares(PopAndRap.Listen(PopAndRap.Spread(pop: 2, rap: 0.5), (3, 3)), PayoutRuleKind.ProRata);
        PlatformPosture posture = new([PopAndRap.SubscriptionDollars, 0], new PublishedAccounts(0, 0), 0);
        var year = shares.Usage.Tally.ToForecast([posture, posture], shares).Platforms[0];
        year.RevenueDollars.ShouldBe(12 * PopAndRap.Users * (PopAndRap.SubscriptionDollars + PopAndRap.AdDollars), 1e-6);
        year.UserMonths.ShouldBe(12 * 2 * PopAndRap.Users, 1e-9);
        year.SubscriberMonths.ShouldBe(12 * PopAndRap.Users, 1e-9);

        // Half of the plays of pop, for ten dollars a user, and a fifth of those of rap, for one.
        year.UsageShare(0).ShouldBe(((0.5 * 10) + (0.2 * 1)) / 11, 1e-12);
    }

    /// <summary>A cent a play on the service in the year; what a social platform pays the law leaves to the parties.</summary>
    [Fact]
    public void Minimum_a_stream_is_for_the_plays_of_services()
    {
        var tally = PopAndRap.Listen(PopAndRap.Spread(pop: 2, rap: 0.5), (3, 3)).Tally;
        var law = MarketPolicy.AtStart(PopAndRap.World, PopAndRap.World.Markets[0]) with { LeastPerPlayDollars = 0.01 };
        StreamMinimum minimum = new(PopAndRap.World, PopAndRap.Offerings, [law]);
        minimum.PerPlay(PopAndRap.Offerings.Crowds[0][0]).ShouldBe(0);
        PlatformForecast any = new(0, 0, 0, [0, 0, 0], 0);
        var year = minimum.In(new MarketForecast([any, any]), tally);
        year.Platforms[0].LeastPaymentsDollars.ShouldBe([12 * 0.01 * 3 * PlaysPerHour * (0.5 + 0.2), 12 * 0.01 * 3 * PlaysPerHour * (0.5 + 0.8), 0], 1e-9);
        year.Platforms[1].LeastPaymentsDollars.ShouldBe([0, 0, 0]);
    }

    /// <summary>A fifth of what its users would hear is folk, which nobody makes: fewer come, and they spend all their time on the rest.</summary>
    [Fact]
    public void Hours_on_a_social_platform_go_to_the_music_that_is_there()
    {
        var tally = PopAndRap.Listen(PopAndRap.Spread(2, 2), (3, 3)).Tally;
        var users = PopAndRap.Users * Math.Pow(0.8, 0.2);
        tally.TotalPlays[1].ShouldBe(users * 0.5 * Hours * PlaysPerHour, 1e-6);
    }
}

using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Bargaining;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>What a licence changes beside its payments, as each side reckons it from forecasts with and without the licence.</summary>
public sealed class InterestTests
{
    private const int Alpha = 0;
    private const int Major = 0;

    private static readonly WorldSpecification World = SmallWorld.Specification;

    /// <summary>With Alpha's licence Alpha takes in 100 dollars in place of 60, and Beta 80 in place of 100; labels have 5, 3 and 2 in ten plays.</summary>
    private static readonly NegotiationBrief Brief = Briefs.Over([new LicenceTerms()]) with
    {
        Label = Major,
        Platform = Alpha,
        With = new MarketForecast([Forecast(100, 50), Forecast(80, 40), Forecast(0, 0), Forecast(0, 0)]),
        Without = new MarketForecast([Forecast(60, 30), Forecast(100, 50), Forecast(0, 0), Forecast(0, 0)]),
        CustomaryRoyaltyShareElsewhere = 0.3,
        Accounts = new PublishedAccounts(World.Platforms[Alpha].PublishingShare, World.Platforms[Alpha].CostPerUserMonth),
    };

    [Fact]
    public async Task Label_counts_what_it_loses_elsewhere_after_its_artists()
    {
        Label label = new(World, Major, new RandomSource(1, 0));
        await label.InheritAsync(Alpha, new LicenceTerms(royaltyShare: 0.9));
        await label.InheritAsync(1, new LicenceTerms(royaltyShare: 0.5));
        await label.OpenAsync(Brief);
        Interest own = (await label.CloseAsync(Brief.Id, null, [])).Standpoint.Own;
        own.OtherDollarsPerYear.ShouldBe((1 - World.Labels[Major].ArtistsShareOfUse()) * 0.5 * 0.5 * (80 - 100), 1e-12);
    }

    [Fact]
    public async Task Platform_guesses_the_labels_loss_at_the_royalty_of_the_trade()
    {
        Platform platform = new(World, Alpha, new RandomSource(1, 0));
        await platform.OpenAsync(Brief);
        Interest guess = (await platform.CloseAsync(Brief.Id, null, [])).Standpoint.GuessOfOther;
        guess.OtherDollarsPerYear.ShouldBe(0.3 * 0.5 * (80 - 100), 1e-12);
    }

    /// <summary>What a label loses on other platforms is reckoned at their rates, whatever this one has paid it so far.</summary>
    [Theory]
    [InlineData(Alpha, false)]
    [InlineData(1, true)]
    public void Royalty_of_the_trade_elsewhere_is_that_of_other_platforms(int dearer, bool moves)
    {
        static double Guessed(WorldSpecification world) => WorldRun.Of(world).Result.Negotiations
            .First(talks => talks.Platform == Alpha).Case!.Platform.GuessOfOther.OtherDollarsPerYear;
        var platform = World.Platforms[dearer];
        var other = World with
        {
            Platforms = World.Platforms.SetItem(dearer, platform with { StartLicence = platform.StartLicence! with { RoyaltyShare = 0.3 } }),
        };
        Guessed(World).ShouldBeLessThan(-1_000);
        (Math.Abs((Guessed(other) / Guessed(World)) - 1) > 1e-9).ShouldBe(moves);
    }

    /// <summary>Nine of 30 dollars of guarantee are earned with the licence, and fewer without: the other label costs the same either way.</summary>
    [Fact]
    public async Task Platform_counts_its_profit_with_other_labels_guarantees_as_they_are()
    {
        Platform platform = new(World, Alpha, new RandomSource(1, 0));
        await platform.InheritAsync(1, new LicenceTerms(royaltyShare: 0.3, guaranteeDollarsPerYear: 30), 0);
        await platform.OpenAsync(Brief);
        Interest own = (await platform.CloseAsync(Brief.Id, null, [])).Standpoint.Own;
        own.OtherDollarsPerYear.ShouldBe(
            ((100 - 60) * (1 - World.Platforms[Alpha].PublishingShare)) - (World.Platforms[Alpha].CostPerUserMonth * (50 - 30)), 1e-12);
    }

    [Fact]
    public void Dearer_product_displaces_less_of_the_labels_other_sales()
    {
        NegotiationBrief brief = Brief with { Pricing = PriceResponse.OfProfitMaximum(10, 0.3, 0.2, 0.1) };
        var terms = new LicenceTerms(perSubscriberFeeDollars: 4);
        double use = brief.Pricing!.Answer(brief.Table.Use, terms).UseFactor;
        use.ShouldBeLessThan(0.95);
        Interest label = new(new Outlook(0, 0, 0.1, 0), -7, 0.8, 0, PaysLumpSum: false);
        new Stake(label, 1).StreamOf(brief.Table, terms).OtherDollars.ShouldBe(-7 * use, 1e-12);
    }

    private static PlatformForecast Forecast(double dollars, double months) => new(dollars, months, months, [5 * dollars, 3 * dollars, 2 * dollars], 10 * dollars);
}

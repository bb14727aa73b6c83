using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Tests.Payouts;

/// <summary>economics-fixtures 2.10: fees of 10 dollars, seven tenths of them distributable.</summary>
public sealed class PayoutTests
{
    private const double FeeDollars = 7;

    [Theory]
    [InlineData("pro-rata", 12.727273, 1.272727)]
    [InlineData("user-centric", 7, 7)]
    [InlineData("shapley", 7, 7)]
    [InlineData("threshold", 12.727273, 1.272727)]
    [InlineData("artist-centric", 12.727273, 1.272727)]
    public void Heavy_and_light_listener_are_paid_as_published(string rule, double first, double second) =>
        Paid(rule, Table([100, 0], [0, 10])).ShouldBe([first, second]);

    [Theory]
    [InlineData("pro-rata", 5.6, 8.4)]
    [InlineData("user-centric", 5.6, 8.4)]
    [InlineData("shapley", 7, 7)]
    public void Equal_listeners_make_pro_rata_and_user_centric_equal(string rule, double first, double second) =>
        Paid(rule, Table([60, 40], [20, 80])).ShouldBe([first, second]);

    [Fact]
    public void Difference_of_the_rules_is_what_theory_says()
    {
        // UC_j - PR_j = sum over u of (S_uj / n_u)(f_u - R n_u / S), with fees 7 and 3.
        StreamRow[] rows = [Row(0, 0, 30, 7), Row(0, 1, 10, 7), Row(1, 0, 5, 3), Row(1, 1, 15, 3)];
        double pool = 10, all = 60;
        double expected = (30.0 / 40 * (7 - (pool * 40 / all))) + (5.0 / 20 * (3 - (pool * 20 / all)));
        double actual = Payout.Of(rows, new UserCentricRule()).Amounts[0].Dollars - Payout.Of(rows, new ProRataRule()).Amounts[0].Dollars;
        actual.ShouldBe(expected, 2e-6);
    }

    /// <summary>Where heavy listeners play what few others do, the stars lose pro-rata and gain by user-centric payment, and the other way round.</summary>
    [Theory]
    [InlineData(new double[] { 10, 90 }, new double[] { 40, 0 }, 0.723077)]
    [InlineData(new double[] { 100, 0 }, new double[] { 10, 30 }, 1.3)]
    public void Popularity_of_heavy_listeners_artists_says_whom_user_centric_payment_favours(double[] heavy, double[] light, double ratio)
    {
        Payout payout = Payout.Of(Table(heavy, light, light, light), new UserCentricRule());
        payout.HeavyToLightPopularity!.Value.ShouldBe(ratio, 1e-6);
        double star = (payout.Amounts[0] - payout.ProRata[0]).Dollars;
        Math.Sign(star).ShouldBe(Math.Sign(1 - ratio));
        Payout.Of(Table(heavy, light, light, light), new ShapleyIndexRule()).HeavyToLightPopularity.ShouldBe(payout.HeavyToLightPopularity);
    }

    [Fact]
    public void Nobody_is_heavy_where_fees_are_in_proportion_to_streams()
    {
        Payout.Of(Table([60, 40], [20, 80]), new UserCentricRule()).HeavyToLightPopularity.ShouldBeNull();
        Payout.Of([Row(0, 0, 30, 3), Row(1, 1, 70, 7)], new UserCentricRule()).HeavyToLightPopularity.ShouldBeNull();
    }

    /// <summary>Rounding leaves ratios a hair off one: a listener's mean popularity is a quotient.</summary>
    [Fact]
    public void Heavy_and_light_listeners_of_one_artist_play_what_is_exactly_as_popular()
    {
        for (int streams = 2; streams < 200; streams++)
        {
            Payout.Of([Row(0, 0, 0.1 * streams), Row(1, 0, 0.1)], new UserCentricRule()).HeavyToLightPopularity.ShouldBe(1);
        }
    }

    [Fact]
    public void What_a_rule_throws_reaches_the_caller_as_it_is()
    {
        StreamRow[] rows = [.. Enumerable.Range(0, 40).Select(listener => Row(listener, 0, 1))];
        Message(() => Payout.Of(rows, new FaultyRule())).ShouldBe("Listener 3");
    }

    [Fact]
    public void Threshold_gives_the_part_of_small_artists_to_the_others() =>
        Payout.Of(Table([600, 390, 10], [0, 10, 10]), new ThresholdRule(400)).Amounts.Select(Dollars)
            .ShouldBe([8.4, 5.6, 0], 1e-6);

    [Fact]
    public void Shapley_counts_an_artist_once_however_many_rows_and_not_for_rows_without_streams()
    {
        StreamRow[] rows = [Row(0, 0, 1), Row(0, 1, 5), Row(0, 0, 3), Row(0, 2, 0), Row(0, 2, 0)];
        Payout.Of(rows, new ShapleyIndexRule()).Amounts.Select(Dollars).ShouldBe([3.5, 3.5, 0]);
    }

    [Fact]
    public void Artist_with_a_following_counts_twice_and_four_times_when_searched_for()
    {
        // Artist 0: 1,000 streams of two listeners; artist 1: 1,000 of one; each searched for in full by listener 0.
        var terms = new ArtistCentricTerms { BoostListeners = 2, CapStreams = double.PositiveInfinity };
        StreamRow[] rows =
        [
            new(0, 0, 500, 500, Money.FromDollars(FeeDollars)),
            new(0, 1, 1000, 1000, Money.FromDollars(FeeDollars)),
            new(1, 0, 500, 0, Money.FromDollars(FeeDollars)),
        ];

        // 500 x 4 + 500 x 2 = 3,000 against 1,000 x 2.
        Payout.Of(rows, new ArtistCentricRule(terms)).Amounts.Select(Dollars).ShouldBe([8.4, 5.6]);
    }

    [Fact]
    public void Listener_counts_for_no_more_streams_than_the_cap()
    {
        // 3,000 streams count as 1,000: 2/3 and 1/3 of them, against 500 of another listener.
        StreamRow[] rows = [Row(0, 0, 2000), Row(0, 1, 1000), Row(1, 1, 500)];
        Payout.Of(rows, new ArtistCentricRule(new ArtistCentricTerms { Boost = 1 })).Amounts.Select(Dollars)
            .ShouldBe([6.222222, 7.777778], 1e-6);
    }

    [Fact]
    public void Money_of_listeners_without_streams_is_shared_like_the_rest()
    {
        StreamRow[] rows = [Row(0, 0, 3), Row(1, 0, 1), Row(1, 1, 1), Row(2, 1, 0)];
        Payout.Of(rows, new UserCentricRule()).Amounts.Select(Dollars).ShouldBe([15.75, 5.25]);
    }

    [Fact]
    public void Money_that_nobody_has_a_claim_to_is_refused()
    {
        Message(() => Payout.Of([Row(0, 0, 0)], new ProRataRule()))
            .ShouldBe("7.000000 USD cannot be paid out: under the rule no artist has a claim to any of it.");
        Should.Throw<NothingToPayByException>(() => Payout.Of([Row(0, 0, 5)], new ThresholdRule(6)));
        Payout.Of([Row(0, 0, 0, 0)], new ProRataRule()).Amounts.ShouldBe([Money.Zero]);
        Payout.Of([], new ProRataRule()).Amounts.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_out_of_range_are_refused()
    {
        Should.Throw<ArgumentException>(() => Payout.Of([Row(0, 0, double.NaN)], new ProRataRule()));
        Should.Throw<ArgumentException>(() => Payout.Of([Row(0, 0, -1)], new ProRataRule()));
        Should.Throw<ArgumentException>(() => Payout.Of([Row(1, 0, 1)], new ProRataRule()));
        Should.Throw<ArgumentException>(() => Payout.Of([Row(0, 1, 1)], new ProRataRule()));
        Should.Throw<ArgumentException>(() => Payout.Of([Row(0, 0, 1, -1)], new ProRataRule()));
        Message(() => Payout.Of([Row(0, 0, 1), Row(0, 0, 1, 8)], new ProRataRule())).ShouldContain("but before the listener paid 7.000000 USD");
        Should.Throw<ArgumentException>(() => Payout.Of([new StreamRow(0, 0, 1, 2, Money.Zero)], new ProRataRule()));
    }

    [Fact]
    public void Rule_numbers_out_of_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ThresholdRule(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => new ThresholdRule(double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => new ArtistCentricTerms { Boost = 0.5 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ArtistCentricTerms { SearchBoost = double.PositiveInfinity });
        Should.Throw<ArgumentOutOfRangeException>(() => new ArtistCentricTerms { BoostStreams = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ArtistCentricTerms { BoostListeners = double.NaN });
        Should.Throw<ArgumentOutOfRangeException>(() => new ArtistCentricTerms { CapStreams = 0 });
    }

    [Fact]
    public void Groups_by_rank_and_by_genre_add_up_to_the_pool()
    {
        var rows = Enumerable.Range(0, 120).SelectMany(j => new[] { Row(0, j, 200 - j), Row(1, j, j % 3) });
        Payout payout = Payout.Of([.. rows], new UserCentricRule());
        var byRank = PayoutGroups.ByRank(payout, PayoutGroups.Ranking(payout, [.. Enumerable.Range(0, 120)]));
        byRank.Select(group => (group.Name, group.Artists)).ShouldBe([("1-10", 10), ("11-100", 90), ("101-1,000", 20)]);
        byRank.Sum(group => group.Amount.MicroDollars).ShouldBe(14_000_000);
        byRank.Sum(group => group.ProRata.MicroDollars).ShouldBe(14_000_000);

        var byGenre = PayoutGroups.ByWord(payout, [.. Enumerable.Range(0, 120).Select(j => j % 3 == 0 ? "rap" : "folk")]);
        byGenre.Select(group => group.Name).ShouldBe(["folk", "rap"]);
        byGenre.Sum(group => group.Amount.MicroDollars).ShouldBe(14_000_000);
        byGenre[0].Gainers.ShouldBeInRange(50, 70);
        (byGenre[0].Gainers + byGenre[0].Losers).ShouldBe(80);
        byGenre[0].Change!.Value.ShouldBeGreaterThan(0);
        byGenre[1].Losers.ShouldBe(40);
    }

    [Fact]
    public void Artists_with_equal_streams_are_ranked_in_the_order_of_their_names()
    {
        Payout payout = Payout.Of(Table([3, 5, 3, 5]), new ProRataRule());
        PayoutGroups.Ranking(payout, [2, 3, 0, 1]).ShouldBe([3, 1, 2, 0]);
    }

    private sealed class FaultyRule : IPayoutRule
    {
        public string Name => "faulty";

        public bool CountsPairs => false;

        public double Weight(in StreamRow row, bool isNewPair, StreamTotals totals) =>
            row.Listener < 3 ? 1 : throw new InvalidOperationException($"Listener {row.Listener}");
    }

    private static IPayoutRule Rule(string name) => name switch
    {
        "pro-rata" => new ProRataRule(),
        "user-centric" => new UserCentricRule(),
        "shapley" => new ShapleyIndexRule(),
        "threshold" => new ThresholdRule(0),
        _ => new ArtistCentricRule(new ArtistCentricTerms()),
    };

    private static double[] Paid(string rule, StreamRow[] rows)
    {
        Rule(rule).Name.ShouldBe(rule);
        return [.. Payout.Of(rows, Rule(rule)).Amounts.Select(Dollars)];
    }

    private static StreamRow[] Table(params double[][] streams) =>
        [.. streams.SelectMany((row, listener) => row.Select((count, artist) => Row(listener, artist, count)))];

    private static StreamRow Row(int listener, int artist, double streams, double fee = FeeDollars) =>
        new(listener, artist, streams, 0, new Money((long)(fee * 1e6)));

    private static double Dollars(Money money) => money.Dollars;

    private static string Message(Action action) => Should.Throw<Exception>(action).Message;
}

using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Tests.Market.Pools;

/// <summary>The rules by which runs share pools, against the rules for tables and against what must hold of any.</summary>
public sealed class RunRulesTests
{
    private const double Pool = ListenersOneByOne.FeeDollars * ListenersOneByOne.Consumers;

    public static TheoryData<ulong> Seeds { get; } = [1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Runs_and_tables_pay_every_artist_the_same(ulong seed)
    {
        ListenersOneByOne market = new(ListenersOneByOne.OneService, seed);
        var inRun = await market.InRunAsync();
        var rules = ListenersOneByOne.RulesOfTables;
        for (var r = 0; r < rules.Length; r++)
        {
            var table = Payout.Of(market.Rows(), rules[r]);
            for (var k = 0; k < inRun.Length; k++)
            {
                inRun[k][r].ShouldBe(table.Amounts[k].Dollars, 1e-5, $"{rules[r].Name}, artist {k}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_rule_pays_out_the_pool(ulong seed)
    {
        var dollars = await new ListenersOneByOne(ListenersOneByOne.OneService, seed).InRunAsync();
        for (var r = 0; r < 4; r++)
        {
            dollars.Sum(artist => artist[r]).ShouldBe(Pool, 1e-9 * Pool);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Labels_get_what_their_artists_get(ulong seed)
    {
        ListenersOneByOne market = new(ListenersOneByOne.OneService, seed);
        var dollars = await market.InRunAsync();
        foreach (var rule in Enum.GetValues<PayoutRuleKind>())
        {
            var shares = await market.LabelSharesAsync(rule);
            for (var l = 0; l < shares.Length; l++)
            {
                var artists = dollars.Where((_, k) => k % 3 == l).Sum(artist => artist[(int)rule]);
                (Pool * shares[l]).ShouldBe(artists, 1e-9 * Pool, $"{rule}, label {l}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task User_centric_is_pro_rata_where_all_listen_equally_long(ulong seed)
    {
        var world = ListenersOneByOne.OneService;
        var even = world with
        {
            Consumers = world.Consumers with
            {
                HoursLogSd = 0,
                AgeBands = [.. world.Consumers.AgeBands.Select(band => band with { HoursFactor = 1 })],
                PopularityClasses = [.. world.Consumers.PopularityClasses.Select(c => c with { HoursFactor = 1 })],
            },
        };
        foreach (var artist in await new ListenersOneByOne(even, seed).InRunAsync())
        {
            artist[(int)PayoutRuleKind.UserCentric].ShouldBe(artist[(int)PayoutRuleKind.ProRata], 1e-9 * Pool);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Shares_under_rules_without_thresholds_do_not_depend_on_how_many_people_there_are(ulong seed)
    {
        var few = await new ListenersOneByOne(ListenersOneByOne.OneService, seed).InRunAsync();
        var many = await new ListenersOneByOne(ListenersOneByOne.OneService, seed, People: 1_000).InRunAsync();
        for (var k = 0; k < few.Length; k++)
        {
            many[k][0].ShouldBe(1_000 * few[k][0], 1e-6 * Pool);
            many[k][1].ShouldBe(1_000 * few[k][1], 1e-6 * Pool);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_artist_gets_more_or_less_for_being_with_another_label(ulong seed)
    {
        var before = await new ListenersOneByOne(ListenersOneByOne.OneService, seed).InRunAsync();
        var after = await new ListenersOneByOne(ListenersOneByOne.OneService, seed, LabelOf: k => k * 7 % 5 % 3).InRunAsync();
        for (var k = 0; k < before.Length; k++)
        {
            after[k].Zip(before[k]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= 1e-9 * Pool);
        }
    }

    [Fact]
    public async Task Markets_of_these_tests_are_not_trivial()
    {
        ListenersOneByOne market = new(ListenersOneByOne.OneService, 1);
        var dollars = await market.InRunAsync();
        dollars.Max(artist => Math.Abs((artist[1] / artist[0]) - 1)).ShouldBeGreaterThan(0.05);
        dollars.Count(artist => artist[3] == 0).ShouldBeInRange(3, 15);
        var totals = Payout.Of(market.Rows(), new ProRataRule()).Totals;
        Enumerable.Range(0, ListenersOneByOne.Consumers).Count(i => totals.StreamsOfListener(i) > 600).ShouldBeInRange(10, 50);
        Enumerable.Range(0, ListenersOneByOne.Artists).Count(k => totals.StreamsOfArtist(k) >= 1_500).ShouldBeInRange(3, 15);
    }
}

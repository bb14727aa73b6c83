using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Law;

/// <summary>The law's minimum a stream: in accounts, in talks and in runs. What it does to prices is with the desk that sets them.</summary>
public sealed class StreamMinimumTests
{
    private const double Minimum = 0.02;

    [Fact]
    public void Minimum_counts_on_the_totals_of_the_licence_year()
    {
        LicenceAccount account = new(new LicenceTerms(royaltyShare: 0.5));
        account.Signing();
        LicenceUsage Usage(double revenue, double least) => new(revenue, 1, 100, 0) { LeastDollars = least };

        // By terms 10, 0, 0, 0; at least 4, 4, 8, 4 of the law.
        double[] paid = [.. new[] { Usage(20, 4), Usage(0, 4), Usage(0, 8), Usage(0, 4) }.Select(u => account.Settle(u).Paid.Dollars)];
        paid.ShouldBe([10, 0, 6, 4]);
    }

    [Fact]
    public void Minimum_that_begins_inside_a_licence_year_counts_on_the_totals_since()
    {
        // By terms 10, 2, 0, 8, then 0, 10; of the law nothing in the first quarter, then 4, 8, 4 and 4, 4 of the next year.
        Paid(new LicenceTerms(royaltyShare: 0.5, termYears: 2), [(20, 0), (4, 4), (0, 8), (16, 4), (0, 4), (20, 4)], 1)
            .ShouldBe([10, 4, 8, 4, 4, 6]);
    }

    [Fact]
    public void Minimum_that_ends_inside_a_licence_year_counts_on_the_totals_up_to_its_end()
    {
        // By terms 1, 2, 5, 0, then 3; of the law 4 and 4 until it ends in mid-year. What it added, 5, stays paid on top of the terms.
        double[] paid = Paid(new LicenceTerms(royaltyShare: 0.5, termYears: 2), [(2, 4), (4, 4), (10, 0), (0, 0), (6, 0)], 2);
        paid.ShouldBe([4, 4, 5, 0, 3]);

        // A law that ended before it added anything leaves nothing behind.
        Paid(new LicenceTerms(royaltyShare: 0.5), [(20, 4), (4, 4), (10, 0), (0, 0)], 2).ShouldBe([10, 2, 5, 0]);
    }

    [Fact]
    public void Minimum_of_one_quarter_reaches_neither_back_nor_forward()
    {
        LicenceTerms terms = new(royaltyShare: 0.5);
        double[] free = Paid(terms, [(20, 0), (2, 0), (20, 0), (20, 0)]);
        double[] paid = Paid(terms, [(20, 0), (2, 4), (20, 0), (20, 0)], 1, 2);
        paid.Zip(free, (with, without) => with - without).ShouldBe([0, 3, 0, 0]);
    }

    [Fact]
    public void Minimum_that_comes_back_inside_a_licence_year_begins_anew()
    {
        // By terms 1 a quarter; the law asks 3, nothing, then 3 and 0.5.
        Paid(new LicenceTerms(royaltyShare: 0.5), [(2, 3), (2, 0), (2, 3), (2, 0.5)], 1, 2).ShouldBe([3, 1, 3, 0.5]);
    }

    [Fact]
    public void Minimum_of_one_market_that_ends_is_not_paid_back_while_that_of_another_goes_on()
    {
        // By terms 2, then 11; of the law 4 and 4 in two markets, then 4 in one. What the first quarter added, 6, stays paid.
        Paid(new LicenceTerms(royaltyShare: 0.5), [(4, 8), (22, 4), (0, 0), (0, 0)], 1).ShouldBe([8, 11, 0, 0]);
    }

    [Fact]
    public void Minimum_of_a_second_market_counts_on_the_totals_since_it_began()
    {
        // By terms 10, then 1; of the law 4 in one market, then 4 in each of two: what the first quarter earned pays for none of these plays.
        Paid(new LicenceTerms(royaltyShare: 0.5), [(20, 4), (2, 8), (0, 0), (0, 0)], 1).ShouldBe([10, 8, 0, 0]);
    }

    [Fact]
    public void Quarter_without_plays_under_a_minimum_leaves_the_totals_together()
    {
        // By terms 1, 0, 5, 0; of the law 4, 0, 2, 0, all under one law: 6 on the totals are no less than what is asked.
        Paid(new LicenceTerms(royaltyShare: 0.5), [(2, 4), (0, 0), (10, 2), (0, 0)]).ShouldBe([4, 0, 2, 0]);
    }

    [Fact]
    public void Minimum_ends_at_its_date_whatever_was_paid_before()
    {
        // The north has the law in the second and the third quarter of the first year; its use in the fourth earns by the terms again.
        static WorldSpecification World(params PolicySpecification[] policies) => SmallWorld.Specification with { Policies = [.. policies] };
        PolicySpecification Set(int quarter, double value) =>
            new() { Year = SmallWorld.StartYear, Quarter = quarter, Lever = PolicyLever.StreamMinimum, Market = "north", Value = value };
        double[] paid = EarnedPerPlay(WorldRun.Of(World(Set(2, Minimum), Set(4, 0))));
        double[] free = EarnedPerPlay(WorldRun.Of(World()));
        free.Take(4).ShouldAllBe(dollars => dollars > 0 && dollars < Minimum);
        paid.Take(4).ShouldBe([free[0], Minimum, Minimum, free[3]], 1e-9);
    }

    [Fact]
    public void Minimum_that_ends_in_one_market_takes_nothing_back_in_another()
    {
        // Alpha serves both markets. The north's law asks too little to matter, and stays; the south's ends in mid-year.
        static PolicySpecification Set(string market, int quarter, double value) =>
            new() { Year = SmallWorld.StartYear, Quarter = quarter, Lever = PolicyLever.StreamMinimum, Market = market, Value = value };
        double[] paid = EarnedPerPlay(WorldRun.Of(SmallWorld.Specification with
        {
            Policies = [Set("north", 1, Minimum / 1_000), Set("south", 1, 5 * Minimum), Set("south", 3, 0)],
        }), platform: 0);
        double[] free = EarnedPerPlay(WorldRun.Of(SmallWorld.Specification), platform: 0);
        paid.Take(2).Zip(free).ShouldAllBe(play => play.First > play.Second);
        paid.Skip(2).Take(2).ShouldBe(free.Skip(2).Take(2), 1e-9);
    }

    [Fact]
    public void What_the_law_adds_is_set_off_against_an_advance()
    {
        LicenceAccount account = new(new LicenceTerms(lumpSumDollars: 5, lumpSumKind: LumpSumKind.Advance));
        account.Signing();
        UsagePayment payment = account.Settle(new LicenceUsage(0, 1, 100, 0) { LeastDollars = 8 });
        (payment.SetOff, payment.Paid).ShouldBe((Money.FromDollars(5), Money.FromDollars(3)));
    }

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.3, 40)]
    [InlineData(0, 40)]
    public void Talks_count_the_terms_or_the_minimum_whichever_is_more(double royaltyShare, double payment) =>
        (new LicenceUse(100, 1, 1_000, 10, 10) { LeastDollars = 40 }).Payment(new LicenceTerms(royaltyShare: royaltyShare)).ShouldBe(payment);

    [Fact]
    public void Price_answers_a_minimum_that_binds_as_it_answers_a_fee_by_play()
    {
        LicenceUse use = new(100, 1, 1_000, 10, 10);
        PriceResponse response = PriceResponse.OfMarkup(10, 0.3, 0.2, 0.1, 0.25);
        PriceAnswer byLaw = response.Answer(use with { LeastDollars = 40 }, new LicenceTerms(royaltyShare: 0.1));
        PriceAnswer byFee = response.Answer(use, new LicenceTerms(perPlayFeeDollars: 0.04));
        byLaw.UseFactor.ShouldBe(byFee.UseFactor);
        byLaw.Use.Payment(new LicenceTerms(royaltyShare: 0.1)).ShouldBe(byFee.Use.Payment(new LicenceTerms(perPlayFeeDollars: 0.04)), 1e-9);
    }

    [Fact]
    public void Every_stream_of_the_market_earns_the_minimum_and_others_may_earn_less()
    {
        WorldRun run = WorldRun.Of(SmallWorld.Specification with
        {
            Policies =
            [
                new() { Year = SmallWorld.StartYear, Quarter = 1, Lever = PolicyLever.StreamMinimum, Market = "north", Value = Minimum },
            ],
        });

        // Gamma serves the north alone, so all its plays are covered; alpha's in the south are not.
        (Total(run, 2) / Plays(run, 2)).ShouldBeGreaterThanOrEqualTo(Minimum - 1e-9);
        (Total(run, 0) / Plays(run, 0)).ShouldBeLessThan(Minimum);
        run.LedgerSums.ShouldAllBe(sum => sum.MicroDollars == 0);
        WorldRun free = WorldRun.Of(SmallWorld.Specification);
        (Total(free, 2) / Plays(free, 2)).ShouldBeLessThan(Minimum);
    }

    /// <summary>What a licence pays in each quarter of the revenue for its use and the least that the law asks for it, dollars; the law changes before some.</summary>
    private static double[] Paid(LicenceTerms terms, (double Revenue, double Least)[] quarters, params int[] changes)
    {
        LicenceAccount account = new(terms);
        account.Signing();
        double[] paid = new double[quarters.Length];
        for (int q = 0; q < paid.Length; q++)
        {
            if (changes.Contains(q))
            {
                account.ChangeMinima();
            }

            paid[q] = account.Settle(new LicenceUsage(quarters[q].Revenue, 1, 100, 0) { LeastDollars = quarters[q].Least }).Paid.Dollars;
        }

        return paid;
    }

    /// <summary>What a play on a platform, or else on that of the north alone, earns labels in each quarter, dollars.</summary>
    private static double[] EarnedPerPlay(WorldRun run, int platform = 2) => [.. run.Settlements.Where(s => s.Platform == platform)
        .Select(s => s.Settlement.Licences.Sum(l => l.Payment.Earned.Dollars) / s.Quarter.LabelPlays.Where((_, l) => s.Quarter.InForce[l]).Sum())];

    private static double Total(WorldRun run, int platform) => run.Settlements.Where(s => s.Platform == platform)
        .Sum(s => s.Settlement.Licences.Sum(l => l.Payment.Earned.Dollars));

    private static double Plays(WorldRun run, int platform) => run.Settlements.Where(s => s.Platform == platform)
        .Sum(s => s.Quarter.LabelPlays.Where((_, l) => s.Quarter.InForce[l]).Sum());
}

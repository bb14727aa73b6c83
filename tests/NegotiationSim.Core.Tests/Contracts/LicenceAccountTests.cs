using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Tests.Contracts;

public sealed class LicenceAccountTests
{
    private const double MonthlyFee = 9.99;

    [Theory]
    [InlineData(50_000, 400_000, 100_000)]
    [InlineData(100_000, 600_000, 0)]
    [InlineData(200_000, 1_200_000, 0)]
    public void Year_under_a_guarantee_pays_the_published_amount(double subscriberMonths, double paidDollars, double breakageDollars)
    {
        var account = Signed(new LicenceTerms(
            royaltyShare: 0.52, perSubscriberFeeDollars: 6, guaranteeDollarsPerYear: 400_000, combination: UsageCombination.GreaterOf));
        var usage = new LicenceUsage(MonthlyFee * subscriberMonths / 4, 1, 0, subscriberMonths / 4);

        var year = Enumerable.Range(0, 4).Select(_ => account.Settle(usage)).ToArray();

        Total(year, payment => payment.Paid).ShouldBe(Dollars(paidDollars));
        account.Breakage.ShouldBe(Dollars(breakageDollars));
        account.HasEnded.ShouldBeTrue();
    }

    /// <summary>Of a licence of two years five quarters are over: what is left of it is three quarters of a year, and of its guarantee.</summary>
    [Fact]
    public void Licence_found_in_force_ends_its_year_where_it_was_signed_and_guarantees_the_rest_in_proportion()
    {
        var account = new LicenceAccount(new LicenceTerms(royaltyShare: 0.5, guaranteeDollarsPerYear: 400, termYears: 2), quartersRun: 5);
        account.Signing();
        account.YearsLeft.ShouldBe(0.75);
        var usage = new LicenceUsage(100, 1, 0, 0);
        var payments = Enumerable.Range(0, 3).Select(_ => account.Settle(usage)).ToArray();
        payments.Select(p => p.TopUp).ShouldBe([Money.Zero, Money.Zero, Dollars(300 - 150)]);
        account.HasEnded.ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => new LicenceAccount(new LicenceTerms(), quartersRun: 4));
    }

    /// <summary>The Sony-Spotify contract of 2011: 60 per cent of revenue or 6 dollars a subscriber, whichever is more.</summary>
    [Fact]
    public void Subscriber_floor_binds_until_revenue_catches_up_in_the_year()
    {
        var account = Signed(new LicenceTerms(royaltyShare: 0.6, perSubscriberFeeDollars: 6, combination: UsageCombination.GreaterOf));
        const double SubscriberMonths = 1000;
        const double Share = 0.25;

        // Fees alone: 60 per cent of 9.99 is 5.994, and the floor of 6.00 binds. Advertising from the second quarter lifts the share
        // above it.
        var first = account.Settle(new LicenceUsage(MonthlyFee * SubscriberMonths, Share, 0, SubscriberMonths));
        var second = account.Settle(new LicenceUsage((MonthlyFee + 1) * SubscriberMonths, Share, 0, SubscriberMonths));

        first.ShouldBe(new UsagePayment(Dollars(1500), Dollars(1500), Money.Zero, Money.Zero));
        (first.Earned + second.Earned).ShouldBe(Dollars(0.6 * (MonthlyFee + 0.5) * 2 * SubscriberMonths * Share));
        second.Earned.ShouldBeLessThan(
            Dollars(0.6 * (MonthlyFee + 1) * SubscriberMonths * Share),
            "the floor paid early counts in the year");
    }

    /// <summary>The advance of the first year of the Sony-Spotify contract, nine million dollars, against 60 per cent of revenue.</summary>
    [Theory]
    [InlineData(8_000_000, 0, 1_000_000)]
    [InlineData(9_000_000, 0, 0)]
    [InlineData(12_000_000, 3_000_000, 0)]
    public void Advance_is_paid_once_and_recouped_from_use(double earnedDollars, double laterCash, double breakage)
    {
        var account = new LicenceAccount(new LicenceTerms(9_000_000, royaltyShare: 0.6, lumpSumKind: LumpSumKind.Advance));
        account.Signing().ShouldBe(Dollars(9_000_000));
        account.Breakage.ShouldBe(Dollars(9_000_000));

        var year = Enumerable.Range(0, 4).Select(_ => account.Settle(new LicenceUsage(earnedDollars / 0.6 / 4, 1, 0, 0))).ToArray();

        Total(year, payment => payment.Paid).ShouldBe(Dollars(laterCash));
        Total(year, payment => payment.SetOff).ShouldBe(Dollars(earnedDollars - laterCash));
        account.Breakage.ShouldBe(Dollars(breakage));
        account.UnrecoupedAdvance.ShouldBe(Dollars(breakage));
    }

    /// <summary>The example by which the trade explains breakage: an advance of one million against royalties of 750,000.</summary>
    [Fact]
    public void Breakage_of_an_advance_is_what_use_did_not_earn()
    {
        var account = Signed(new LicenceTerms(1_000_000, perPlayFeeDollars: 0.005, lumpSumKind: LumpSumKind.Advance));
        account.Settle(new LicenceUsage(0, 0, 150_000_000, 0)).Earned.ShouldBe(Dollars(750_000));
        account.Breakage.ShouldBe(Dollars(250_000));
    }

    [Fact]
    public void Buy_out_leaves_royalties_on_top_and_no_breakage()
    {
        var account = new LicenceAccount(new LicenceTerms(1_000_000, perPlayFeeDollars: 0.005));
        account.Signing().ShouldBe(Dollars(1_000_000));
        account.Settle(new LicenceUsage(0, 0, 1000, 0)).ShouldBe(new UsagePayment(Dollars(5), Dollars(5), Money.Zero, Money.Zero));
        account.Breakage.ShouldBe(Money.Zero);
        account.UnrecoupedAdvance.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Advance_carries_over_years_while_usage_starts_anew_each_year()
    {
        var account = Signed(new LicenceTerms(
            100,
            royaltyShare: 1,
            perPlayFeeDollars: 1,
            termYears: 2,
            lumpSumKind: LumpSumKind.Advance,
            combination: UsageCombination.GreaterOf));
        for (var quarter = 0; quarter < 4; quarter++)
        {
            account.Settle(new LicenceUsage(20, 1, 0, 0)).Paid.ShouldBe(Money.Zero);
        }

        // Were last year's 80 dollars of revenue still counted, 30 plays would not be the greater of the two.
        account.Settle(new LicenceUsage(0, 1, 30, 0)).ShouldBe(new UsagePayment(Dollars(10), Dollars(30), Money.Zero, Dollars(20)));
        account.Breakage.ShouldBe(Money.Zero);
    }

    /// <summary>Fifty by share, or thirty by plays, or forty by subscribers: never two of them together.</summary>
    [Fact]
    public void Greatest_of_three_payments_is_paid_alone()
    {
        var account = Signed(new LicenceTerms(
            royaltyShare: 0.5, perPlayFeeDollars: 0.1, perSubscriberFeeDollars: 4, combination: UsageCombination.GreaterOf));
        account.Settle(new LicenceUsage(100, 1, 300, 10)).Paid.ShouldBe(Dollars(50));
    }

    [Fact]
    public void Guarantee_is_due_in_the_fourth_quarter_of_each_licence_year()
    {
        var account = Signed(new LicenceTerms(perPlayFeeDollars: 1, guaranteeDollarsPerYear: 100, termYears: 2));
        var topUps = Enumerable.Range(0, 8).Select(quarter => account.Settle(new LicenceUsage(0, 0, quarter < 4 ? 10 : 50, 0)).TopUp);
        topUps.ShouldBe([Money.Zero, Money.Zero, Money.Zero, Dollars(60), Money.Zero, Money.Zero, Money.Zero, Money.Zero]);
        account.Breakage.ShouldBe(Dollars(60), "a good year gives nothing back");
    }

    [Fact]
    public void Guarantee_is_met_by_use_that_an_advance_has_paid()
    {
        var account = Signed(new LicenceTerms(70, perPlayFeeDollars: 1, guaranteeDollarsPerYear: 100, lumpSumKind: LumpSumKind.Advance));
        account.Settle(new LicenceUsage(0, 0, 80, 0)).ShouldBe(new UsagePayment(Dollars(10), Dollars(80), Money.Zero, Dollars(70)));
        account.Settle(default);
        account.Settle(default);
        account.Settle(default).ShouldBe(new UsagePayment(Dollars(20), Money.Zero, Dollars(20), Money.Zero));
    }

    [Fact]
    public void Signing_twice_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Signed(new LicenceTerms(1)).Signing()).Message
            .ShouldBe("This licence is signed already, and its lump sum is paid once.");

    [Fact]
    public void Settling_before_signing_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new LicenceAccount(new LicenceTerms()).Settle(default)).Message
            .ShouldBe("This licence is not signed: call Signing() before Settle.");

    [Fact]
    public void Settling_after_the_term_is_refused()
    {
        var account = Signed(new LicenceTerms(termYears: 3));
        for (var quarter = 0; quarter < 12; quarter++)
        {
            account.HasEnded.ShouldBeFalse();
            account.Settle(default).ShouldBe(default);
        }

        Should.Throw<InvalidOperationException>(() => account.Settle(default)).Message
            .ShouldBe("This licence has ended: all 12 quarters of its term are settled.");
    }

    public static TheoryData<LicenceUsage, string> BadUsage => new()
    {
        { new LicenceUsage(-1, 0, 0, 0), "Allowed: finite and at least 0. (Parameter 'RevenueDollars')|-1" },
        { new LicenceUsage(0, 1.5, 0, 0), "Allowed: 0 to 1. (Parameter 'UsageShare')|1.5" },
        { new LicenceUsage(0, 0, double.NaN, 0), "Allowed: finite and at least 0. (Parameter 'Plays')|NaN" },
        { new LicenceUsage(0, 0, 0, double.PositiveInfinity), "Allowed: finite and at least 0. (Parameter 'SubscriberMonths')|Infinity" },
    };

    [Theory]
    [MemberData(nameof(BadUsage))]
    public void Usage_out_of_range_is_refused_and_changes_nothing(LicenceUsage usage, string message)
    {
        var account = Signed(new LicenceTerms(perPlayFeeDollars: 1, royaltyShare: 1, perSubscriberFeeDollars: 1));
        Should.Throw<ArgumentOutOfRangeException>(() => account.Settle(usage)).Message
            .ShouldBe(message.Replace("|", $"{Environment.NewLine}Actual value was ", StringComparison.Ordinal) + ".");
        account.Settle(new LicenceUsage(0, 0, 3, 0)).Paid.ShouldBe(Dollars(3));
    }

    private static LicenceAccount Signed(LicenceTerms terms)
    {
        var account = new LicenceAccount(terms);
        account.Signing();
        return account;
    }

    private static Money Total(IEnumerable<UsagePayment> payments, Func<UsagePayment, Money> part) =>
        payments.Aggregate(Money.Zero, (sum, payment) => sum + part(payment));

    private static Money Dollars(double dollars) => Money.FromDollars(dollars);
}

using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Tests.Contracts;

public sealed class LicenceAccountProperties
{
    private const int Cases = 300;
    private const int Years = 2;

    /// <summary>Terms of two years with any mix of payments, and eight quarters of use, some without any.</summary>
    private static readonly Arbitrary<(LicenceTerms Terms, LicenceUsage[] Quarters)> Licences = (
        from terms in Terms()
        from quarters in Usage().ListOf(4 * Years)
        select (terms, quarters.ToArray())).ToArbitrary();

    [Fact]
    public void Payments_are_never_negative_and_always_balance() => Holds((_, account, quarters) =>
        quarters.Select(account.Settle).All(payment =>
            payment.Paid >= Money.Zero && payment.Earned >= Money.Zero && payment.TopUp >= Money.Zero && payment.SetOff >= Money.Zero
            && payment.Paid == payment.Earned - payment.SetOff + payment.TopUp));

    [Fact]
    public void Year_never_pays_less_than_the_guarantee_in_cash_and_set_off() => Holds((terms, account, quarters) =>
        quarters.Select(account.Settle).Chunk(4).All(year =>
            Total(year, payment => payment.Paid + payment.SetOff) >= Money.FromDollars(terms.GuaranteeDollarsPerYear)));

    [Fact]
    public void Breakage_is_all_that_was_paid_above_what_use_earned() => Holds((terms, account, quarters) =>
    {
        var advance = terms.LumpSumKind == LumpSumKind.Advance ? Money.FromDollars(terms.LumpSumDollars) : Money.Zero;
        var (paid, earned) = (advance, Money.Zero);
        foreach (var usage in quarters)
        {
            var payment = account.Settle(usage);
            (paid, earned) = (paid + payment.Paid, earned + payment.Earned);
            if (account.Breakage != paid - earned || account.Breakage < Money.Zero)
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Payment_of_a_year_does_not_depend_on_the_order_of_its_quarters() => Holds((terms, account, quarters) =>
    {
        var reversed = new LicenceAccount(terms);
        reversed.Signing();
        var forwards = Total(quarters.Take(4).Select(account.Settle), payment => payment.Paid);
        var backwards = Total(quarters.Take(4).Reverse().Select(reversed.Settle), payment => payment.Paid);

        // Rounding of the year's sums in double precision may differ.
        return Math.Abs((forwards - backwards).MicroDollars) <= 1;
    });

    [Fact]
    public void Use_of_a_year_paid_in_one_quarter_or_in_four_comes_to_the_same_under_a_sum() => Holds((terms, account, quarters) =>
    {
        if (terms.Combination != UsageCombination.Sum)
        {
            return true;
        }

        var usage = quarters[0];
        var quarterOfIt = new LicenceUsage(usage.RevenueDollars / 4, usage.UsageShare, usage.Plays / 4, usage.SubscriberMonths / 4);
        var atOnce = new LicenceAccount(terms);
        atOnce.Signing();
        var whole = Total(new[] { usage, default, default, default }.Select(atOnce.Settle), payment => payment.Paid);
        var spread = Total(Enumerable.Repeat(quarterOfIt, 4).Select(account.Settle), payment => payment.Paid);
        return Math.Abs((whole - spread).MicroDollars) <= 1;
    });

    [Fact]
    public void Year_earns_the_same_whatever_the_year_before_earned() => Holds((terms, account, quarters) =>
    {
        var fresh = new LicenceAccount(terms);
        fresh.Signing();
        foreach (var usage in quarters.Take(4))
        {
            account.Settle(usage);
        }

        var secondYear = quarters.Skip(4).ToArray();
        return secondYear.Select(account.Settle).Select(payment => (payment.Earned, payment.TopUp))
            .SequenceEqual(secondYear.Select(fresh.Settle).Select(payment => (payment.Earned, payment.TopUp)));
    });

    [Fact]
    public void Greater_of_never_pays_more_than_the_sum() => Holds((terms, account, quarters) =>
    {
        var sum = new LicenceAccount(With(terms, UsageCombination.Sum));
        var greater = new LicenceAccount(With(terms, UsageCombination.GreaterOf));
        sum.Signing();
        greater.Signing();
        return quarters.Chunk(4).All(year =>
            Total(year.Select(greater.Settle), payment => payment.Earned) <= Total(year.Select(sum.Settle), payment => payment.Earned));
    });

    [Fact]
    public void Generated_licences_are_not_trivial()
    {
        var sample = Licences.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: Cases).ToArray();
        var outcomes = sample.Select(licence =>
        {
            var account = new LicenceAccount(licence.Terms);
            account.Signing();
            var payments = licence.Quarters.Select(account.Settle).ToArray();
            return (
                TopUp: Total(payments, payment => payment.TopUp) > Money.Zero,
                Recouped: Total(payments, payment => payment.SetOff) > Money.Zero && account.UnrecoupedAdvance == Money.Zero,
                Unrecouped: account.UnrecoupedAdvance > Money.Zero);
        }).ToArray();

        outcomes.Count(outcome => outcome.TopUp).ShouldBeGreaterThan(20);
        outcomes.Count(outcome => outcome.Recouped).ShouldBeGreaterThan(20);
        outcomes.Count(outcome => outcome.Unrecouped).ShouldBeGreaterThan(20);
        outcomes.Count(outcome => outcome is { TopUp: true, Recouped: true }).ShouldBeGreaterThan(5);
    }

    private static void Holds(Func<LicenceTerms, LicenceAccount, LicenceUsage[], bool> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(11, 1),
            Prop.ForAll(Licences, licence =>
            {
                var account = new LicenceAccount(licence.Terms);
                account.Signing();
                return property(licence.Terms, account, licence.Quarters);
            }));

    private static Gen<LicenceTerms> Terms() =>
        from lumpSum in Amount(5_000_000)
        from share in Amount(60)
        from play in Amount(5)
        from subscriber in Amount(600)
        from guarantee in Amount(2_000_000)
        from kind in Gen.Elements(Enum.GetValues<LumpSumKind>())
        from combination in Gen.Elements(Enum.GetValues<UsageCombination>())
        select new LicenceTerms(lumpSum, share / 100, play / 1000, subscriber / 100, guarantee, Years, kind, combination);

    private static Gen<LicenceUsage> Usage() =>
        from revenue in Amount(3_000_000)
        from share in Gen.Choose(0, 1000)
        from plays in Amount(100_000_000)
        from subscribers in Amount(300_000)
        select new LicenceUsage(revenue, share / 1000.0, plays, subscribers);

    private static Gen<double> Amount(int highest) => Gen.Frequency(
        (1, Gen.Constant(0.0)),
        (3, Gen.Choose(1, highest).Select(value => (double)value)));

    private static LicenceTerms With(LicenceTerms terms, UsageCombination combination) => new(
        terms.LumpSumDollars,
        terms.RoyaltyShare,
        terms.PerPlayFeeDollars,
        terms.PerSubscriberFeeDollars,
        terms.GuaranteeDollarsPerYear,
        terms.TermYears,
        terms.LumpSumKind,
        combination);

    private static Money Total(IEnumerable<UsagePayment> payments, Func<UsagePayment, Money> part) =>
        payments.Aggregate(Money.Zero, (sum, payment) => sum + part(payment));
}

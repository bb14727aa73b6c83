using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Tests.Contracts;

public sealed class RecoupmentAccountTests
{
    private static readonly Arbitrary<(int Advance, int Cost, int[] Royalties)> Histories = (
        from advance in Gen.Choose(0, 1_000_000)
        from cost in Gen.Choose(0, 500_000)
        from royalties in Gen.Choose(0, 400_000).ListOf()
        select (advance, cost, royalties.ToArray())).ToArbitrary();

    [Fact]
    public void Royalties_are_paid_once_advance_and_cost_are_recouped()
    {
        var advance = Dollars(100_000);
        var account = default(RecoupmentAccount).Advance(advance).Advance(Dollars(50_000));
        var paid = new List<Money>();
        var receipts = 500_000.0;
        for (var year = 0; year < 6; year++)
        {
            (var cash, account) = account.Credit(Dollars(receipts).Share(0.2));
            paid.Add(cash);
            receipts *= 0.8;
        }

        paid.ShouldBe([Dollars(0), Dollars(30_000), Dollars(64_000), Dollars(51_200), Dollars(40_960), Dollars(32_768)]);
        paid.Aggregate(advance, (sum, cash) => sum + cash).ShouldBe(Dollars(318_928));
        account.Unrecouped.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Recoupment_from_the_artists_share_leaves_a_balance_where_gross_receipts_leave_royalties()
    {
        var account = new RecoupmentAccount(Dollars(250_000));
        var receipts = Dollars(2_000_000);

        account.Credit(receipts.Share(0.1)).ShouldBe(new RecoupmentCredit(Money.Zero, new RecoupmentAccount(Dollars(50_000))));
        account.CreditGross(receipts, 0.1).ShouldBe(new RecoupmentCredit(Dollars(175_000), default));
    }

    [Fact]
    public void Receipts_below_the_balance_pay_no_royalty_even_from_gross() =>
        new RecoupmentAccount(Dollars(250)).CreditGross(Dollars(100), 0.5)
            .ShouldBe(new RecoupmentCredit(Money.Zero, new RecoupmentAccount(Dollars(150))));

    [Fact]
    public void Cross_collateralised_albums_pay_the_artist_less()
    {
        var (first, second) = (Dollars(100), Dollars(50));
        var separate = first + second
            + new RecoupmentAccount(first).Credit(Dollars(40)).Paid
            + new RecoupmentAccount(second).Credit(Dollars(120)).Paid;
        var crossed = first + second
            + new RecoupmentAccount(first + second).Credit(Dollars(40)).Account.Credit(Dollars(120)).Paid;

        separate.ShouldBe(Dollars(220));
        crossed.ShouldBe(Dollars(160));
    }

    [Fact]
    public void Cash_is_the_advance_and_what_royalties_leave_after_advance_and_costs() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(13, 1),
            Prop.ForAll(Histories, history =>
            {
                var (advance, cost, royalties) = history;
                var account = default(RecoupmentAccount).Advance(new Money(advance)).Advance(new Money(cost));
                long cash = advance;
                foreach (var royalty in royalties)
                {
                    (var paid, account) = account.Credit(new Money(royalty));
                    cash += paid.MicroDollars;
                }

                var all = royalties.Sum(royalty => (long)royalty);
                return cash == advance + Math.Max(0, all - (advance + cost))
                    && account.Unrecouped.MicroDollars == Math.Max(0, advance + cost - all);
            }));

    [Fact]
    public void Generated_histories_are_not_trivial()
    {
        var sample = Histories.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 100).ToArray();
        var recouped = sample.Count(history => history.Royalties.Sum() > history.Advance + history.Cost);
        recouped.ShouldBeInRange(10, 90);
    }

    [Fact]
    public void Negative_amounts_are_refused()
    {
        var account = default(RecoupmentAccount);
        Message(() => new RecoupmentAccount(new Money(-1))).ShouldBe(Refusal("unrecouped"));
        Message(() => account.Advance(new Money(-1))).ShouldBe(Refusal("amount"));
        Message(() => account.Credit(new Money(-1))).ShouldBe(Refusal("royalty"));
        Message(() => account.CreditGross(new Money(-1), 0.5)).ShouldBe(Refusal("receipts"));
        Message(() => account.CreditGross(new Money(1), 1.5))
            .ShouldBe($"A share is a number from 0 to 1. (Parameter 'fraction'){Environment.NewLine}Actual value was 1.5.");
    }

    private static string Message(Func<object> action) => Should.Throw<ArgumentOutOfRangeException>(action).Message;

    private static string Refusal(string parameter) =>
        $"Allowed: at least 0. (Parameter '{parameter}'){Environment.NewLine}Actual value was -0.000001 USD.";

    private static Money Dollars(double dollars) => Money.FromDollars(dollars);
}

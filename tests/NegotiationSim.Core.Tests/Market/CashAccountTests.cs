using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Market;

namespace NegotiationSim.Core.Tests.Market;

public sealed class CashAccountTests
{
    private static readonly Gen<(long Cash, long[] Due)> Creditors =
        from cash in Gen.Choose(0, 3_000_000)
        from due in Gen.Choose(0, 1_000_000).NonEmptyListOf()
        select ((long)cash, due.Select(d => (long)d).ToArray());

    [Fact]
    public void Account_without_a_limit_pays_everything_that_is_due()
    {
        CashAccount account = new(null);
        account.Pay(Money.FromDollars(7)).ShouldBe(Money.FromDollars(7));
        account.Deposit(Money.FromDollars(2));
        account.Balance.ShouldBe(Money.FromDollars(-5));
        account.IsInsolvent.ShouldBeFalse();
        account.AvailableDollars.ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Account_pays_its_last_cent_and_is_solvent_until_a_payment_is_cut()
    {
        CashAccount account = new(Money.FromDollars(10));
        account.Deposit(Money.FromDollars(5));
        account.AvailableDollars.ShouldBe(15);
        account.Pay(Money.FromDollars(15)).ShouldBe(Money.FromDollars(15));
        account.IsInsolvent.ShouldBeFalse();
        account.Pay(new Money(1)).ShouldBe(Money.Zero);
        account.IsInsolvent.ShouldBeTrue();
        account.Deposit(Money.FromDollars(100));
        account.IsInsolvent.ShouldBeTrue("money that comes later does not undo what was not paid");
    }

    [Fact]
    public void Creditors_of_too_little_cash_share_it_in_proportion()
    {
        CashAccount account = new(Money.FromDollars(30));
        account.Pay([Money.FromDollars(10), Money.Zero, Money.FromDollars(50)])
            .ShouldBe([Money.FromDollars(5), Money.Zero, Money.FromDollars(25)]);
        account.Balance.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Nobody_is_paid_more_than_is_due_and_no_cash_is_lost_or_made()
    {
        var cases = Creditors.Sample(size: 8, numberOfSamples: 500).ToArray();
        foreach (var (cash, dues) in cases)
        {
            CashAccount account = new(new Money(cash));
            var paid = account.Pay([.. dues.Select(d => new Money(d))]);
            paid.Select((p, i) => p.MicroDollars >= 0 && p.MicroDollars <= dues[i]).ShouldAllBe(fair => fair);
            paid.Sum(p => p.MicroDollars).ShouldBe(Math.Min(cash, dues.Sum()));
            account.Balance.MicroDollars.ShouldBe(cash - paid.Sum(p => p.MicroDollars));
            account.IsInsolvent.ShouldBe(dues.Sum() > cash);
        }

        cases.Count(c => c.Due.Sum() > c.Cash).ShouldBeInRange(100, 400);
    }

    [Fact]
    public void Negative_amounts_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new CashAccount(new Money(-1)));
        CashAccount account = new(Money.Zero);
        Should.Throw<ArgumentOutOfRangeException>(() => account.Deposit(new Money(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => account.Pay(new Money(-1)));
    }
}

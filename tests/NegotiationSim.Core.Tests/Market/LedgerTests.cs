using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Market;

namespace NegotiationSim.Core.Tests.Market;

public sealed class LedgerTests
{
    private static readonly Account Consumers = new(AccountKind.Consumers, 0);
    private static readonly Account Platform = new(AccountKind.Platform, 1);
    private static readonly Account Label = new(AccountKind.Label, 2);

    private static readonly Gen<Payment> Payments =
        from payer in Accounts()
        from payee in Accounts()
        where payer != payee
        from kind in Gen.Elements(Enum.GetValues<PaymentKind>())
        from amount in Gen.Choose(0, int.MaxValue)
        from year in Gen.Choose(2024, 2026)
        select new Payment(payer, payee, kind, new Money(amount * 1000L), year);

    [Fact]
    public void Post_moves_money_from_payer_to_payee()
    {
        var ledger = new Ledger();
        ledger.Post(Consumers, Platform, PaymentKind.Subscription, Money.FromDollars(10), 2024);
        ledger.Post(Platform, Label, PaymentKind.UsageRoyalty, Money.FromDollars(7), 2024);

        ledger.Balance(Consumers).ShouldBe(Money.FromDollars(-10));
        ledger.Balance(Platform).ShouldBe(Money.FromDollars(3));
        ledger.Balance(Label).ShouldBe(Money.FromDollars(7));
        ledger.Balance(new Account(AccountKind.Label, 3)).ShouldBe(Money.Zero);
        ledger.Sum.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Totals_add_up_payments_in_order_of_year_payer_payee_and_kind()
    {
        var ledger = new Ledger();
        ledger.Post(Platform, Label, PaymentKind.LumpSum, new Money(5), 2025);
        ledger.Post(Platform, new Account(AccountKind.Label, 0), PaymentKind.LumpSum, new Money(4), 2024);
        ledger.Post(Platform, Label, PaymentKind.LumpSum, new Money(3), 2024);
        ledger.Post(Platform, Label, PaymentKind.UsageRoyalty, new Money(2), 2024);
        ledger.Post(new Account(AccountKind.Platform, 0), Label, PaymentKind.LumpSum, new Money(6), 2024);
        ledger.Post(Consumers, Platform, PaymentKind.Subscription, new Money(1), 2024);
        ledger.Post(Platform, Label, PaymentKind.UsageRoyalty, new Money(20), 2024);
        ledger.Post(Platform, Consumers, PaymentKind.Settlement, Money.Zero, 2024);

        ledger.Totals.ShouldBe(
        [
            new(2024, Consumers, Platform, PaymentKind.Subscription, new Money(1)),
            new(2024, new Account(AccountKind.Platform, 0), Label, PaymentKind.LumpSum, new Money(6)),
            new(2024, Platform, new Account(AccountKind.Label, 0), PaymentKind.LumpSum, new Money(4)),
            new(2024, Platform, Label, PaymentKind.UsageRoyalty, new Money(22)),
            new(2024, Platform, Label, PaymentKind.LumpSum, new Money(3)),
            new(2025, Platform, Label, PaymentKind.LumpSum, new Money(5)),
        ]);
    }

    [Fact]
    public void Ledger_without_payments_is_empty()
    {
        var ledger = new Ledger();
        ledger.Totals.ShouldBeEmpty();
        ledger.Sum.ShouldBe(Money.Zero);
        ledger.Balance(Label).ShouldBe(Money.Zero);
    }

    [Fact]
    public void Post_of_a_negative_amount_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(
            () => new Ledger().Post(Platform, Label, PaymentKind.LumpSum, new Money(-1), 2024)).Message.ShouldBe(
            "A payment (LumpSum, Account { Kind = Platform, Index = 1 } to Account { Kind = Label, Index = 2 }) is at least 0: "
            + $"post the reverse payment instead. (Parameter 'amount'){Environment.NewLine}Actual value was -0.000001 USD.");

    [Fact]
    public void Post_to_the_payer_itself_is_refused() =>
        Should.Throw<ArgumentException>(() => new Ledger().Post(Label, Label, PaymentKind.LumpSum, new Money(1), 2024)).Message
            .ShouldBe("Account { Kind = Label, Index = 2 } cannot pay itself (LumpSum, 0.000001 USD). (Parameter 'to')");

    [Fact]
    public void Post_that_overflows_a_balance_leaves_the_ledger_as_it_was()
    {
        var ledger = new Ledger();
        ledger.Post(Platform, Label, PaymentKind.LumpSum, new Money(long.MaxValue), 2024);
        Should.Throw<OverflowException>(() => ledger.Post(Consumers, Label, PaymentKind.LumpSum, new Money(1), 2025));
        ledger.Totals.Length.ShouldBe(1);
        ledger.Balance(Consumers).ShouldBe(Money.Zero);
        ledger.Sum.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Balances_sum_to_zero_and_totals_do_not_depend_on_the_order_of_posts() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(7, 1),
            Prop.ForAll(Payments.ListOf().ToArbitrary(), payments =>
            {
                var forwards = Posted(payments);
                var backwards = Posted(Enumerable.Reverse(payments));
                return forwards.Sum == Money.Zero
                    && forwards.Totals.SequenceEqual(backwards.Totals)
                    && payments.All(payment => forwards.Balance(payment.To) == backwards.Balance(payment.To));
            }));

    [Fact]
    public void Generated_payments_are_not_trivial()
    {
        var lists = Payments.ListOf().Sample(size: 30, seed: new Rnd(3), numberOfSamples: 100).ToArray();
        lists.Count(list => list.Count > 10).ShouldBeGreaterThan(20);
        lists.Count(list =>
        {
            var lines = Posted(list).Totals.Length;
            return lines > 5 && lines < list.Count(payment => payment.Amount > Money.Zero);
        }).ShouldBeGreaterThan(5);
    }

    private static Gen<Account> Accounts() =>
        from kind in Gen.Elements(AccountKind.Platform, AccountKind.Label)
        from index in Gen.Choose(0, 1)
        select new Account(kind, index);

    private static Ledger Posted(IEnumerable<Payment> payments)
    {
        var ledger = new Ledger();
        foreach (var payment in payments)
        {
            ledger.Post(payment.From, payment.To, payment.Kind, payment.Amount, payment.Year);
        }

        return ledger;
    }

    private sealed record Payment(Account From, Account To, PaymentKind Kind, Money Amount, int Year);
}

using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Tests.Contracts;

/// <summary>economics-fixtures 2.11.</summary>
public sealed class ArtistAccountTests
{
    private static readonly Arbitrary<(int[] Advances, int[] Costs, (int Album, int Receipts)[] Sales)> Histories = (
        from advances in Gen.Choose(0, 200_000).ListOf(3)
        from costs in Gen.Choose(0, 100_000).ListOf(3)
        from sales in (from album in Gen.Choose(0, 2) from receipts in Gen.Choose(0, 900_000) select (album, receipts)).ListOf()
        select (advances.ToArray(), costs.ToArray(), sales.ToArray())).ToArbitrary();

    [Fact]
    public void Artist_and_label_end_with_the_published_cash()
    {
        var account = new ArtistAccount(0.2, RecoupmentBase.ArtistShare, isCrossed: false);
        account.PayAdvance("album", Dollars(100_000));
        account.ChargeCost("album", Dollars(50_000));
        Money[] paid = [.. Enumerable.Range(0, 6).Select(year => account.Receive("album", Dollars(500_000 * Math.Pow(0.8, year))))];

        paid.ShouldBe([Dollars(0), Dollars(30_000), Dollars(64_000), Dollars(51_200), Dollars(40_960), Dollars(32_768)]);
        account.ArtistCash.ShouldBe(Dollars(318_928));
        account.LabelCash.ShouldBe(Dollars(1_475_712));
    }

    [Fact]
    public void Label_breaks_even_long_before_the_artist_recoups()
    {
        ArtistAccount At(double receipts)
        {
            var account = new ArtistAccount(0.2, RecoupmentBase.ArtistShare, isCrossed: false);
            account.PayAdvance("album", Dollars(100_000));
            account.ChargeCost("album", Dollars(50_000));
            account.Receive("album", Dollars(receipts));
            return account;
        }

        At(150_000).LabelCash.ShouldBe(Money.Zero);
        At(150_000).Unrecouped.ShouldBe(Dollars(120_000));
        At(749_995).Unrecouped.ShouldBe(Dollars(1));
        At(750_000).Unrecouped.ShouldBe(Money.Zero);
        At(750_000).ArtistCash.ShouldBe(Dollars(100_000));
        At(750_005).ArtistCash.ShouldBe(Dollars(100_001));
    }

    [Theory]
    [InlineData(RecoupmentBase.ArtistShare, 250_000, 50_000)]
    [InlineData(RecoupmentBase.GrossReceipts, 425_000, 0)]
    public void Base_of_recoupment_decides_whether_royalties_flow(RecoupmentBase recoupment, double cash, double unrecouped)
    {
        var account = new ArtistAccount(0.1, recoupment, isCrossed: false);
        account.PayAdvance("album", Dollars(250_000));
        account.Receive("album", Dollars(2_000_000));
        account.ArtistCash.ShouldBe(Dollars(cash));
        account.Unrecouped.ShouldBe(Dollars(unrecouped));
    }

    [Theory]
    [InlineData(false, 220, 60)]
    [InlineData(true, 160, 0)]
    public void Crossed_albums_repay_each_other(bool isCrossed, double cash, double unrecouped)
    {
        var account = new ArtistAccount(1, RecoupmentBase.ArtistShare, isCrossed);
        account.PayAdvance("first", Dollars(100));
        account.PayAdvance("second", Dollars(50));
        account.Receive("first", Dollars(40));
        account.Receive("second", Dollars(120));
        account.ArtistCash.ShouldBe(Dollars(cash));
        account.Unrecouped.ShouldBe(Dollars(unrecouped));
    }

    [Fact]
    public void Every_micro_dollar_goes_to_the_artist_the_label_or_a_cost() => Holds((account, advances, costs, sales, _) =>
        account.ArtistCash + account.LabelCash + Sum(costs) == Sum(sales.Select(sale => sale.Receipts))
        && account.ArtistCash >= Sum(advances)
        && account.Unrecouped >= Money.Zero);

    [Fact]
    public void Crossing_never_pays_the_artist_more() => Holds((account, advances, costs, sales, isCrossed) =>
        !isCrossed || account.ArtistCash <= Played(advances, costs, sales, isCrossed: false).ArtistCash);

    [Fact]
    public void Generated_histories_are_not_trivial()
    {
        var sample = Histories.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 100).ToArray();
        sample.Count(h => Played(h.Advances, h.Costs, h.Sales, true).ArtistCash < Played(h.Advances, h.Costs, h.Sales, false).ArtistCash)
            .ShouldBeGreaterThan(20);
        sample.Count(h => Played(h.Advances, h.Costs, h.Sales, true).Unrecouped == Money.Zero).ShouldBeInRange(20, 95);
    }

    [Fact]
    public void Negative_amounts_are_refused_and_change_nothing()
    {
        var account = new ArtistAccount(0.5, RecoupmentBase.ArtistShare, isCrossed: true);
        Should.Throw<ArgumentOutOfRangeException>(() => account.PayAdvance("a", Dollars(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => account.ChargeCost("a", Dollars(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => account.Receive("a", Dollars(-2)));
        (account.ArtistCash, account.LabelCash, account.Unrecouped).ShouldBe((Money.Zero, Money.Zero, Money.Zero));
    }

    private static void Holds(Func<ArtistAccount, int[], int[], (int Album, int Receipts)[], bool, bool> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(31, 1),
            Prop.ForAll(Histories, h =>
                property(Played(h.Advances, h.Costs, h.Sales, false), h.Advances, h.Costs, h.Sales, false)
                && property(Played(h.Advances, h.Costs, h.Sales, true), h.Advances, h.Costs, h.Sales, true)));

    private static ArtistAccount Played(int[] advances, int[] costs, (int Album, int Receipts)[] sales, bool isCrossed)
    {
        var account = new ArtistAccount(0.25, RecoupmentBase.ArtistShare, isCrossed);
        for (int album = 0; album < advances.Length; album++)
        {
            account.PayAdvance($"{album}", new Money(advances[album]));
            account.ChargeCost($"{album}", new Money(costs[album]));
        }

        foreach ((int album, int receipts) in sales)
        {
            account.Receive($"{album}", new Money(receipts));
        }

        return account;
    }

    private static Money Sum(IEnumerable<int> microDollars) => new(microDollars.Sum(amount => (long)amount));

    private static Money Dollars(double dollars) => Money.FromDollars(dollars);
}

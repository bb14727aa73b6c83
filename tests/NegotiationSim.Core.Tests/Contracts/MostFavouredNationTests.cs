using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Contracts;

public sealed class MostFavouredNationTests
{
    private static readonly Arbitrary<(LicenceTerms Own, LicenceTerms Rival, int OwnPoints, int RivalPoints)> Cases = (
        from own in Terms()
        from rival in Terms()
        from ownPoints in Gen.Choose(1, 40)
        from rivalPoints in Gen.Choose(1, 40)
        select (own, rival, ownPoints, rivalPoints)).ToArbitrary();

    /// <summary>The rival has half the market of the holder and 9 million for one year; a holder of three years gets twice that, three times.</summary>
    [Fact]
    public void Advance_follows_a_rivals_for_each_point_of_the_market_and_year_of_the_term()
    {
        var own = new LicenceTerms(1e6, 0.6, termYears: 3, lumpSumKind: LumpSumKind.Advance);
        var rival = new LicenceTerms(9e6, 0.55, termYears: 1, lumpSumKind: LumpSumKind.Advance);
        MostFavouredNation.Lift(own, 0.2, rival, 0.1).ShouldBe(own with { LumpSumDollars = 54e6 });
    }

    /// <summary>A rival with twice the market is guaranteed 100 a year, so half of that is as good for each point.</summary>
    [Theory]
    [InlineData(30, 50)]
    [InlineData(70, 70)]
    public void Guarantee_follows_a_rivals_for_each_point_of_the_market(double own, double lifted) => MostFavouredNation
        .Lift(new LicenceTerms(guaranteeDollarsPerYear: own), 0.1, new LicenceTerms(guaranteeDollarsPerYear: 100), 0.2)
        .ShouldBe(new LicenceTerms(guaranteeDollarsPerYear: lifted));

    [Fact]
    public void Rates_are_compared_one_by_one()
    {
        var own = new LicenceTerms(0, 0.6, 0.001, 5, combination: UsageCombination.GreaterOf);
        var rival = new LicenceTerms(0, 0.55, 0.002, 6, combination: UsageCombination.GreaterOf);
        MostFavouredNation.Lift(own, 0.2, rival, 0.3).ShouldBe(new LicenceTerms(0, 0.6, 0.002, 6, combination: UsageCombination.GreaterOf));
    }

    [Fact]
    public void Buy_out_is_no_measure_for_an_advance()
    {
        var own = new LicenceTerms(10, 0.5, lumpSumKind: LumpSumKind.Advance);
        MostFavouredNation.Lift(own, 0.2, new LicenceTerms(1000), 0.2).ShouldBe(own);
    }

    [Fact]
    public void Lifted_terms_are_nowhere_worse_and_lifting_them_again_changes_nothing() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(31, 3),
        Prop.ForAll(Cases, given =>
        {
            var lifted = MostFavouredNation.Lift(given.Own, given.OwnPoints, given.Rival, given.RivalPoints);
            return lifted.LumpSumDollars >= given.Own.LumpSumDollars
                && lifted.RoyaltyShare >= Math.Max(given.Own.RoyaltyShare, given.Rival.RoyaltyShare)
                && lifted.PerSubscriberFeeDollars >= Math.Max(given.Own.PerSubscriberFeeDollars, given.Rival.PerSubscriberFeeDollars)
                && lifted.GuaranteeDollarsPerYear >= given.Own.GuaranteeDollarsPerYear
                && lifted.TermYears == given.Own.TermYears
                && MostFavouredNation.Lift(lifted, given.OwnPoints, given.Rival, given.RivalPoints) == lifted;
        }));

    [Fact]
    public void Sampled_rivals_are_better_in_some_terms_and_worse_in_others()
    {
        var sample = Cases.Generator.Sample(size: 30, seed: new Rnd(31), numberOfSamples: 200);
        sample.Count(c => MostFavouredNation.Lift(c.Own, c.OwnPoints, c.Rival, c.RivalPoints) == c.Own).ShouldBeInRange(2, 190);
        sample.Count(c => MostFavouredNation.Lift(c.Own, c.OwnPoints, c.Rival, c.RivalPoints).LumpSumDollars > c.Own.LumpSumDollars).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Lifted_account_pays_the_better_rate_from_then_on_and_takes_nothing_back()
    {
        var terms = new LicenceTerms(0, 0.5, lumpSumKind: LumpSumKind.Advance);
        var account = new LicenceAccount(terms);
        account.Signing();
        LicenceUsage quarter = new(100, 1, 0, 0);
        account.Settle(quarter).Paid.Dollars.ShouldBe(50);
        account.Lift(terms with { RoyaltyShare = 0.6, LumpSumDollars = 80 }, 80).Dollars.ShouldBe(80);
        account.YearsLeft.ShouldBe(0.75);
        account.Settle(quarter).Paid.Dollars.ShouldBe(0);
        account.Settle(quarter).Paid.Dollars.ShouldBe(40);
        account.Settle(quarter).Paid.Dollars.ShouldBe(60);
        Should.Throw<InvalidOperationException>(() => account.Lift(terms, 0));
    }

    [Fact]
    public void Lifted_terms_keep_their_years()
    {
        var account = new LicenceAccount(new LicenceTerms());
        account.Signing();
        Should.Throw<ArgumentException>(() => account.Lift(new LicenceTerms(termYears: 2), 0));
    }

    private static Gen<LicenceTerms> Terms() =>
        from lumpSum in Gen.Choose(0, 3)
        from kind in Gen.Elements(Enum.GetValues<LumpSumKind>())
        from royalty in Gen.Choose(0, 2)
        from fee in Gen.Choose(0, 2)
        from guarantee in Gen.Choose(0, 2)
        from years in Gen.Choose(1, 3)
        from combination in Gen.Elements(Enum.GetValues<UsageCombination>())
        select new LicenceTerms(10 * lumpSum, royalty / 4.0, 0, fee, 20 * guarantee, years, kind, combination);
}

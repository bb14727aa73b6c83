using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>A platform that owes to others what it concedes to one.</summary>
public sealed class EqualTreatmentTests
{
    private static readonly LicenceUse Alike = new(Briefs.RevenueDollars, 1, 1000, 12, 12);

    /// <summary>A dollar to the one is a dollar to the other: a hundred go half as far.</summary>
    [Fact]
    public void Platform_that_must_match_concedes_half() =>
        MostConceded(Owing(new LicenceTerms() { MostFavouredNation = true })).ShouldBe(50, 1e-9);

    [Fact]
    public void Rival_without_the_clause_costs_nothing() => MostConceded(Owing(new LicenceTerms())).ShouldBe(100, 1e-9);

    /// <summary>What the holder has had already is not owed again: 100 = L + (L - 30).</summary>
    [Fact]
    public void Only_what_exceeds_the_holders_own_lump_sum_is_owed() =>
        MostConceded(Owing(new LicenceTerms(30) { MostFavouredNation = true })).ShouldBe(65, 1e-9);

    /// <summary>Half of the holder's two years is left, and it has twice the market: L counts once more, after 20 of its 40.</summary>
    [Fact]
    public void Holder_is_owed_for_its_share_of_the_market_and_the_years_it_has_left()
    {
        var holder = new LicenceTerms(40, termYears: 2) { MostFavouredNation = true };
        MostConceded(Owing(holder, share: 0.5, yearsLeft: 1)).ShouldBe((100 + 20) / 3.0, 1e-9);
    }

    /// <summary>A lump sum for one year is owed for each of the two years that the holder's four have left: 100 = L + (2 L - 20).</summary>
    [Fact]
    public void Holder_is_owed_for_each_year_it_has_left() =>
        MostConceded(Owing(new LicenceTerms(40, termYears: 4) { MostFavouredNation = true }, yearsLeft: 2)).ShouldBe(40, 1e-9);

    /// <summary>Use of one hundred a year on each side: half to the label is half to the holder.</summary>
    [Fact]
    public void Royalty_is_owed_at_the_rate_agreed()
    {
        var platform = Owing(new LicenceTerms(royaltyShare: 0.3) { MostFavouredNation = true });
        var table = Briefs.Over([new()]).Table;
        Gain(platform, table, Briefs.Royalty(0.5)).ShouldBe(100 - 50 - 20, 1e-9);
        Gain(platform, table, Briefs.Royalty(0.2)).ShouldBe(100 - 20, 1e-9);
    }

    /// <summary>A holder whose guarantee pays it 60 whatever its use is owed what a better rate brings it above that.</summary>
    [Fact]
    public void Better_rate_costs_nothing_while_the_holders_guarantee_pays_more()
    {
        var platform = Owing(new LicenceTerms(royaltyShare: 0.3, guaranteeDollarsPerYear: 60) { MostFavouredNation = true });
        var table = Briefs.Over([new()]).Table;
        Gain(platform, table, Briefs.Royalty(0.5)).ShouldBe(100 - 50, 1e-9);
        Gain(platform, table, Briefs.Royalty(0.7)).ShouldBe(100 - 70 - 10, 1e-9);
    }

    /// <summary>Whatever it agrees with a holder of the clause, a rival's better terms are owed to it.</summary>
    [Fact]
    public void Holder_gets_a_rivals_terms_whatever_it_agrees()
    {
        var platform = Parties.Platform(100).Interest with
        {
            EqualTreatment = new EqualTreatment(1, LabelHoldsClause: true, [new RivalLicence(new LicenceTerms(40), Alike, 1)]),
        };
        var table = Briefs.Over([new() { MostFavouredNation = true }]).Table;
        Gain(platform, table, new LicenceTerms(10)).ShouldBe(60, 1e-9);
        Gain(platform, table, new LicenceTerms(40)).ShouldBe(60, 1e-9);
        Gain(platform, table, new LicenceTerms(70)).ShouldBe(30, 1e-9);
        Appraisal.Of(table, new Stake(platform, 1)).LumpSumFor(0, 60).ShouldBe(40, 1e-6);
    }

    /// <summary>The holder's use of 50 a year repays its old advance of 20 first and then what is added to it.</summary>
    [Theory]
    [InlineData(10, 0)]
    [InlineData(40, 0)]
    [InlineData(50, 0)]
    [InlineData(80, 30)]
    public void Advances_that_follow_cost_what_use_does_not_earn(double advance, double breakage)
    {
        var shape = Briefs.Royalty(0.5) with { LumpSumKind = LumpSumKind.Advance };
        var platform = Owing(shape with { LumpSumDollars = 20, MostFavouredNation = true });
        Gain(platform, Briefs.Over([shape]).Table, TermsMenu.WithLumpSum(shape, advance)).ShouldBe(100 - 50 - (2 * breakage), 1e-9);
    }

    [Fact]
    public void Clause_of_others_makes_for_a_smaller_lump_sum()
    {
        var brief = Briefs.LumpSumOnly(rounds: 20);
        static double LumpSum(TalksCase talks) => LicenceSolutions.Of(talks).First(s => s.Concept == "nash").Terms.LumpSumDollars;
        var talks = LicenceSolutionsTests.CaseOf(brief, Parties.Platform(100), Parties.Label(10));
        var owing = talks with { Platform = talks.Platform with { Own = Owing(new LicenceTerms() { MostFavouredNation = true }) } };
        LumpSum(talks).ShouldBe(55, 1e-6);

        // Of 2 L for 100: the label's L - 10 times the platform's 100 - 2 L is largest at 30.
        LumpSum(owing).ShouldBe(30, 1e-6);
    }

    private static Interest Owing(LicenceTerms holder, double share = 1, double yearsLeft = 1) => Parties.Platform(100).Interest with
    {
        EqualTreatment = new EqualTreatment(share, LabelHoldsClause: false, [new RivalLicence(holder, Alike, yearsLeft)]),
    };

    private static double MostConceded(Interest platform) =>
        Appraisal.Of(Briefs.LumpSumOnly().Table, new Stake(platform, 1)).LumpSumFor(0, 0);

    private static double Gain(Interest platform, LicenceTable table, LicenceTerms terms) => new Stake(platform, 10).Gain(table, terms);
}

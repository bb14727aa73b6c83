using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Law;

/// <summary>Settlement in the shadow of trial: Landes 1971, Gould 1973, Shavell 1982, Priest and Klein 1984.</summary>
public sealed class SettlementTalksTests
{
    private static readonly CourtPace Pace = new(TrialYears: 2, AppealYears: 1, ReversalChance: 0.2);

    [Theory]
    [InlineData(10, 30, 0.5, 20)]
    [InlineData(10, 30, 0.25, 15)]
    [InlineData(0, 5, 0.5, 2.5)]
    [InlineData(7, 7, 0.5, 7)]
    public void Settlement_divides_the_bargaining_range_by_the_weights(double least, double most, double weight, double amount) =>
        SettlementTalks.Amount(least, most, weight)!.Value.ShouldBe(amount, 1e-12);

    [Fact]
    public void Settlement_is_Nashs_solution_of_the_split_of_what_both_save()
    {
        // The defendant parts with 30 at most; what is paid goes to the plaintiff, who has 10 without it, and the rest is saved.
        var split = NashBargaining.Solve(new SplitProblem(30, 10), 0.3);
        SettlementTalks.Amount(10, 30, 0.3)!.Value.ShouldBe(split.FirstPayoff, 1e-12);
    }

    [Fact]
    public void Threat_that_is_not_worth_its_costs_settles_nothing() => SettlementTalks.Amount(-1, 100).ShouldBeNull();

    [Fact]
    public void Neutral_pair_with_equal_beliefs_always_settles_at_once() => Holds(
        c =>
        {
            var (chance, _, award, cost, _) = c;
            var plaintiff = TrialProspect.AtTrial(chance, Pace, 0.08).Value(award, cost, 0);
            var defendant = -TrialProspect.AtTrial(chance, Pace, 0.08).Value(-award, cost, 0);
            (plaintiff < 0 || SettlementTalks.Amount(plaintiff, defendant) is not null).ShouldBeTrue();
        });

    [Fact]
    public void There_is_no_settlement_exactly_where_optimism_outweighs_joint_costs() => Holds(
        c =>
        {
            var (plaintiffChance, defendantChance, award, plaintiffCost, defendantCost) = c;
            var plaintiff = TrialProspect.AtTrial(plaintiffChance, Pace, 0.08);
            var defendant = TrialProspect.AtTrial(defendantChance, Pace, 0.08);
            var least = plaintiff.Value(award, plaintiffCost, 0);
            var optimism = (plaintiff.Chance - defendant.Chance) * plaintiff.Discount * award;
            var costs = (plaintiffCost + defendantCost) * plaintiff.CostQuarters;
            if (least >= 0 && Math.Abs(optimism - costs) > 1e-6 * award)
            {
                (SettlementTalks.Amount(least, -defendant.Value(-award, defendantCost, 0)) is null).ShouldBe(optimism > costs);
            }
        });

    [Fact]
    public void Random_cases_settle_and_fail_to_settle_often()
    {
        var settled = Case().Sample(size: 1, seed: new Rnd(7), numberOfSamples: 400).Count(c =>
            SettlementTalks.Amount(
                TrialProspect.AtTrial(c.Plaintiff, Pace, 0.08).Value(c.Award, c.PlaintiffCost, 0),
                -TrialProspect.AtTrial(c.Defendant, Pace, 0.08).Value(-c.Award, c.DefendantCost, 0)) is not null);
        settled.ShouldBeInRange(60, 340);
    }

    private static void Holds(Action<(double Plaintiff, double Defendant, double Award, double PlaintiffCost, double DefendantCost)> statement) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20240102, 1), Prop.ForAll(Case().ToArbitrary(), statement));

    private static Gen<(double Plaintiff, double Defendant, double Award, double PlaintiffCost, double DefendantCost)> Case() =>
        from plaintiff in RandomWorlds.Real(0.05, 0.95)
        from defendant in RandomWorlds.Real(0.05, 0.95)
        from award in RandomWorlds.Real(1e6, 1e9)
        from plaintiffCost in RandomWorlds.Real(0, 2e6)
        from defendantCost in RandomWorlds.Real(0, 2e6)
        select (plaintiff, defendant, award, plaintiffCost, defendantCost);
}

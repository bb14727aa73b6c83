using NegotiationSim.Core.Law;

namespace NegotiationSim.Core.Tests.Law;

public sealed class TrialProspectTests
{
    private static readonly CourtPace NoAppeal = new(TrialYears: 2, AppealYears: 1, ReversalChance: 0);
    private static readonly CourtPace Appealed = new(TrialYears: 2, AppealYears: 1, ReversalChance: 0.25);

    [Fact]
    public void Without_discounting_a_judgement_is_worth_its_expectation_less_the_expected_costs()
    {
        // Eight quarters to judgement in the mean, a million each.
        var prospect = TrialProspect.AtTrial(0.6, NoAppeal, 0);
        prospect.CostQuarters.ShouldBe(8, 1e-12);
        prospect.Value(100e6, 1e6, 0).ShouldBe(60e6 - 8e6, 1e-3);
    }

    [Fact]
    public void Discount_is_that_of_a_geometric_wait()
    {
        var perQuarter = Math.Pow(1.1, -0.25);
        var sum = 0.0;
        for (var t = 1; t < 4000; t++)
        {
            sum += Math.Pow(1 - 0.125, t - 1) * 0.125 * Math.Pow(perQuarter, t);
        }

        TrialProspect.AtTrial(0.5, NoAppeal, 0.1).Discount.ShouldBe(sum, 1e-12);
    }

    [Fact]
    public void Appeal_moves_the_chance_towards_the_middle_and_takes_another_wait()
    {
        var prospect = TrialProspect.AtTrial(0.9, Appealed, 0);
        prospect.Chance.ShouldBe((0.9 * 0.75) + (0.1 * 0.25), 1e-12);
        prospect.CostQuarters.ShouldBe(8 + 4, 1e-12);
        TrialProspect.OnAppeal(true, Appealed, 0).Chance.ShouldBe(0.75, 1e-12);
        TrialProspect.OnAppeal(false, Appealed, 0).Chance.ShouldBe(0.25, 1e-12);
    }

    [Fact]
    public void Costs_run_from_now_until_the_appeal_is_decided_and_later_ones_weigh_less()
    {
        var perQuarter = Math.Pow(1.1, -0.25);
        var (sum, trial, appeal) = (0.0, 1.0, 0.0);
        for (var t = 0; t < 4000; t++)
        {
            sum += Math.Pow(perQuarter, t) * (trial + appeal);
            (trial, appeal) = (trial * (1 - 0.125), (appeal * (1 - 0.25)) + (trial * 0.125));
        }

        // A first judgement is followed by an appeal that costs in the same quarter already.
        TrialProspect.AtTrial(0.5, Appealed, 0.1).CostQuarters.ShouldBe(sum, 1e-9);
    }

    [Fact]
    public void Small_risk_costs_half_its_variance_times_the_risk_aversion()
    {
        // A million with a chance of 0.4, at a risk aversion of a thousandth per billion.
        var prospect = TrialProspect.AtTrial(0.4, NoAppeal, 0);
        (prospect.Value(1e6, 0, 0) - prospect.Value(1e6, 0, 1e-3)).ShouldBe(1e-12 * 0.4 * 0.6 * 1e12 / 2, 1e-6);
    }

    [Fact]
    public void Risk_aversion_lowers_what_a_trial_is_worth_to_the_plaintiff_and_raises_what_it_costs_the_defendant()
    {
        var prospect = TrialProspect.AtTrial(0.5, NoAppeal, 0.08);
        prospect.Value(1e9, 0, 2).ShouldBeLessThan(prospect.Value(1e9, 0, 0));
        (-prospect.Value(-1e9, 0, 2)).ShouldBeGreaterThan(-prospect.Value(-1e9, 0, 0));
    }

    [Fact]
    public void Certainty_equivalent_is_that_of_constant_absolute_risk_aversion_and_tends_to_the_mean()
    {
        var prospect = TrialProspect.AtTrial(0.4, NoAppeal, 0);
        prospect.Value(1e9, 0, 3).ShouldBe(-1e9 / 3 * Math.Log(0.6 + (0.4 * Math.Exp(-3))), 1);
        prospect.Value(1e9, 0, 1e-9).ShouldBe(0.4e9, 1);
        double.IsFinite(prospect.Value(-9.2e9, 0, 1000)).ShouldBeTrue();
    }

    [Fact]
    public void Value_rises_with_stake_and_chance_and_falls_with_cost_and_delay()
    {
        double Value(double chance, double years, double award, double cost) =>
            TrialProspect.AtTrial(chance, new CourtPace(years, 1, 0), 0.08).Value(award, cost, 0.3);
        var value = Value(0.5, 2, 1e9, 1e6);
        Value(0.5, 2, 1.1e9, 1e6).ShouldBeGreaterThan(value);
        Value(0.6, 2, 1e9, 1e6).ShouldBeGreaterThan(value);
        Value(0.5, 2, 1e9, 2e6).ShouldBeLessThan(value);
        Value(0.5, 4, 1e9, 1e6).ShouldBeLessThan(value);
    }
}

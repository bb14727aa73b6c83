using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Scenarios.Tests.Games;

/// <summary>The games in the folder 'games' give the numbers that their comments quote.</summary>
public sealed class ShippedGameTests
{
    private const double Digits = 1e-9;

    [Fact]
    public void More_risk_averse_label_gets_less_by_nash()
    {
        var game = Load<SplitGame>("split-with-risk");
        NashBargaining.Solve(game.Problem, game.FirstWeight).FirstPayoff.ShouldBe(0.823529412, Digits);
        NashBargaining.Solve(game.Problem).FirstPayoff.ShouldBe(2.0 / 3, Digits);
    }

    [Fact]
    public void Patience_decides_by_rubinstein()
    {
        var solution = RubinsteinBargaining.Solve(Load<RubinsteinGame>("rubinstein").Rules);
        solution.WhenFirstProposes.First.ShouldBe(0.714285714, Digits);
        solution.WhenSecondProposes.First.ShouldBe(0.9 * 0.714285714, Digits);
    }

    [Fact]
    public void Risk_of_breakdown_splits_the_difference_in_short_rounds()
    {
        var rules = Load<RubinsteinGame>("breakdown").Rules;
        RubinsteinBargaining.Solve(rules).WhenFirstProposes.First.ShouldBe(0.468421053, Digits);
        ShortRounds.Limit(rules)!.FirstPayoff.ShouldBe(0.45, Digits);
    }

    [Fact]
    public void Guarantee_that_is_too_small_is_divided_as_in_the_talmud()
    {
        var game = Load<CharacteristicGame>("bankruptcy");
        game.Players.ShouldBe(["A", "B", "C"]);
        Nucleolus.Solve(game.Values).Payoffs.ShouldBe([50, 75, 75], 1e-7);
    }

    [Fact]
    public void Labels_that_are_all_needed_ask_for_half_as_much_again_as_there_is()
    {
        var solution = Solve(Load<NashInNashGame>("must-have-labels"));
        solution.Licences.Sum(licence => licence.Transfer).ShouldBe(1.5, Digits);
        solution.Feasible.ShouldBeFalse();
    }

    [Fact]
    public void Labels_that_replace_each_other_get_half_of_what_they_add() => Solve(Load<NashInNashGame>("substitute-labels"))
        .Licences.Select(licence => licence.Transfer).ShouldBe([25, 15, 10], Digits);

    [Fact]
    public void Licence_is_solved_as_negmas_solves_it()
    {
        var game = Load<DomainGame>("licence");
        var nash = game.Analysis.Solutions[0];
        game.Domain.Space.Labels(nash.Outcomes[0]).ShouldBe(["45%", "3 years", "full"]);
        nash.Utilities.ShouldBe([0.6546, 0.554641056], Digits);
    }

    [Fact]
    public void Innovator_outside_the_market_earns_more_by_lump_sums()
    {
        var market = Load<OutsideInnovatorGame>("fee-or-royalty-outsider").Market;
        market.BestFee().LicensorPayoff.ShouldBe(355.5555556, 1e-6);
        market.Royalty().LicensorPayoff.ShouldBe(266.6666667, 1e-6);
        market.Auction(1).LicensorPayoff.ShouldBe(300, Digits);
    }

    [Fact]
    public void Innovator_inside_the_market_earns_more_by_a_royalty()
    {
        var market = Load<InsideInnovatorGame>("fee-or-royalty-insider").Market;
        market.Royalty().LicensorPayoff.ShouldBe(500, Digits);
        market.Fee().LicensorPayoff.ShouldBe(455.5555556, 1e-6);
        market.WithoutLicence().LicensorPayoff.ShouldBe(400, Digits);
    }

    [Fact]
    public void Royalty_screens_licensees()
    {
        var licence = Load<ScreeningGame>("screening-licensee").Licence;
        licence.BestMenu().LicensorPayoff.ShouldBe(16.083333, 1e-6);
        licence.BestMenu().Low.RoyaltyPerUnit.ShouldBe(0.666667, 1e-6);
        licence.BestFee().LicensorPayoff.ShouldBe(16, Digits);
    }

    [Fact]
    public void Royalty_signals_what_the_licensor_knows()
    {
        var licence = Load<SignallingGame>("signalling-licensor").Licence;
        licence.High().RoyaltyPerUnit.ShouldBe(4.324555, 1e-6);
        licence.High().LicensorPayoff.ShouldBe(20.324555, 1e-6);
    }

    [Fact]
    public void Royalty_puts_margin_on_margin()
    {
        var licence = Load<LinearRoyaltyGame>("linear-royalty").Licence;
        (licence.Royalty().RoyaltyPerUnit, licence.Royalty().Welfare).ShouldBe((40, 1950));
        (licence.LumpSum().LicensorPayoff, licence.LumpSum().Welfare).ShouldBe((800, 2400));
    }

    [Fact]
    public void Vote_of_one_seat_counts_as_much_as_forty_nine()
    {
        var values = Load<CharacteristicGame>("weighted-vote").Values;
        ShapleyValue.Solve(values).Payoffs.ShouldBe([2.0 / 3, 1.0 / 6, 1.0 / 6], Digits);
        Nucleolus.Solve(values).Payoffs.ShouldBe([1, 0, 0], Digits);
    }

    private static NashInNashSolution Solve(NashInNashGame game) =>
        NashInNash.Solve(LicenceNetwork.OnePlatform(game.Values, [.. game.LabelCosts]), 1 - game.PlatformWeight);

    private static T Load<T>(string name)
        where T : Game => GameFile.Load(Path.Combine(Repository.Root, "games", name + ".yaml")).ShouldBeOfType<T>();
}

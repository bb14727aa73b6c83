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

    private static NashInNashSolution Solve(NashInNashGame game) =>
        NashInNash.Solve(LicenceNetwork.OnePlatform(game.Values, [.. game.LabelCosts]), 1 - game.PlatformWeight);

    private static T Load<T>(string name)
        where T : Game => GameFile.Load(Path.Combine(Repository.Root, "games", name + ".yaml")).ShouldBeOfType<T>();
}

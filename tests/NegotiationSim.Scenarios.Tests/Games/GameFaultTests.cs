using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Scenarios.Tests.Games;

/// <summary>What is said of each fault, in full.</summary>
public sealed class GameFaultTests
{
    private const string Kinds = "Allowed: split, rubinstein, characteristic, nash-in-nash, domain, licensing.";

    [Theory]
    [InlineData("{surplus: 1}", "1:1: is missing 'game'. " + Kinds + " Add for example game: split")]
    [InlineData("game: splitt", "1:7: game: is no kind of game, got 'splitt'. " + Kinds + " Did you mean 'split'?")]
    [InlineData(
        "game: [split]",
        "1:7: game: is no kind of game, got ''. " + Kinds + " Known: split, rubinstein, characteristic, nash-in-nash, domain, licensing.")]
    [InlineData("- game", "1:1: expected 'key: value' lines, not a list. Start from the example in docs/game-format.md.")]
    public void File_that_is_no_game(string text, string fault) => Faults(text).ShouldBe([$"g.yaml:{fault}"]);

    [Theory]
    [InlineData("surplus: 1\nsurpluss: 2", "3:1: surpluss: is no key that belongs here. Did you mean 'surplus'?")]
    [InlineData("disagreement: [0, 0]", "1:1: is missing 'surplus'. Add for example surplus: 100")]
    [InlineData(
        "surplus: .nan",
        "2:10: surplus: expected a number, got '.nan'. Allowed: any number. Write for example '100'.")]
    [InlineData(
        "surplus: 1e999",
        "2:10: surplus: expected a number, got '1e999'. Allowed: any number. Write a smaller number, for example '100'.")]
    [InlineData(
        "surplus: 100\ndisagreement: [60, 50]",
        "2:10: surplus: leaves no agreement zone: without agreement the parties have 60 and 50, got '100'. Allowed: above 110. "
            + "Raise the surplus, or lower the disagreement payoffs.")]
    [InlineData(
        "surplus: 0",
        "2:10: surplus: leaves no agreement zone: without agreement the parties have 0 and 0, got '0'. Allowed: above 0. "
            + "Raise the surplus, or lower the disagreement payoffs.")]
    [InlineData(
        "surplus: 1\ndisagreement: [0]",
        "3:15: disagreement: has 1 number. Allowed: two, one a party. Write for example [100, 100].")]
    [InlineData("surplus: 1\nweights: [2, 1]", "3:11: weights.0: is out of range, got '2'. Allowed: 0 to 1. Choose a value in this range.")]
    [InlineData("surplus: 1\nweights: [0.7, 0.7]", "3:10: weights: sum to 1.4. Allowed: a sum of 1. Write [0.5, 0.5].")]
    [InlineData("surplus: 1\nweights: [0, 0]", "3:10: weights: sum to 0. Allowed: a sum of 1. Write for example [0.5, 0.5].")]
    [InlineData(
        "surplus: 1\nutilities: [{kind: neutral}]",
        "3:12: utilities: has 1 entry. Allowed: two, one a party. Write for example [{kind: neutral}, {kind: crra, riskAversion: 0.5}].")]
    [InlineData(
        "surplus: 1\nutilities: [{kind: neutral}, {kind: cra, riskAversion: 1}]",
        "3:37: utilities.1.kind: is none of the words allowed here, got 'cra'. Allowed: neutral, crra, cara. Did you mean 'crra'?")]
    [InlineData(
        "surplus: 1\nutilities: [{kind: neutral, riskAversion: 1}, {kind: neutral}]",
        "3:43: utilities.0.riskAversion: is out of range, got '1'. Allowed: 0 to 0. Choose a value in this range.")]
    [InlineData(
        "surplus: 1\nutilities: [{kind: crra}, {kind: neutral}]",
        "3:13: utilities.0: is missing 'riskAversion'. Add for example riskAversion: 0.5")]
    [InlineData(
        "surplus: 1\ndisagreement: [-1, 0]\nutilities: [{kind: crra, riskAversion: 0.5}, {kind: neutral}]",
        "3:15: disagreement: does not fit the utilities. Constant relative risk aversion needs a payoff of at least 0, and above 0 "
            + "when the risk aversion is 1 or more.")]
    [InlineData(
        "surplus: 1000\nutilities: [{kind: cara, riskAversion: 1}, {kind: neutral}]",
        "2:10: surplus: does not fit the utilities. Allowed: absolute risk aversion times payoff within -500 to 500; measure payoffs "
            + "from nearer to zero.")]
    [InlineData(
        "surplus: 1\nparties: [a, a]",
        "3:10: parties: does not name two parties. Allowed: two different names. Write for example [label, platform].")]
    public void Split_with_a_fault(string rest, string fault) => Faults("game: split\n" + rest).ShouldBe([$"g.yaml:{fault}"]);

    [Theory]
    [InlineData(
        "parties: [a, b]",
        "1:1: nothing presses the parties, so that any split is an equilibrium. Allowed: a discount factor below 1, a breakdown "
            + "probability above 0, a horizon, or fixed costs. Add for example discount: [0.9, 0.8]")]
    [InlineData("discount: [0.9, 1.1]", "2:17: discount.1: is out of range, got '1.1'. Allowed: 0 to 1. Choose a value in this range.")]
    [InlineData("breakdown: 2", "2:12: breakdown: is out of range, got '2'. Allowed: 0 to 1. Choose a value in this range.")]
    [InlineData(
        "discount: [0.9, 0.9]\noutsideOptions: [0.6, 0.6]",
        "3:17: outsideOptions: leaves no agreement zone: together 1.2 of a surplus of 1. Allowed: a sum of at most 1. Lower one of the two.")]
    [InlineData("horizon: 1.5", "2:10: horizon: must be whole, got '1.5'. Allowed: 1 to 10000000, whole. Round it.")]
    [InlineData(
        "fixedCosts: [0.1, 0.2]\ndiscount: [0.9, 0.9]", "3:11: discount: does not go with 'fixedCosts'. Leave one of the two out.")]
    [InlineData(
        "discount: [0.9, 0.9]\nriskAversion: [0, 0.5]\nhorizon: 3",
        "4:10: horizon: does not go with 'riskAversion', which is solved without it. Leave one of the two out.")]
    [InlineData(
        "discount: [0.9, 0.9]\nriskAversion: [0, 1]",
        "3:19: riskAversion.1: is out of range, got '1'. Allowed: 0 to below 1. Choose a value in this range.")]
    public void Alternating_offers_with_a_fault(string rest, string fault) =>
        Faults("game: rubinstein\n" + rest).ShouldBe([$"g.yaml:{fault}"]);

    [Theory]
    [InlineData("", "1:1: is missing 'values'. Add for example values: {<key>: <value>}")]
    [InlineData("values: {}", "2:9: values: names no player. Write for example {A: 0, B: 0, \"A,B\": 60}.")]
    [InlineData(
        "values: {A: 0, B: 0}",
        "2:9: values: has no value of all players together. Add for example \"A,B\": 100, or check the spelling of names.")]
    [InlineData(
        "values: {\"A,B\": 1, \"B, A\": 2}", "2:28: values.B, A: is the same set as 'A,B', got 'B, A'. Remove one of the two.")]
    [InlineData(
        "values: {A: 1, \"A,A\": 2}",
        "2:23: values.A,A: is no set of names, got 'A,A'. Allowed: names with commas between them, each once. Write for example \"A,B\": 60.")]
    [InlineData("values: {A: 1, \"\": 2}", "2:20: values.: gives nobody a value. Allowed: 0. Measure values from what there is without anybody.")]
    [InlineData("values: {A: x}", "2:13: values.A: expected a number, got 'x'. Allowed: any number. Write for example '100'.")]
    [InlineData(
        "values: {A: 1, \"a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t\": 3}",
        "2:9: values: names 21 players. Allowed: at most 20. Join players that act as one.")]
    public void Coalition_game_with_a_fault(string rest, string fault) =>
        Faults("game: characteristic\n" + rest).ShouldBe([$"g.yaml:{fault}"]);

    [Theory]
    [InlineData(
        "platform: A\nvalues: {A: 1}", "2:11: platform: is also the name of a label, got 'A'. Give the platform a name of its own.")]
    [InlineData(
        "platform: P\nvalues: {A: 1}\nplatformWeight: 1.2",
        "4:17: platformWeight: is out of range, got '1.2'. Allowed: 0 to 1. Choose a value in this range.")]
    [InlineData(
        "platform: P\nvalues: {Sony: 1}\nlabelCosts: {Sonny: 1}",
        "4:21: labelCosts.Sonny: names no label of this game, got 'Sonny'. Allowed: Sony. Did you mean 'Sony'?")]
    [InlineData(
        "platform: P\nvalues: {A: -1}",
        "3:9: values: leaves no agreement zone: no label brings the platform as much as its licence costs. Check the values, and the "
            + "costs in labelCosts.")]
    public void Network_with_a_fault(string rest, string fault) =>
        Faults("game: nash-in-nash\n" + rest).ShouldBe([$"g.yaml:{fault}"]);

    [Theory]
    [InlineData("demand: 1", "1:1: is missing 'model'. Add for example model: cournot")]
    [InlineData(
        "model: bertrand\ndemand: 1",
        "2:8: model: is none of the words allowed here, got 'bertrand'. Allowed: cournot, screening, signalling, linear-royalty. "
            + "Choose one of these.")]
    [InlineData(
        "model: cournot\ncost: 60", "1:1: is missing 'innovator', 'demand', 'saving', 'firms'. Add for example innovator: outside; "
            + "demand: 100; saving: 100; firms: 2")]
    [InlineData(
        "model: cournot\ninnovator: outside\ndemand: 50\ncost: 60\nsaving: 10\nfirms: 2",
        "4:9: demand: leaves nothing to sell: nobody pays more than this, and a unit costs 60, got '50'. Allowed: above 60. "
            + "Raise it, or lower the cost.")]
    [InlineData(
        "model: cournot\ninnovator: outside\ndemand: 100\ncost: 60\nsaving: 61\nfirms: 2",
        "6:9: saving: is more than a unit costs, got '61'. Allowed: above 0 to 60. Lower it, or raise the cost.")]
    [InlineData(
        "model: cournot\ninnovator: outside\ndemand: 100\ncost: 60\nsaving: 10\nfirms: 0",
        "7:8: firms: is out of range, got '0'. Allowed: 1 to 100000. Choose a value in this range.")]
    [InlineData(
        "model: cournot\ninnovator: inside\ndemand: 100\ncost: 60\nsaving: 10\nfirms: 3",
        "7:8: firms: is solved for an innovator with one rival only. Allowed: 2. Leave it out, or write innovator: outside.")]
    [InlineData(
        "model: screening\nhighDemand: 7\nlowDemand: 8\nhighProbability: 0.5",
        "3:13: highDemand: is below 'lowDemand', got '7'. Allowed: at least 8. Exchange the two.")]
    [InlineData(
        "model: screening\nhighDemand: 10\nlowDemand: 8\nhighProbability: 1.5",
        "5:18: highProbability: is out of range, got '1.5'. Allowed: 0 to 1. Choose a value in this range.")]
    [InlineData(
        "model: signalling\nhighDemand: 10\nlowDemand: 0",
        "4:12: lowDemand: is out of range, got '0'. Allowed: above 0. Choose a value in this range.")]
    [InlineData(
        "model: signalling\nhighDemand: 10\nlowDemand: 8\nhighProbability: 0.5",
        "5:1: highProbability: is no key that belongs here. Known: game, model, highDemand, lowDemand.")]
    [InlineData(
        "model: linear-royalty\ndemand: 100\ncost: 20\nlicensorWeight: -1",
        "5:17: licensorWeight: is out of range, got '-1'. Allowed: 0 to 1. Choose a value in this range.")]
    public void Licensing_with_a_fault(string rest, string fault) =>
        Faults("game: licensing\n" + rest).ShouldBe([$"g.yaml:{fault}"]);

    [Fact]
    public void All_faults_come_at_once_in_the_order_of_lines() =>
        Faults("game: split\nsurplus: much\nweights: [2, 0]\nrisk: 3\nutilities: [{kind: x}, {kind: neutral, aversion: 1}]").ShouldBe(
        [
            "g.yaml:2:10: surplus: expected a number, got 'much'. Allowed: any number. Write for example '100'.",
            "g.yaml:3:11: weights.0: is out of range, got '2'. Allowed: 0 to 1. Choose a value in this range.",
            "g.yaml:4:1: risk: is no key that belongs here. Known: game, parties, surplus, disagreement, weights, utilities.",
            "g.yaml:5:20: utilities.0.kind: is none of the words allowed here, got 'x'. Allowed: neutral, crra, cara. Choose one of these.",
            "g.yaml:5:40: utilities.1.aversion: is no key that belongs here. Known: kind, riskAversion.",
        ]);

    private static string[] Faults(string text) =>
        [.. Should.Throw<ScenarioException>(() => GameFile.Parse(text, "g.yaml")).Problems.Select(problem => problem.ToString())];
}

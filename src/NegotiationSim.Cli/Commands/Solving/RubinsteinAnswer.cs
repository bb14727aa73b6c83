using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>Alternating offers, with the Nash solution that they tend to as rounds get short.</summary>
internal static class RubinsteinAnswer
{
    private const int PointsOfFrontier = 100;

    public static Answer Of(RubinsteinGame game)
    {
        var (first, second) = (UtilityFunction.Crra(game.RiskAversion.First), UtilityFunction.Crra(game.RiskAversion.Second));
        RubinsteinSolution solution = game switch
        {
            { RiskAversion: not (0, 0) } => RiskAverseRubinstein.Solve(
                game.RiskAversion.First,
                game.RiskAversion.Second,
                game.Rules.Breakdown,
                game.Rules.FirstDiscount,
                game.Rules.SecondDiscount),
            { Horizon: { } rounds } => RubinsteinBargaining.Solve(game.Rules, rounds),
            _ => RubinsteinBargaining.Solve(game.Rules),
        };
        double[] Utilities(double[] shares) => [first.Value(shares[0]), second.Value(shares[1])];
        double[] firstProposes = [solution.WhenFirstProposes.First, solution.WhenFirstProposes.Second];
        double[] secondProposes = [solution.WhenSecondProposes.First, solution.WhenSecondProposes.Second];
        var limit = ShortRounds.Limit(game.Rules, game.RiskAversion.First, game.RiskAversion.Second);
        double[]? nash = limit is null ? null : [limit.FirstPayoff, limit.SecondPayoff];

        var solutions = new OrderedDictionary<string, object?>
        {
            ["rubinstein"] = new
            {
                shares = firstProposes,
                utilities = Utilities(firstProposes),
                whenFirstProposes = firstProposes,
                whenSecondProposes = secondProposes,
                solution.Diagnostics,
            },
        };
        if (nash is not null)
        {
            solutions.Add("nash", new { shares = nash, utilities = Utilities(nash), limit!.Diagnostics });
        }

        (string Name, double[] Shares)[] rows =
        [
            ($"{game.Parties.First} proposes first", firstProposes),
            ($"{game.Parties.Second} proposes first", secondProposes),
            .. nash is null ? Array.Empty<(string, double[])>() : [("nash, the limit of short rounds", nash)],
        ];
        var fields = new OrderedDictionary<string, object?>
        {
            ["parties"] = new[] { game.Parties.First, game.Parties.Second },
            ["shares"] = new { firstProposes, secondProposes },
            ["solutions"] = solutions,
        };
        string text = Text(game, rows, Utilities) + Answer.Doubts([("rubinstein", solution.Diagnostics)]);
        return new Answer(text, fields, new UtilitySpacePicture
        {
            Title = $"{game.Name}: alternating offers over a surplus of 1",
            FirstParty = game.Parties.First,
            SecondParty = game.Parties.Second,
            Disagreement = Pair(Utilities([game.Rules.FirstBreakdownPayoff, game.Rules.SecondBreakdownPayoff])),
            Frontier = SplitFrontier.Sample(new SplitProblem(1, 0, 0, first, second), PointsOfFrontier),
            FrontierIsContinuous = true,
            Solutions = [.. rows.Select(row => new NamedPair(row.Name, Pair(Utilities(row.Shares))))],
        });
    }

    private static UtilityPair Pair(double[] utilities) => new(utilities[0], utilities[1]);

    private static string Text(RubinsteinGame game, (string Name, double[] Shares)[] rows, Func<double[], double[]> utilities)
    {
        string[] heading =
        [
            "",
            $"{game.Parties.First} gets",
            $"{game.Parties.Second} gets",
            $"utility {game.Parties.First}",
            $"utility {game.Parties.Second}",
        ];
        string rounds = game.Horizon is { } most ? $", {Counted.Of(most, "round")} at most" : "";
        return $"{game.Name}: alternating offers over a surplus of 1{rounds}\n" + PlainTable.Render(
            heading.Length,
            [heading, .. rows.Select(row => (string[])[row.Name, .. row.Shares.Concat(utilities(row.Shares)).Select(Numbers.Of)])]);
    }
}

using System.Collections.Immutable;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>The split of a surplus under every concept.</summary>
internal static class SplitAnswer
{
    private const int PointsOfFrontier = 160;

    public static Answer Of(SplitGame game)
    {
        SplitProblem problem = game.Problem;
        ImmutableArray<Solved> solutions =
        [
            Named("nash", NashBargaining.Solve(problem, game.FirstWeight)),
            Named("kalai-smorodinsky", KalaiSmorodinsky.Solve(problem)),
            Named("egalitarian", Egalitarian.Solve(problem)),
            Named("utilitarian", Utilitarian.Solve(problem)),
            new("take-it-or-leave-it-first", $"{game.Parties.First} makes the only offer", TakeItOrLeaveIt.Solve(problem, true)),
            new("take-it-or-leave-it-second", $"{game.Parties.Second} makes the only offer", TakeItOrLeaveIt.Solve(problem, false)),
        ];
        double[] without = [problem.First.Value(problem.FirstDisagreement), problem.Second.Value(problem.SecondDisagreement)];
        var fields = new OrderedDictionary<string, object?>
        {
            ["parties"] = new[] { game.Parties.First, game.Parties.Second },
            ["surplus"] = problem.Surplus,
            ["weights"] = new[] { game.FirstWeight, 1 - game.FirstWeight },
            ["disagreement"] = new
            {
                shares = new[] { problem.FirstDisagreement, problem.SecondDisagreement },
                utilities = without,
            },
            ["solutions"] = new OrderedDictionary<string, object?>(solutions.Select(solved => KeyValuePair.Create(
                solved.Concept,
                (object?)new
                {
                    shares = solved.Shares,
                    utilities = solved.Utilities,
                    gains = solved.Gains(without),
                    solved.Solution.Diagnostics,
                }))),
        };
        return new Answer(Text(game, solutions, without), fields, Picture(game, solutions, without));
    }

    private static Solved Named(string concept, SplitSolution solution) => new(concept, ConceptNames.Of(concept), solution);

    private static string Text(SplitGame game, ImmutableArray<Solved> solutions, double[] without)
    {
        var (first, second) = (game.Parties.First, game.Parties.Second);
        string[] heading =
            ["", $"{first} gets", $"{second} gets", $"utility {first}", $"utility {second}", $"gain {first}", $"gain {second}"];
        string[] disagreement =
        [
            "no agreement",
            .. new[] { game.Problem.FirstDisagreement, game.Problem.SecondDisagreement, without[0], without[1], 0, 0 }.Select(Numbers.Of),
        ];
        IEnumerable<string[]> rows = solutions.Select(solved => (string[])
        [
            solved.Concept,
            .. solved.Shares.Concat(solved.Utilities).Concat(solved.Gains(without)).Select(Numbers.Of),
        ]);
        return $"{game.Name}: a surplus of {Numbers.Of(game.Problem.Surplus)}\n"
            + PlainTable.Render(heading.Length, [heading, .. rows, disagreement])
            + Answer.Doubts(solutions.Select(solved => (solved.Concept, solved.Solution.Diagnostics)));
    }

    private static UtilitySpacePicture Picture(SplitGame game, ImmutableArray<Solved> solutions, double[] without) => new()
    {
        Title = $"{game.Name}: a surplus of {Numbers.Of(game.Problem.Surplus)} to divide",
        FirstParty = game.Parties.First,
        SecondParty = game.Parties.Second,
        Disagreement = new(without[0], without[1]),
        Frontier = SplitFrontier.Sample(game.Problem, PointsOfFrontier),
        FrontierIsContinuous = true,
        Solutions = [.. solutions.Select(solved => new NamedPair(solved.Label, new(solved.Utilities[0], solved.Utilities[1])))],
    };

    private sealed record Solved(string Concept, string Label, SplitSolution Solution)
    {
        public double[] Shares => [Solution.FirstPayoff, Solution.SecondPayoff];

        public double[] Utilities => [Solution.FirstUtility, Solution.SecondUtility];

        public double[] Gains(double[] without) => [Utilities[0] - without[0], Utilities[1] - without[1]];
    }
}

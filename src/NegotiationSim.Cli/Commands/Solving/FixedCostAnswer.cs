using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>Alternating offers at a fixed cost a round: one split, or a range of them when costs are equal.</summary>
internal static class FixedCostAnswer
{
    public static Answer Of(RubinsteinGame game, (double First, double Second) costs)
    {
        var whenFirst = FixedCostBargaining.Solve(costs.First, costs.Second);
        var whenSecond = FixedCostBargaining.Solve(costs.Second, costs.First);

        // Ends of the first party's range; the second party's share as the proposer is the first's from the other side.
        double[] lowest = [whenFirst.LowestFirstShare, 1 - whenSecond.HighestFirstShare];
        double[] highest = [whenFirst.HighestFirstShare, 1 - whenSecond.LowestFirstShare];
        bool unique = lowest[0] == highest[0];
        double[]? firstProposes = unique ? [lowest[0], 1 - lowest[0]] : null;
        double[]? secondProposes = unique ? [lowest[1], 1 - lowest[1]] : null;
        var fields = new OrderedDictionary<string, object?>
        {
            ["parties"] = new[] { game.Parties.First, game.Parties.Second },
            ["shares"] = new { firstProposes, secondProposes },
            ["solutions"] = new OrderedDictionary<string, object?>
            {
                ["rubinstein"] = new
                {
                    shares = firstProposes,
                    whenFirstProposes = firstProposes,
                    whenSecondProposes = secondProposes,
                    firstShareRange = new
                    {
                        firstProposes = new[] { lowest[0], highest[0] },
                        secondProposes = new[] { lowest[1], highest[1] },
                    },
                    whenFirst.Diagnostics,
                },
            },
        };
        var (first, second) = (game.Parties.First, game.Parties.Second);
        string Range(double low, double high) => unique ? Numbers.Of(low) : $"{Numbers.Of(low)} to {Numbers.Of(high)}";
        string table = PlainTable.Render(
            3,
            [
                ["", $"{first} gets", $"{second} gets"],
                [$"{first} proposes first", Range(lowest[0], highest[0]), Range(1 - highest[0], 1 - lowest[0])],
                [$"{second} proposes first", Range(lowest[1], highest[1]), Range(1 - highest[1], 1 - lowest[1])],
            ]);
        return new Answer(
            $"{game.Name}: alternating offers over a surplus of 1, at a cost a round\n{table}\n{whenFirst.Diagnostics.Reason}", fields);
    }
}

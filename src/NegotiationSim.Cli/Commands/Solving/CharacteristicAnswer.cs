using System.Collections.Immutable;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>Shapley value and nucleolus of a game in characteristic function form.</summary>
internal static class CharacteristicAnswer
{
    private const double Slack = 1e-9;

    public static Answer Of(CharacteristicGame game)
    {
        var shapley = ShapleyValue.Solve(game.Values);
        var nucleolus = game.Players.Length <= Nucleolus.MostPlayers ? Nucleolus.Solve(game.Values) : null;
        bool hasNucleolus = nucleolus?.Agreement == true;
        var shapleyByName = ByName(game.Players, shapley.Payoffs);
        var nucleolusByName = hasNucleolus ? ByName(game.Players, nucleolus!.Payoffs) : null;
        double[] alone = [.. Enumerable.Range(0, game.Players.Length).Select(player => game.Values.Value(1UL << player))];
        string? note = (nucleolus, hasNucleolus) switch
        {
            (null, _) => $"No nucleolus: it is found for up to {Nucleolus.MostPlayers} players.",
            (_, false) => $"No nucleolus. {nucleolus.Diagnostics.Reason}",
            _ => CoreOf(game.Values, nucleolus.Payoffs),
        };

        var solutions = new OrderedDictionary<string, object?> { ["shapley"] = new { shares = shapleyByName, shapley.Diagnostics } };
        if (hasNucleolus)
        {
            solutions.Add("nucleolus", new { shares = nucleolusByName, nucleolus!.Diagnostics });
        }

        var fields = new OrderedDictionary<string, object?>
        {
            ["players"] = game.Players,
            ["alone"] = ByName(game.Players, [.. alone]),
            ["shapley"] = shapleyByName,
            ["nucleolus"] = nucleolusByName,
            ["note"] = note,
            ["solutions"] = solutions,
        };
        string[] heading = ["", "alone", "shapley", "nucleolus"];
        IEnumerable<string[]> rows = game.Players.Select((player, i) => (string[])
        [
            player,
            Numbers.Of(alone[i]),
            Numbers.Of(shapley.Payoffs[i]),
            hasNucleolus ? Numbers.Of(nucleolus!.Payoffs[i]) : "none",
        ]);
        string all = Numbers.Of(game.Values.Value(game.Values.Everyone));
        string text = $"{game.Name}: {Counted.Of(game.Players.Length, "player")}, together {all}\n"
            + PlainTable.Render(heading.Length, [heading, .. rows])
            + $"\n{note}"
            + Answer.Doubts([("shapley", shapley.Diagnostics)]);
        return new Answer(text, fields);
    }

    /// <summary>Payoffs under the players' names, in their order.</summary>
    public static OrderedDictionary<string, double> ByName(IEnumerable<string> names, ImmutableArray<double> payoffs) =>
        new(names.Zip(payoffs, KeyValuePair.Create));

    // The nucleolus lies in the core if there is one: if it leaves a coalition less than it has alone, so does every division.
    private static string CoreOf(CoalitionGame values, ImmutableArray<double> nucleolus)
    {
        double most = 0;
        double greatestExcess = double.NegativeInfinity;
        for (ulong coalition = 1; coalition < values.Everyone; coalition++)
        {
            double paid = nucleolus.Where((_, player) => (coalition & (1UL << player)) != 0).Sum();
            double value = values.Value(coalition);
            greatestExcess = Math.Max(greatestExcess, value - paid);
            most = Math.Max(most, Math.Abs(value));
        }

        return greatestExcess <= Slack * most
            ? "The nucleolus is in the core: no coalition has more on its own."
            : $"The core is empty: under any division some coalition has at least {Numbers.Of(greatestExcess)} more on its own.";
    }
}

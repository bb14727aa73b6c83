using System.Globalization;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads the split of a surplus.</summary>
internal static class SplitReader
{
    private const double SumTolerance = 1e-6;

    /// <summary>The game; null where a fault makes it unsolvable, which has been reported.</summary>
    public static Game? Read(ObjectReader game, SourceFile file)
    {
        var parties = PartyReader.Read(game);
        double surplus = game.Quantity("surplus", Dimension.Amount, Bounds.Any);
        var (first, second) = game.PairOr("disagreement", 0, Dimension.Amount, Bounds.Any);
        double firstWeight = FirstWeight(game);
        var utilities = UtilityReader.Read(game);
        if (!double.IsFinite(surplus + first + second) || utilities.Length != 2)
        {
            return null;
        }

        if (surplus <= first + second)
        {
            game.Report(
                "surplus",
                $"leaves no agreement zone: without agreement the parties have {Text(first)} and {Text(second)}",
                $"above {Text(first + second)}",
                "Raise the surplus, or lower the disagreement payoffs.",
                Text(surplus));
            return null;
        }

        return Problem(game, () => new SplitProblem(surplus, first, second, utilities[0], utilities[1])) is { } problem
            ? new SplitGame { Name = file.Stem, Parties = parties, Problem = problem, FirstWeight = firstWeight }
            : null;
    }

    private static double FirstWeight(ObjectReader game)
    {
        var (first, second) = game.PairOr("weights", 0.5, Dimension.Number, Bounds.Share);
        double sum = first + second;
        if (Math.Abs(sum - 1) > SumTolerance)
        {
            string remedy = sum > 0 ? $"Write [{Text(first / sum)}, {Text(second / sum)}]." : "Write for example [0.5, 0.5].";
            game.Report("weights", $"sum to {Text(sum)}", "a sum of 1", remedy);
        }

        return first / sum;
    }

    // What a utility can take depends on its kind and on all payoffs together; the problem itself knows.
    private static SplitProblem? Problem(ObjectReader game, Func<SplitProblem> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentOutOfRangeException fault)
        {
            string key = fault.ParamName switch { "firstDisagreement" or "secondDisagreement" => "disagreement", _ => "surplus" };
            game.Report(key, "does not fit the utilities", null, fault.Message.Split(" (Parameter")[0]);
            return null;
        }
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads a platform and the labels it bargains with.</summary>
internal static class NashInNashReader
{
    private const string Costs = "labelCosts";

    // The platform is a player too where Shapley's value is taken.
    private const int MostLabels = CoalitionGame.MostInTable - 1;

    /// <summary>The game; null where a fault makes it unsolvable, which has been reported.</summary>
    public static Game? Read(ObjectReader game, SourceFile file)
    {
        string platform = game.Text("platform", "Tunes");
        double weight = game.QuantityOr("platformWeight", 0.5, Dimension.Number, Bounds.Share);
        var table = CoalitionTable.Read(game, MostLabels, "label");
        var costs = LabelCosts(game, table?.Names);
        if (table is null || double.IsNaN(weight + costs.Sum()))
        {
            return null;
        }

        if (table.Names.Contains(platform))
        {
            game.Report("platform", "is also the name of a label", null, "Give the platform a name of its own.", platform);
        }

        var values = table.ToGame();
        if (!NashInNash.Solve(LicenceNetwork.OnePlatform(values, [.. costs]), 1 - weight).Agreement)
        {
            game.Report(
                "values",
                "leaves no agreement zone: no label brings the platform as much as its licence costs",
                null,
                "Check the values, and the costs in labelCosts.");
        }

        return new NashInNashGame
        {
            Name = file.Stem,
            Platform = platform,
            Labels = table.Names,
            Values = values,
            LabelCosts = costs,
            PlatformWeight = weight,
            Remarks = table.Remarks(),
        };
    }

    private static ImmutableArray<double> LabelCosts(ObjectReader game, ImmutableArray<string>? labels)
    {
        if (game.IsAbsent(Costs))
        {
            return [.. Enumerable.Repeat(0.0, labels?.Length ?? 0)];
        }

        var costs = new Dictionary<string, double>(StringComparer.Ordinal);
        game.Pairs(Costs, (pairs, label) =>
        {
            costs[label] = pairs.Quantity(label, Dimension.Amount, Bounds.AtLeast(0));
            if (labels?.Contains(label) == false)
            {
                pairs.Report(label, "names no label of this game", string.Join(", ", labels), Nearest.DidYouMean(label, labels), label);
            }

            return label;
        });
        return labels is null ? [] : [.. labels.Value.Select(label => costs.GetValueOrDefault(label))];
    }
}

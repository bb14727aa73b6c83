using System.Collections.Immutable;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>What a platform pays each label when all bargain at once, with Shapley's value beside it.</summary>
internal static class NashInNashAnswer
{
    public static Answer Of(NashInNashGame game)
    {
        var solution = NashInNash.Solve(LicenceNetwork.OnePlatform(game.Values, [.. game.LabelCosts]), 1 - game.PlatformWeight);
        var shapley = ShapleyValue.Solve(WithPlatform(game));
        ImmutableArray<string> everyone = [game.Platform, .. game.Labels];
        ImmutableArray<double> payoffs = [solution.PlatformPayoffs[0], .. solution.LabelPayoffs];
        ImmutableArray<double> transfers = [.. solution.Licences.Select(licence => licence.Transfer)];
        double paid = transfers.Sum();
        double surplus = solution.PlatformPayoffs[0] + paid;
        string? warning = Warning(game, solution, paid, surplus);
        var transfersByName = CharacteristicAnswer.ByName(game.Labels, transfers);
        var shapleyByName = CharacteristicAnswer.ByName(everyone, shapley.Payoffs);
        var fields = new OrderedDictionary<string, object?>
        {
            ["platform"] = game.Platform,
            ["platformWeight"] = game.PlatformWeight,
            ["transfers"] = transfersByName,
            ["feasible"] = solution.Feasible,
            ["warning"] = warning,
            ["surplus"] = surplus,
            ["platformPayoff"] = payoffs[0],
            ["shapley"] = shapleyByName,
            ["solutions"] = new OrderedDictionary<string, object?>
            {
                ["nash-in-nash"] = new
                {
                    shares = CharacteristicAnswer.ByName(everyone, payoffs),
                    transfers = transfersByName,
                    signed = solution.Licences.Where(licence => licence.Agreement).Select(licence => game.Labels[licence.Label]),
                    solution.Feasible,
                    solution.Diagnostics,
                },
                ["shapley"] = new { shares = shapleyByName, shapley.Diagnostics },
            },
        };
        return new Answer(Text(game, solution, shapley.Payoffs, surplus) + (warning is null ? "" : $"\n{warning}"), fields);
    }

    private static string Text(NashInNashGame game, NashInNashSolution solution, ImmutableArray<double> shapley, double surplus)
    {
        string[] heading = ["", "brings", "is paid", "has", "shapley"];
        IEnumerable<string[]> rows = solution.Licences.Select(licence => (string[])
        [
            game.Labels[licence.Label],
            Numbers.Of(licence.PlatformGain),
            licence.Agreement ? Numbers.Of(licence.Transfer) : "no licence",
            Numbers.Of(solution.LabelPayoffs[licence.Label]),
            Numbers.Of(shapley[licence.Label + 1]),
        ]);
        string[] platform = [game.Platform, "", "", Numbers.Of(solution.PlatformPayoffs[0]), Numbers.Of(shapley[0])];
        return $"{game.Name}: {game.Platform} earns {Numbers.Of(surplus)} before it pays\n"
            + PlainTable.Render(heading.Length, [heading, .. rows, platform]);
    }

    private static string? Warning(NashInNashGame game, NashInNashSolution solution, double paid, double surplus)
    {
        if (solution.Feasible)
        {
            return null;
        }

        return paid > surplus
            ? $"Not feasible: the transfers of {Numbers.Of(paid)} exceed the surplus of {Numbers.Of(surplus)}. Each label claims what all "
                + "would lose without it, as if the others were settled; compare Shapley's value."
            : "Not feasible: a label would be paid less than its cost, since each is settled as if the others were; "
                + "compare Shapley's value.";
    }

    // A set of labels earns nothing without the platform; with it, what the platform earns less the labels' costs.
    private static CoalitionGame WithPlatform(NashInNashGame game) => new(game.Labels.Length + 1, coalition =>
    {
        ulong labels = coalition >> 1;
        double costs = game.LabelCosts.Where((_, label) => (labels & (1UL << label)) != 0).Sum();
        return (coalition & 1) == 0 ? 0 : game.Values.Value(labels) - costs;
    });
}

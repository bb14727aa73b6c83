using System.Collections.Immutable;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>The outcomes of a discrete domain that the concepts pick.</summary>
internal static class DomainAnswer
{
    private const int MostOfFrontier = 1_000;
    private const int TwoParties = 2;

    public static Answer Of(DomainGame game)
    {
        var (domain, analysis) = (game.Domain, game.Analysis);
        double[] without = [.. domain.Profiles.Select(profile => profile.ReservationValue)];
        var fields = new OrderedDictionary<string, object?>
        {
            ["parties"] = domain.Profiles.Select(profile => profile.Party),
            ["issues"] = domain.Space.Issues.Select(issue => issue.Name),
            ["outcomes"] = domain.Space.Count,
            ["disagreement"] = new { utilities = without },
            ["solutions"] = new OrderedDictionary<string, object?>(analysis.Solutions.Select(solution => KeyValuePair.Create(
                solution.Concept,
                (object?)new
                {
                    outcome = domain.Space.Labels(solution.Outcomes[0]),
                    solution.Utilities,
                    gains = Gains(solution, without),
                    tied = solution.Outcomes.Length,
                }))),
            ["frontierOutcomes"] = analysis.Frontier.Length,
            ["frontier"] = analysis.Frontier.Take(MostOfFrontier).Select(outcome => new
            {
                outcome = domain.Space.Labels(outcome),
                utilities = domain.Profiles.Select(profile => profile.Utilities[outcome]).ToImmutableArray(),
            }),
        };
        return new Answer(Text(game, without), fields, domain.Profiles.Length == TwoParties ? Picture(game) : null);
    }

    /// <summary>The plane of a domain of two parties.</summary>
    public static UtilitySpacePicture Picture(DomainGame game)
    {
        var (first, second) = (game.Domain.Profiles[0], game.Domain.Profiles[1]);
        UtilityPair At(int outcome) => new(first.Utilities[outcome], second.Utilities[outcome]);
        return new UtilitySpacePicture
        {
            Title = $"{game.Domain.Name}: {Counted.Of(game.Domain.Space.Count, "outcome")}",
            FirstParty = first.Party,
            SecondParty = second.Party,
            Disagreement = new(first.ReservationValue, second.ReservationValue),
            Outcomes = [.. Enumerable.Range(0, game.Domain.Space.Count).Select(At)],
            Frontier = [.. game.Analysis.Frontier.Select(At)],
            Solutions =
            [
                .. game.Analysis.Solutions.Select(solution => new NamedPair(ConceptNames.Of(solution.Concept), At(solution.Outcomes[0]))),
            ],
        };
    }

    private static double[] Gains(DomainSolution solution, double[] without) =>
        [.. solution.Utilities.Zip(without, (utility, reservation) => utility - reservation)];

    private static string Text(DomainGame game, double[] without)
    {
        var (space, parties) = (game.Domain.Space, game.Domain.Profiles.Select(profile => profile.Party).ToImmutableArray());
        string[] heading = ["", .. parties.Select(party => $"utility {party}"), .. parties.Select(party => $"gain {party}"), "outcome"];
        IEnumerable<string[]> rows = game.Analysis.Solutions.Select(solution => (string[])
        [
            solution.Concept,
            .. solution.Utilities.Concat(Gains(solution, without)).Select(Numbers.Of),
            string.Join(", ", space.Labels(solution.Outcomes[0]))
                + (solution.Outcomes.Length > 1 ? FormattableString.Invariant($" (and {solution.Outcomes.Length - 1:N0} as good)") : ""),
        ]);
        string[] disagreement = ["no agreement", .. without.Concat(without.Select(_ => 0.0)).Select(Numbers.Of), ""];
        return $"{game.Domain.Name}: {Counted.Of(space.Count, "outcome")} of {Counted.Of(space.Issues.Length, "issue")}, "
            + FormattableString.Invariant($"{game.Analysis.Frontier.Length:N0} on the Pareto frontier\n")
            + PlainTable.Render(heading.Length, [heading, .. rows, disagreement]);
    }
}

using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Cli.Commands.Negotiating;

/// <summary>What played talks came to, in words and for scripts.</summary>
internal static class TalksReport
{
    public static Report Of(PlayedTalks talks, string? picture) => new(
        Text(talks) + (picture is null ? "" : $"\nPicture: {picture}"),
        Fields(talks, picture is null ? null : Path.GetFullPath(picture)));

    private static object Fields(PlayedTalks talks, string? picture)
    {
        var (space, outcome, nash) = (talks.Domain.Space, talks.Outcome, talks.NashSolution);
        return new
        {
            ok = true,
            file = talks.Path,
            domain = talks.Domain.Name,
            issues = space.Issues.Select(issue => issue.Name),
            parties = talks.Domain.Profiles.Select(profile => profile.Party),
            talks.Plan.Protocol,
            tactics = talks.Plan.Seats,
            deadline = talks.Plan.Rounds,
            talks.Plan.Breakdown,
            talks.Plan.Random.Seed,
            agreement = outcome.Agreed ? space.Labels(outcome.Agreement) : (IEnumerable<string>?)null,
            talks.Utilities,
            talks.Gains,
            talks.DiscountedUtilities,
            rounds = outcome.Round,
            ending = outcome.Ending,
            timedOut = outcome.Ending == TalksEnding.Deadline,
            nash = new { outcome = space.Labels(nash.Outcomes[0]), nash.Utilities, tied = nash.Outcomes.Length },
            talks.DistanceToNash,
            talks.DistanceToFrontier,
            remarks = talks.Game.Remarks,
            picture,
            offerCount = outcome.Offers.Length,
            offers = outcome.Offers.Select(offer => new object[] { offer.Round - 1, offer.Party, space.Labels(offer.Offer) }),
        };
    }

    private static string Text(PlayedTalks talks)
    {
        var (domain, outcome, nash) = (talks.Domain, talks.Outcome, talks.NashSolution);
        string against = string.Join(", ", domain.Profiles.Zip(talks.Plan.Seats, (profile, seat) => $"{profile.Party} ({seat})"));
        return string.Join('\n',
        [
            $"{domain.Name}: {against}; {Counted.Of(talks.Plan.Rounds, "round")} at most",
            talks.Mediated ? MediatedEnding(talks) : Ending(talks),
            .. outcome.Agreed ? [Terms(talks)] : Array.Empty<string>(),
            Parties(talks),
            $"Distance in utility: {Numbers.Of(talks.DistanceToNash)} to the Nash solution "
                + $"({string.Join(", ", domain.Space.Labels(nash.Outcomes[0]))}), "
                + $"{Numbers.Of(talks.DistanceToFrontier)} to the Pareto frontier",
        ]);
    }

    private static string Ending(PlayedTalks talks)
    {
        var outcome = talks.Outcome;
        string round = outcome.Round.ToString("N0", CultureInfo.InvariantCulture);
        string offers = Counted.Of(outcome.Offers.Length, "offer");
        return outcome.Ending switch
        {
            TalksEnding.Agreed => $"Agreed in round {round} after {offers} on the last offer of {LastToOffer(talks)}:",
            TalksEnding.Left => $"No agreement: a party left in round {round} after {offers}. Each has its reservation value.",
            TalksEnding.BrokenDown => $"No agreement: talks broke down after round {round} and {offers}. Each has its reservation value.",
            _ => $"No agreement: the deadline passed after {offers}. Each has its reservation value.",
        };
    }

    private static string MediatedEnding(PlayedTalks talks)
    {
        string proposals = Counted.Of(talks.Outcome.Offers.Length, "proposal");
        return talks.Outcome.Agreed
            ? $"Agreed on the text that stood after {proposals} of the mediator:"
            : $"No agreement: {proposals} of the mediator, and none that all accepted. Each has its reservation value.";
    }

    private static string LastToOffer(PlayedTalks talks) => talks.Domain.Profiles[talks.Outcome.Offers[^1].Party].Party;

    private static string Terms(PlayedTalks talks) => PlainTable.Render(2, talks.Domain.Space.Issues.Zip(
        talks.Domain.Space.Labels(talks.Outcome.Agreement), (issue, value) => new[] { $"  {issue.Name}", value }));

    private static string Parties(PlayedTalks talks)
    {
        bool discounted = talks.Domain.Profiles.Any(profile => profile.DiscountFactor < 1);
        string[] heading = ["", "utility", "gain over reservation", .. discounted ? ["discounted to the end"] : Array.Empty<string>()];
        return PlainTable.Render(heading.Length,
        [
            heading,
            .. talks.Domain.Profiles.Select((profile, i) => (string[])
            [
                profile.Party,
                Numbers.Of(talks.Utilities[i]),
                Numbers.Of(talks.Gains[i]),
                .. discounted ? [Numbers.Of(talks.DiscountedUtilities[i])] : Array.Empty<string>(),
            ]),
        ]);
    }
}

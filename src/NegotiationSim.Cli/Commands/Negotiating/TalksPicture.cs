using NegotiationSim.Cli.Commands.Solving;
using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Cli.Commands.Negotiating;

/// <summary>Talks of two parties in the plane of their utilities.</summary>
internal static class TalksPicture
{
    public static UtilitySpacePicture Of(PlayedTalks talks)
    {
        var (first, second) = (talks.Domain.Profiles[0], talks.Domain.Profiles[1]);
        UtilityPair At(int outcome) => new(first.Utilities[outcome], second.Utilities[outcome]);
        return DomainAnswer.Picture(talks.Game) with
        {
            Title = talks.Mediated
                ? $"{talks.Domain.Name}: {talks.Plan.Seats[0]} and {talks.Plan.Seats[1]} vote on a single text"
                : $"{talks.Domain.Name}: {talks.Plan.Seats[0]} against {talks.Plan.Seats[1]}",
            Offers = talks.Mediated
                ? [new OfferTrail("the mediator", [.. talks.Outcome.Offers.Select(offer => At(offer.Offer))])]
                : [.. talks.Domain.Profiles.Select((profile, party) => new OfferTrail(
                    profile.Party,
                    [.. talks.Outcome.Offers.Where(offer => offer.Party == party).Select(offer => At(offer.Offer))]))],
            Agreement = talks.Outcome.Agreed ? new NamedPair("agreement", At(talks.Outcome.Agreement)) : null,
        };
    }
}

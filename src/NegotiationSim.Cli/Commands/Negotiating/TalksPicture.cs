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
            Title = $"{talks.Domain.Name}: {talks.Tactics[0].Name} against {talks.Tactics[1].Name}",
            Offers = [.. talks.Domain.Profiles.Select((profile, party) => new OfferTrail(
                profile.Party,
                [.. talks.Outcome.Offers.Where(offer => offer.Party == party).Select(offer => At(offer.Offer))]))],
            Agreement = talks.Outcome.Agreed ? new NamedPair("agreement", At(talks.Outcome.Agreement)) : null,
        };
    }
}

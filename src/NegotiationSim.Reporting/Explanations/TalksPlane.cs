using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Reporting.Explanations;

/// <summary>The picture of explained talks: both gains, the frontier, the solutions and the offers.</summary>
public static class TalksPlane
{
    private const double Million = 1e6;

    /// <summary>What the picture shows.</summary>
    /// <param name="deal">The explanation.</param>
    public static UtilitySpacePicture Of(DealExplanation deal)
    {
        ArgumentNullException.ThrowIfNull(deal);
        return new UtilitySpacePicture
        {
            Title = $"{deal.Talks.Platform} and {deal.Talks.Label}, {deal.Talks.Id}",
            FirstParty = $"{deal.Talks.Label} (gain in million dollars a year)",
            SecondParty = $"{deal.Talks.Platform} (gain in million dollars a year)",
            Disagreement = default,
            Frontier = [.. deal.Frontier.Select(Pair)],
            FrontierIsContinuous = true,
            Solutions = [.. deal.Solutions.Select(solution => new NamedPair(ConceptWords.Name(solution.Concept), Pair(solution.Gains)))],
            Offers = [Trail(deal, deal.Talks.Label, byLabel: true), Trail(deal, deal.Talks.Platform, byLabel: false)],
            Agreement = deal.Agreed is null ? null : new NamedPair($"deal, round {deal.Round}", Pair(deal.Gains)),
        };
    }

    // An opening offer can be ruinous to the other side, and would shrink the rest of the picture to a dot.
    private static OfferTrail Trail(DealExplanation deal, string party, bool byLabel)
    {
        double reach = 1.5 * deal.Frontier.Append(deal.Gains)
            .Max(point => Math.Max(Math.Abs(point.LabelDollarsPerYear), Math.Abs(point.PlatformDollarsPerYear)));
        ImmutableArray<UtilityPair> offers =
        [
            .. from offer in deal.Transcript
               where offer.ByLabel == byLabel
                   && (reach == 0 || Math.Max(Math.Abs(offer.Utility.LabelDollarsPerYear), Math.Abs(offer.Utility.PlatformDollarsPerYear)) <= reach)
               select Pair(offer.Utility),
        ];
        return new OfferTrail(party, offers);
    }

    private static UtilityPair Pair(UtilityPoint gains) => new(gains.LabelDollarsPerYear / Million, gains.PlatformDollarsPerYear / Million);
}

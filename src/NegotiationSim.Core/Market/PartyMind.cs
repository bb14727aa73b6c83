using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>What labels and platforms share as negotiators: private beliefs, a guess of the other side, and talks under way.</summary>
internal sealed class PartyMind
{
    private readonly Prospect prospect;
    private readonly Prospect guessedProspect;
    private readonly TimeDependentTactic tactic;
    private readonly Dictionary<string, Position> talks = [];

    /// <summary>Draws the private belief of a party; <paramref name="agent"/> numbers all parties of the world.</summary>
    public PartyMind(
        PartySpecification party, BeliefSpecification belief, BargainingSpecification bargaining, int agent, RandomSource random)
    {
        RandomStream draw = random.Stream(DrawPurpose.PartyBelief, agent, RandomSource.BeforeFirstQuarter);
        double growth = belief.Growth + (belief.Spread * draw.NextNormal());
        int longest = bargaining.TermYears.Max();
        tactic = new TimeDependentTactic(party.TacticExponent);
        prospect = new Prospect(growth, belief.GrowthSd, party.DiscountRate, party.RiskAversionPerBillion, longest);

        // About the product the other side is guessed to believe what one believes oneself.
        guessedProspect = new Prospect(
            growth, belief.GrowthSd, party.GuessedDiscountRate, party.GuessedRiskAversionPerBillion, longest);
    }

    /// <summary>Takes a position for talks.</summary>
    public void Open(NegotiationBrief brief, Func<Prospect, Stake> own, Func<Prospect, Stake> guessOfOther) =>
        talks[brief.Id] = new Position(brief, own(prospect), guessOfOther(guessedProspect), tactic);

    /// <summary>Moves in talks.</summary>
    public Move Respond(string negotiation, int round, LicenceTerms? standing) => talks[negotiation].Respond(round, standing);

    /// <summary>Leaves talks and says for the record what the offers were worth.</summary>
    public Disclosure Close(string negotiation, IEnumerable<LicenceTerms> offers)
    {
        talks.Remove(negotiation, out Position? position);
        return new Disclosure([.. offers.Select(position!.Gain)], position.OwnAppraisal);
    }
}

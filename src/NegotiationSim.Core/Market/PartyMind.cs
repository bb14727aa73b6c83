using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>What labels and platforms share as negotiators: private beliefs, a guess of the other side, and talks under way.</summary>
internal sealed class PartyMind
{
    // Of the growth the other side believes in, one half of one's own uncertainty is taken to be about the other's opinion.
    private const double GuessedGrowthSdShare = 0.5;

    private readonly PartySpecification party;
    private readonly Outlook outlook;
    private readonly Outlook guessedOutlook;
    private readonly Dictionary<string, (Standpoint Standpoint, Position Position)> talks = [];

    /// <summary>Draws the private belief of a party; <paramref name="agent"/> numbers all parties of the world.</summary>
    public PartyMind(PartySpecification party, BeliefSpecification belief, int agent, RandomSource random)
    {
        this.party = party;
        RandomStream draw = random.Stream(DrawPurpose.PartyBelief, agent, RandomSource.BeforeFirstQuarter);
        double growth = belief.Growth + (belief.Spread * draw.NextNormal());
        outlook = new Outlook(growth, belief.GrowthSd, party.DiscountRate, party.RiskAversionPerBillion);

        // At first the other side is taken to believe of the product what one believes oneself; its offers may show otherwise.
        guessedOutlook = new Outlook(growth, belief.GrowthSd, party.GuessedDiscountRate, party.GuessedRiskAversionPerBillion);
    }

    /// <summary>Takes a position for talks.</summary>
    public void Open(NegotiationBrief brief, Func<Outlook, Interest> own, Func<Outlook, Interest> guessOfOther)
    {
        Standpoint standpoint = new(
            own(outlook), guessOfOther(guessedOutlook), GuessedGrowthSdShare * outlook.GrowthSd, party.TacticExponent);
        talks[brief.Id] = (standpoint, new Position(brief.Table, standpoint));
    }

    /// <summary>Moves in talks.</summary>
    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) =>
        talks[negotiation].Position.MoveAsync(turn);

    /// <summary>Leaves talks and says for the record what the offers were worth.</summary>
    public Disclosure Close(string negotiation, IEnumerable<LicenceTerms> offers)
    {
        talks.Remove(negotiation, out (Standpoint Standpoint, Position Position) talk);
        return new Disclosure([.. offers.Select(talk.Position.Gain)], talk.Position.OwnAppraisal, talk.Standpoint);
    }
}

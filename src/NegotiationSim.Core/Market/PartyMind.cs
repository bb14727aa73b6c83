using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>What labels and platforms share as negotiators: private beliefs, a guess of the other side, and talks under way.</summary>
internal sealed class PartyMind
{
    private readonly PartySpecification party;
    private readonly BeliefSpecification belief;
    private readonly Outlook outlook;
    private readonly Dictionary<string, (Standpoint Standpoint, Position Position)> talks = [];

    /// <summary>Draws the private belief of a party; <paramref name="agent"/> numbers all parties of the world.</summary>
    public PartyMind(PartySpecification party, BeliefSpecification belief, int agent, RandomSource random)
    {
        this.party = party;
        this.belief = belief;
        RandomStream draw = random.Stream(DrawPurpose.PartyBelief, agent, RandomSource.BeforeFirstQuarter);
        double growth = belief.Growth + (belief.Spread * draw.NextNormal());
        outlook = new Outlook(growth, belief.GrowthSd, party.DiscountRate, party.RiskAversionPerBillion);
    }

    /// <summary>Takes a position for talks.</summary>
    /// <param name="brief">What both sides know.</param>
    /// <param name="knownGrowthOfOther">Growth the other side is known to expect; in private it may expect another.</param>
    /// <param name="own">Its interest, given how it values money.</param>
    /// <param name="guessOfOther">The other side's interest, given how that is taken to value money.</param>
    public void Open(
        NegotiationBrief brief, double knownGrowthOfOther, Func<Outlook, Interest> own, Func<Outlook, Interest> guessOfOther)
    {
        Outlook guessed = new(knownGrowthOfOther, belief.GrowthSd, party.GuessedDiscountRate, party.GuessedRiskAversionPerBillion);

        // Opinions in private differ from those known as far as one's own may.
        Standpoint standpoint = new(own(outlook), guessOfOther(guessed), belief.Spread, party.TacticExponent);
        talks[brief.Id] = (standpoint, new Position(brief.Table, standpoint));
    }

    /// <summary>Moves in talks.</summary>
    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) =>
        talks[negotiation].Position.MoveAsync(turn);

    /// <summary>Leaves talks and says for the record what the offers were worth.</summary>
    public Disclosure Close(string negotiation, IEnumerable<LicenceTerms> offers)
    {
        talks.Remove(negotiation, out (Standpoint Standpoint, Position Position) talk);
        return new Disclosure([.. offers.Select(talk.Position.Gain)], talk.Standpoint);
    }
}

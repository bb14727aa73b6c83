using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>MiCRO: one more offer for each one received, in the order of own utility.</summary>
/// <remarks>
/// D. de Jonge, "An analysis of the linear bilateral ANAC domains using the MiCRO benchmark strategy", IJCAI 2022. The party goes
/// down its outcomes from the best, and makes a new offer only if it has made no more different offers than it received; otherwise it
/// repeats one of its own, drawn at random. It accepts what is at least as good as its next new offer or, when it owes none, as its
/// worst so far. It needs no clock and no model of the other side, and stops at its reservation value.
/// </remarks>
public sealed class MicroTactic : ITactic
{
    /// <inheritdoc/>
    public string Name => "micro";

    /// <inheritdoc/>
    public IParty<int> For(UtilityProfile own, TacticSeat seat) => new Party(new OwnOutcomes(own), seat.Stream());

    private sealed class Party(OwnOutcomes outcomes, RandomStream stream) : IParty<int>
    {
        private readonly HashSet<int> received = []; // counted, never listed
        private RandomStream stream = stream;
        private int sent;

        private int Left => outcomes.Places - outcomes.FirstPlace - sent;

        public ValueTask<Move<int>> MoveAsync(Turn<int> turn) => ValueTask.FromResult(Move(turn));

        private Move<int> Move(Turn<int> turn)
        {
            if (!outcomes.Any)
            {
                return Protocols.Move<int>.Leave;
            }

            if (turn.HasStanding)
            {
                received.Add(turn.Standing);
            }

            bool owesOffer = sent <= received.Count;
            if (turn.HasStanding && outcomes.Utility(turn.Standing) >= LeastAccepted(owesOffer))
            {
                return Protocols.Move<int>.Accept;
            }

            int fromBest = owesOffer && Left > 0 ? sent++ : stream.NextInt32(sent);
            return Protocols.Move<int>.Propose(outcomes.At(outcomes.Places - 1 - fromBest));
        }

        private double LeastAccepted(bool owesOffer)
        {
            int fromBest = owesOffer ? sent : sent - 1;
            return owesOffer && Left == 0 ? outcomes.Lowest : outcomes.UtilityAt(outcomes.Places - 1 - fromBest);
        }
    }
}

using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>A party that has a target utility at every turn: it accepts what meets it and offers what just meets it.</summary>
internal abstract class TargetParty(OwnOutcomes outcomes) : IParty<int>
{
    protected OwnOutcomes Outcomes => outcomes;

    public ValueTask<Move<int>> MoveAsync(Turn<int> turn) => ValueTask.FromResult(Move(turn));

    /// <summary>The target at this turn; called once a turn, after <see cref="Receive"/>.</summary>
    protected abstract double Target(double time);

    /// <summary>Learns from the offer on the table.</summary>
    protected virtual void Receive(int offer)
    {
    }

    /// <summary>An outcome worth at least the target.</summary>
    /// <param name="place">Place of the worst such outcome.</param>
    protected virtual int Choose(int place) => outcomes.At(place);

    private Move<int> Move(Turn<int> turn)
    {
        if (!outcomes.Any)
        {
            return Protocols.Move<int>.Leave;
        }

        if (turn.HasStanding)
        {
            Receive(turn.Standing);
        }

        double target = outcomes.Clamp(Target(turn.Time));
        return turn.HasStanding && outcomes.Utility(turn.Standing) >= target
            ? Protocols.Move<int>.Accept
            : Protocols.Move<int>.Propose(Choose(outcomes.PlaceMeeting(target)));
    }
}

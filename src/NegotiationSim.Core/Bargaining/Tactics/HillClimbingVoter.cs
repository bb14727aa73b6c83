using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>Accepts a text that is no worse than the one it replaces, and the first that is worth the reservation value.</summary>
public sealed class HillClimbingVoter : IVoter
{
    private readonly UtilityProfile own;

    /// <summary>A voter with its own utilities.</summary>
    /// <param name="own">Its utilities.</param>
    public HillClimbingVoter(UtilityProfile own)
    {
        ArgumentNullException.ThrowIfNull(own);
        this.own = own;
    }

    /// <inheritdoc/>
    public ValueTask<bool> AcceptsAsync(Ballot ballot)
    {
        double now = ballot.Text is { } text ? own.Utilities[text] : own.ReservationValue;
        return ValueTask.FromResult(own.Utilities[ballot.Proposal] >= now);
    }
}

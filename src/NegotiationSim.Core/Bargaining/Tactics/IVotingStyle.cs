using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>A way of voting on the texts of a mediator. To add one, implement this and list it in <see cref="VoterCatalogue"/>.</summary>
/// <remarks>What <see cref="ITactic"/> is to offers. A voter sees the text and the proposal, and knows its own utilities only.</remarks>
public interface IVotingStyle
{
    /// <summary>Name and parameter as <see cref="VoterCatalogue"/> reads them.</summary>
    string Name { get; }

    /// <summary>Seats a voter at one table. A voter may remember its talks; use a fresh one for each.</summary>
    /// <param name="own">The voter's own utilities.</param>
    /// <param name="seat">Its place and what it knows of the rules.</param>
    IVoter Seat(UtilityProfile own, TacticSeat seat);
}

/// <summary>Accepts no losses.</summary>
internal sealed class ClimbingStyle : IVotingStyle
{
    public string Name => "climber";

    public IVoter Seat(UtilityProfile own, TacticSeat seat) => new HillClimbingVoter(own);
}

/// <summary>Accepts losses at first.</summary>
/// <param name="share">Temperature at the start, in shares of the span of the voter's utilities; null for 0.1.</param>
internal sealed class AnnealingStyle(double? share) : IVotingStyle
{
    private const double DefaultShare = 0.1;

    public string Name => share is { } written ? FormattableString.Invariant($"annealer:{written:R}") : "annealer";

    // One to whom everything is worth the same has no temperature, and no losses to accept.
    public IVoter Seat(UtilityProfile own, TacticSeat seat)
    {
        ArgumentNullException.ThrowIfNull(own);
        double start = (share ?? DefaultShare) * Span(own);
        return start > 0 ? new AnnealingVoter(own, start, seat) : new HillClimbingVoter(own);
    }

    private static double Span(UtilityProfile own)
    {
        double least = double.PositiveInfinity;
        double most = double.NegativeInfinity;
        foreach (double utility in own.Utilities)
        {
            (least, most) = (Math.Min(least, utility), Math.Max(most, utility));
        }

        return most - least;
    }
}

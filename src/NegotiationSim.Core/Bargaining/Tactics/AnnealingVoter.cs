using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>Accepts gains, and losses by a chance that falls with size and time; never less than the reservation value.</summary>
/// <remarks>
/// Klein, Faratin, Sayama and Bar-Yam 2003 (see <see cref="SingleText"/>): a loss of utility x passes with probability
/// exp(-x / temperature), and the temperature falls evenly to 0 at the deadline. Where issues depend on each other two such voters
/// reach better texts than two hill climbers, but one alone is exploited.
/// </remarks>
public sealed class AnnealingVoter : IVoter
{
    private readonly UtilityProfile own;
    private readonly double startTemperature;
    private RandomStream stream;

    /// <summary>A voter with its own utilities.</summary>
    /// <param name="own">Its utilities.</param>
    /// <param name="startTemperature">Temperature at the start, in the unit of utility; above 0 and finite.</param>
    /// <param name="seat">Its place; chance is drawn from there.</param>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is outside its range.</exception>
    public AnnealingVoter(UtilityProfile own, double startTemperature, TacticSeat seat)
    {
        ArgumentNullException.ThrowIfNull(own);
        (this.own, this.startTemperature, stream) = (own, Require.Positive(startTemperature), seat.Stream());
    }

    /// <inheritdoc/>
    public ValueTask<bool> AcceptsAsync(Ballot ballot)
    {
        double offered = own.Utilities[ballot.Proposal];
        double now = ballot.Text is { } text ? own.Utilities[text] : own.ReservationValue;
        double pass = Math.Exp((offered - now) / (startTemperature * (1 - ballot.Time)));
        return ValueTask.FromResult(offered >= own.ReservationValue && (pass >= 1 || stream.NextDouble() < pass));
    }
}

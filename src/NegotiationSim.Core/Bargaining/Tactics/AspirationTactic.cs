using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>Time-dependent concession: the target falls along a curve from the best outcome to the reservation value.</summary>
/// <remarks>
/// The target is lowest + aspiration · (highest - lowest), less a tolerance, where lowest is the reservation value or, if better, the
/// worst outcome. The party offers the worst outcome that meets its target and accepts whatever meets it, as NegMAS's and GENIUS's
/// time-based parties do; among equals the lowest number.
/// </remarks>
public sealed class AspirationTactic : ITactic
{
    /// <summary>Tolerance of NegMAS's time-based party.</summary>
    public const double UsualTolerance = 1e-4;

    private readonly ConcessionCurve curve;
    private readonly double tolerance;

    /// <summary>Makes the tactic.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="curve">How its aspiration falls.</param>
    /// <param name="tolerance">Utility by which an offer may miss the target, in the profile's own unit; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is outside its range.</exception>
    public AspirationTactic(string name, ConcessionCurve curve, double tolerance = UsualTolerance)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(curve);
        (Name, this.curve, this.tolerance) = (name, curve, Require.NotNegative(tolerance));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IParty<int> For(UtilityProfile own, TacticSeat seat) => new Party(new OwnOutcomes(own), curve, tolerance);

    private sealed class Party(OwnOutcomes outcomes, ConcessionCurve curve, double tolerance) : TargetParty(outcomes)
    {
        protected override double Target(double time) =>
            ((Outcomes.Highest - Outcomes.Lowest) * curve.Aspiration(time)) + Outcomes.Lowest - tolerance;
    }
}

using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Time-dependent concession (Faratin, Sierra and Jennings 1998, polynomial form): how much of the gain to insist on at time t.</summary>
/// <remarks>
/// Aspiration is <c>1 - t^(1/beta)</c>: 1 at the start, 0 at the deadline. beta below 1 is Boulware (holds out), 1 linear, above 1 Conceder.
/// Other codes write the exponent 1/beta directly, so their "exponent 4" is beta 0.25 here.
/// <c>default</c> is the limit of beta to 0, the hardliner: it insists on everything until the deadline.
/// </remarks>
public readonly record struct TimeDependentTactic
{
    private readonly double beta;

    /// <summary>A tactic with exponent <paramref name="beta"/>.</summary>
    /// <param name="beta">Exponent beta; above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">beta is not above 0.</exception>
    public TimeDependentTactic(double beta)
    {
        if (!(beta > 0) || double.IsInfinity(beta))
        {
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "Allowed: above 0 and finite.");
        }

        this.beta = beta;
    }

    /// <summary>The family an exponent belongs to.</summary>
    public static TacticKind KindOf(double beta) => beta < 1 ? TacticKind.Boulware : beta > 1 ? TacticKind.Conceder : TacticKind.Linear;

    /// <summary>Share of the attainable gain to insist on, [0, 1].</summary>
    /// <param name="time">Time from 0 (start) to 1 (deadline).</param>
    public double Aspiration(double time) => 1 - Math.Pow(Math.Clamp(time, 0, 1), 1 / beta);
}

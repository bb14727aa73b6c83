using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>How much of what it could gain a party insists on as time passes.</summary>
/// <remarks>
/// P. Faratin, C. Sierra and N. R. Jennings, "Negotiation decision functions for autonomous agents", Robotics and Autonomous Systems
/// 24, 1998, pages 159-182. Their alpha is the share conceded; aspiration is 1 - alpha. The field writes the exponent in two senses:
/// <list type="bullet">
/// <item>Faratin's <c>beta</c> and GENIUS's <c>e</c> are the same: time is raised to 1/beta, below 1 is Boulware (holds out), above 1
/// Conceder; GENIUS's 0 is the hardliner.</item>
/// <item>NegMAS's exponent of its polynomial curve is 1/beta: time is raised to it, so that 4 is Boulware and 0.25 Conceder.</item>
/// <item>In its exponential curve NegMAS turns the sense round again: 0.125 is Boulware, 4 Conceder.</item>
/// </list>
/// <para>Immutable, hence safe from any thread.</para>
/// </remarks>
public abstract record ConcessionCurve
{
    private ConcessionCurve()
    {
    }

    /// <summary>Faratin's polynomial: the share conceded is kappa + (1 - kappa) · time^(1/beta).</summary>
    /// <remarks>Example: kappa 0.1, beta 0.5 concedes 0.15625 at time 0.25.</remarks>
    /// <param name="beta">Faratin's beta, GENIUS's e: finite, at least 0; 0 is the hardliner, below 1 Boulware, above 1 Conceder.</param>
    /// <param name="kappa">Share conceded at the start, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static ConcessionCurve Polynomial(double beta, double kappa = 0) =>
        new PowerCurve(1 / Require.NotNegative(beta), Require.Within(0, 1, kappa));

    /// <summary>NegMAS's polynomial: aspiration is 1 - time^exponent.</summary>
    /// <remarks>Examples: exponent 4 aspires to 0.9375 at time 0.5, exponent 0.25 to 0.159103585.</remarks>
    /// <param name="exponent">Exponent of time, 1/beta: above 0 and finite; above 1 Boulware, below 1 Conceder.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is outside its range.</exception>
    public static ConcessionCurve PowerOfTime(double exponent) => new PowerCurve(Require.Positive(exponent), 0);

    /// <summary>Faratin's exponential: the share conceded is exp((1 - time)^beta · ln kappa).</summary>
    /// <remarks>Example: kappa 0.1, beta 0.5 concedes 0.136136505 at time 0.25.</remarks>
    /// <param name="beta">Faratin's beta: above 0 and finite; the larger, the sooner the party concedes.</param>
    /// <param name="kappa">Share conceded at the start, above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static ConcessionCurve Exponential(double beta, double kappa) =>
        new KappaCurve(Require.Positive(beta), Math.Log(Require.Within(double.Epsilon, 1, kappa)));

    /// <summary>NegMAS's exponential: aspiration is (e^((1 - time)^exponent) - 1) / (e - 1).</summary>
    /// <remarks>Example: exponent 0.125 aspires to 0.874003257 at time 0.5, exponent 4 to 0.0375342728.</remarks>
    /// <param name="exponent">Exponent of the time left: above 0 and finite; below 1 holds out, above 1 concedes early.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is outside its range.</exception>
    public static ConcessionCurve ExponentialAspiration(double exponent) => new AspirationCurve(Require.Positive(exponent));

    /// <summary>Share of the attainable gain insisted on, [0, 1]; never rises.</summary>
    /// <param name="time">Time from 0 (start) to 1 (deadline); beyond, the nearer end counts.</param>
    public double Aspiration(double time) => At(Math.Clamp(time, 0, 1));

    private protected abstract double At(double time);

    private sealed record PowerCurve(double Exponent, double Kappa) : ConcessionCurve
    {
        private protected override double At(double time) => 1 - (Kappa + ((1 - Kappa) * Math.Pow(time, Exponent)));
    }

    private sealed record KappaCurve(double Beta, double LogKappa) : ConcessionCurve
    {
        private protected override double At(double time) => 1 - Math.Exp(Math.Pow(1 - time, Beta) * LogKappa);
    }

    private sealed record AspirationCurve(double Exponent) : ConcessionCurve
    {
        private protected override double At(double time) => (Math.Exp(Math.Pow(1 - time, Exponent)) - 1) / (Math.E - 1);
    }
}

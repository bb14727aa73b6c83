namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>A party's utility of a payoff: risk neutral, or with constant relative or absolute risk aversion.</summary>
/// <remarks>
/// J. W. Pratt, "Risk aversion in the small and in the large", Econometrica 32, 1964, pages 122-136; K. J. Arrow, "Essays in the
/// Theory of Risk-Bearing", 1971. The payoff's unit is the caller's, the same for both parties. Utilities are defined up to a
/// rising affine change (<see cref="Rescaled"/>), which Nash and Kalai-Smorodinsky ignore and the egalitarian and utilitarian do not.
/// </remarks>
public abstract record UtilityFunction
{
    private protected UtilityFunction()
    {
    }

    /// <summary>u(x) = x: indifferent to risk.</summary>
    public static UtilityFunction Neutral { get; } = new NeutralUtility();

    /// <summary>Factor of the affine change; above 0, at first 1.</summary>
    public double Scale { get; private init; } = 1;

    /// <summary>Constant of the affine change; at first 0.</summary>
    public double Shift { get; private init; }

    /// <summary>Constant relative risk aversion: u(x) = x^(1-r)/(1-r), or ln x for r = 1; 0 is risk neutral.</summary>
    /// <param name="relativeRiskAversion">Relative risk aversion r, no unit; 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The risk aversion is outside its range.</exception>
    public static UtilityFunction Crra(double relativeRiskAversion) =>
        Require.Within(0, 100, relativeRiskAversion) == 0 ? Neutral : new CrraUtility(relativeRiskAversion);

    /// <summary>Constant absolute risk aversion: u(x) = (1 - exp(-a x))/a; 0 is risk neutral.</summary>
    /// <param name="absoluteRiskAversion">Absolute risk aversion a, one over the payoff's unit; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The risk aversion is outside its range.</exception>
    public static UtilityFunction Cara(double absoluteRiskAversion) =>
        Require.NotNegative(absoluteRiskAversion) == 0 ? Neutral : new CaraUtility(absoluteRiskAversion);

    /// <summary>The same preferences as scale · u + shift.</summary>
    /// <param name="scale">Factor; finite, above 0.</param>
    /// <param name="shift">Constant; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not above 0, or a number is not finite.</exception>
    public UtilityFunction Rescaled(double scale, double shift) =>
        this with { Scale = Scale * Require.Positive(scale), Shift = (Shift * scale) + Require.Finite(shift) };

    /// <summary>Utility of a payoff.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The payoff is not finite, or utility is not defined there.</exception>
    public double Value(double payoff)
    {
        CheckDomain(Require.Finite(payoff), nameof(payoff));
        return (Scale * PlainValue(payoff)) + Shift;
    }

    /// <summary>u(start + rise) - u(start), without cancellation.</summary>
    internal double Gain(double start, double rise) => Scale * PlainGain(start, rise);

    /// <summary>Logarithm of u'(payoff); infinite where the marginal utility is.</summary>
    internal double LogMarginal(double payoff) => Math.Log(Scale) + PlainLogMarginal(payoff);

    /// <summary>Logarithm of the fear of ruin (u(start + rise) - u(start)) / u'(start + rise); rises from minus infinity.</summary>
    /// <remarks>R. J. Aumann and M. Kurz, "Power and taxes", Econometrica 45, 1977, pages 1137-1161.</remarks>
    internal abstract double LogFearOfRuin(double start, double rise);

    /// <summary>q where the gain from <paramref name="start"/> is in proportion to rise^q, the fear of ruin rise/q; or null.</summary>
    internal abstract double? PowerFrom(double start);

    /// <exception cref="ArgumentOutOfRangeException">Utility is not defined or not finite from this payoff on.</exception>
    internal abstract void CheckDomain(double payoff, string name);

    private protected abstract double PlainValue(double payoff);

    private protected abstract double PlainGain(double start, double rise);

    private protected abstract double PlainLogMarginal(double payoff);
}

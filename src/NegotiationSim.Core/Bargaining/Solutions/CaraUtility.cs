namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>u(x) = (1 - exp(-a x))/a, a above 0.</summary>
internal sealed record CaraUtility(double RiskAversion) : UtilityFunction
{
    internal override double LogFearOfRuin(double start, double rise)
    {
        // ln((exp(ar) - 1)/a), safe for small and for large ar.
        double scaled = RiskAversion * rise;
        return scaled + Math.Log(-Exponentials.Minus1(-scaled)) - Math.Log(RiskAversion);
    }

    internal override double? PowerFrom(double start) => null;

    internal override void CheckDomain(double payoff, string name)
    {
        if (Math.Abs(RiskAversion * payoff) > 500)
        {
            throw new ArgumentOutOfRangeException(
                name, payoff, "Allowed: absolute risk aversion times payoff within -500 to 500; measure payoffs from nearer to zero.");
        }
    }

    private protected override double PlainValue(double payoff) => -Exponentials.Minus1(-RiskAversion * payoff) / RiskAversion;

    private protected override double PlainGain(double start, double rise) =>
        Math.Exp(-RiskAversion * start) * -Exponentials.Minus1(-RiskAversion * rise) / RiskAversion;

    private protected override double PlainLogMarginal(double payoff) => -RiskAversion * payoff;
}

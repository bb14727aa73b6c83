namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>u(x) = x^q/q with q = 1 - r, or ln x for r = 1; r above 0.</summary>
internal sealed record CrraUtility(double RiskAversion) : UtilityFunction
{
    private double Power => 1 - RiskAversion;

    internal override double LogFearOfRuin(double start, double rise)
    {
        if (start == 0)
        {
            return Math.Log(rise / Power);
        }

        // (x^q - d^q)/(q x^(q-1)) = x (1 - exp(-q ln(x/d)))/q with x = d + rise, in logarithms lest it overflow for q below 0.
        double ratio = Exponentials.Log1Plus(rise / start);
        double scaled = Math.Abs(Power) * ratio;
        double relative = Power == 0
            ? Math.Log(ratio)
            : Math.Log(-Exponentials.Minus1(-scaled)) - Math.Log(Math.Abs(Power)) + (Power < 0 ? scaled : 0);
        return Math.Log(start + rise) + relative;
    }

    internal override double? PowerFrom(double start) => start == 0 ? Power : null;

    internal override void CheckDomain(double payoff, string name)
    {
        if (payoff < 0 || (payoff == 0 && RiskAversion >= 1))
        {
            throw new ArgumentOutOfRangeException(
                name,
                payoff,
                "Constant relative risk aversion needs a payoff of at least 0, and above 0 when the risk aversion is 1 or more.");
        }
    }

    private protected override double PlainValue(double payoff) => Power == 0 ? Math.Log(payoff) : Math.Pow(payoff, Power) / Power;

    private protected override double PlainGain(double start, double rise)
    {
        if (start == 0)
        {
            return Math.Pow(rise, Power) / Power;
        }

        double ratio = Exponentials.Log1Plus(rise / start);
        return Power == 0 ? ratio : Math.Pow(start, Power) * Exponentials.Minus1(Power * ratio) / Power;
    }

    private protected override double PlainLogMarginal(double payoff) => -RiskAversion * Math.Log(payoff);
}

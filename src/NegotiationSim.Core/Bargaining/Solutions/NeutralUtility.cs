namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>u(x) = x.</summary>
internal sealed record NeutralUtility : UtilityFunction
{
    internal override double LogFearOfRuin(double start, double rise) => Math.Log(rise);

    internal override double? PowerFrom(double start) => 1;

    internal override void CheckDomain(double payoff, string name)
    {
    }

    private protected override double PlainValue(double payoff) => payoff;

    private protected override double PlainGain(double start, double rise) => rise;

    private protected override double PlainLogMarginal(double payoff) => 0;
}

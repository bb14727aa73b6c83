namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>With two parties, what covers is the best so far for the second.</summary>
internal sealed class BestForSecond(UtilityProfile second) : IDominators
{
    private double best = double.NegativeInfinity;

    public bool Cover(int outcome) => best >= second.Utilities[outcome];

    public void Add(int outcome) => best = second.Utilities[outcome];
}

using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>How long courts take, and how often an appeal reverses: judgement comes with the same chance every quarter.</summary>
/// <param name="TrialYears">Mean time to the first judgement, years; at least a quarter.</param>
/// <param name="AppealYears">Mean time of an appeal, years; at least a quarter.</param>
/// <param name="ReversalChance">Chance that an appeal reverses; 0 means that nobody appeals.</param>
public sealed record CourtPace(double TrialYears, double AppealYears, double ReversalChance)
{
    /// <summary>The pace of a court.</summary>
    public static CourtPace Of(CourtSpecification court)
    {
        ArgumentNullException.ThrowIfNull(court);
        return new(court.TrialYears, court.AppealYears, court.ReversalChance);
    }

    /// <summary>Chance a quarter of the first judgement, (0, 1].</summary>
    public double TrialHazard => 1 / (Quarter.PerYear * TrialYears);

    /// <summary>Chance a quarter of a judgement on appeal, (0, 1].</summary>
    public double AppealHazard => 1 / (Quarter.PerYear * AppealYears);

    /// <summary>Whether the loser appeals, once. A reversal that cannot happen is not asked for.</summary>
    public bool Appealable => ReversalChance > 0;

    /// <summary>Chance that the plaintiff wins in the end, where it wins the first judgement with a chance.</summary>
    public double FinalChance(double firstChance) => (firstChance * (1 - ReversalChance)) + ((1 - firstChance) * ReversalChance);
}

using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>The outcomes worth at least the reservation value to one party, in the order of its own utility.</summary>
internal sealed class OwnOutcomes
{
    private readonly OutcomeRanking ranking;
    private readonly UtilityProfile own;

    public OwnOutcomes(UtilityProfile own)
    {
        ArgumentNullException.ThrowIfNull(own);
        this.own = own;
        ranking = own.Ranking;
        Highest = ranking.Utilities[^1];
        Lowest = Math.Max(ranking.Utilities[0], own.ReservationValue);
        FirstPlace = ranking.LowestAtLeast(own.ReservationValue);
    }

    /// <summary>Whether there is an outcome worth having.</summary>
    public bool Any => FirstPlace < Places;

    /// <summary>The place of the worst outcome worth having; places rise with utility.</summary>
    public int FirstPlace { get; }

    /// <summary>One more than the place of the best.</summary>
    public int Places => ranking.Outcomes.Length;

    /// <summary>The least a party settles for: the reservation value, or the worst outcome if that is better.</summary>
    public double Lowest { get; }

    /// <summary>Utility of the best outcome.</summary>
    public double Highest { get; }

    public double Utility(int outcome) => own.Utilities[outcome];

    public int At(int place) => ranking.Outcomes[place];

    public double UtilityAt(int place) => ranking.Utilities[place];

    /// <summary>A target within what can be had.</summary>
    public double Clamp(double target) => Math.Min(Math.Max(target, Lowest), Highest);

    /// <summary>The place of the worst outcome that meets a clamped target.</summary>
    public int PlaceMeeting(double target) => ranking.LowestAtLeast(target);
}

namespace NegotiationSim.Core.Specification;

/// <summary>How the talks of a run end: played offer by offer, or settled by a solution concept over the same menu.</summary>
public enum SettlementRule
{
    /// <summary>Alternating offers with a deadline, each side by its own tactic.</summary>
    AlternatingOffers,

    /// <summary>The Nash bargaining solution.</summary>
    Nash,

    /// <summary>The Kalai-Smorodinsky solution.</summary>
    KalaiSmorodinsky,

    /// <summary>The egalitarian (proportional) solution of Kalai, in dollars a year.</summary>
    Egalitarian,

    /// <summary>The largest sum of gains.</summary>
    Utilitarian,

    /// <summary>The label names terms, and the platform takes or leaves them.</summary>
    LabelUltimatum,

    /// <summary>The platform names terms, and the label takes or leaves them.</summary>
    PlatformUltimatum,
}

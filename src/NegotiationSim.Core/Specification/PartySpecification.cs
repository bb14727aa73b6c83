namespace NegotiationSim.Core.Specification;

/// <summary>A party's private values and its behaviour in talks (model.md section 7). Nobody else reads them.</summary>
public sealed record PartySpecification
{
    /// <summary>Discount rate a year; 0 to 1.</summary>
    public required double DiscountRate { get; init; }

    /// <summary>Coefficient of absolute risk aversion, per billion dollars; at least 0, where 0 is risk neutral.</summary>
    public required double RiskAversionPerBillion { get; init; }

    /// <summary>What it believes of the product.</summary>
    public required BeliefSpecification Belief { get; init; }

    /// <summary>How the party concedes.</summary>
    public required TacticKind Tactic { get; init; }

    /// <summary>Exponent beta of the tactic in f(t) = t^(1/beta): below 1 Boulware, 1 linear, above 1 Conceder; above 0.</summary>
    public required double TacticExponent { get; init; }

    /// <summary>The counterpart's discount rate, as this party guesses it; 0 to 1.</summary>
    public required double GuessedDiscountRate { get; init; }

    /// <summary>The counterpart's risk aversion per billion dollars, as this party guesses it; at least 0.</summary>
    public required double GuessedRiskAversionPerBillion { get; init; }
}

/// <summary>A belief about the success of a licensed product.</summary>
public sealed record BeliefSpecification
{
    /// <summary>Believed mean log growth a year; -1 to 1.</summary>
    public required double Growth { get; init; }

    /// <summary>Believed standard deviation of that growth; 0 to 2.</summary>
    public required double GrowthSd { get; init; }

    /// <summary>Standard deviation with which the mean belief differs from run to run (private information); 0 to 1.</summary>
    public required double Spread { get; init; }
}

/// <summary>Time-dependent concession tactics of Faratin, Sierra and Jennings (1998).</summary>
public enum TacticKind
{
    /// <summary>Holds out and concedes near the deadline; exponent below 1.</summary>
    Boulware,

    /// <summary>Concedes at an even pace; exponent 1.</summary>
    Linear,

    /// <summary>Concedes early; exponent above 1.</summary>
    Conceder,
}

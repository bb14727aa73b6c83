namespace NegotiationSim.Core.Specification;

/// <summary>A group of countries with one price list and one legal regime.</summary>
public sealed record MarketSpecification
{
    /// <summary>Identifier, for example <c>north</c>.</summary>
    public required string Id { get; init; }

    /// <summary>People who could choose a service; above 0.</summary>
    public required double People { get; init; }

    /// <summary>Yearly rise in the mean utility of every licensed service (adoption); -1 to 1.</summary>
    public required double AdoptionPerYear { get; init; }

    /// <summary>How the law is enforced against users of unlicensed sources.</summary>
    public required EnforcementSpecification Enforcement { get; init; }

    /// <summary>Law of training; null where it says nothing, so that a licence is needed but nobody sues.</summary>
    public TrainingLawSpecification? Law { get; init; }
}

/// <summary>Enforcement against users of unlicensed sources in one market.</summary>
public sealed record EnforcementSpecification
{
    /// <summary>Probability that a user of an unlicensed source is caught in a year, [0, 1].</summary>
    public required double DetectionPerYear { get; init; }

    /// <summary>What a caught user pays to the labels, dollars; at least 0.</summary>
    public required double SettlementDollars { get; init; }

    /// <summary>Cost the user fears per dollar of expected settlement (legal risk is overweighted); at least 0.</summary>
    public required double FearFactor { get; init; }
}

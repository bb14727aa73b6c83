namespace NegotiationSim.Core.Specification;

/// <summary>A claim that a label is ready to bring against a generator that trains on it without a licence.</summary>
public sealed record ClaimSpecification
{
    /// <summary>Label that sues.</summary>
    public required string Label { get; init; }

    /// <summary>Generator that is sued.</summary>
    public required string Generator { get; init; }

    /// <summary>Market whose court is asked.</summary>
    public required string Market { get; init; }

    /// <summary>Calendar year from which the label is ready to sue.</summary>
    public required int Year { get; init; }

    /// <summary>Quarter of that year, 1 to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>Works at issue; at least 1.</summary>
    public required long Works { get; init; }

    /// <summary>What the label's own view of winning adds to the public log-odds; -10 to 10.</summary>
    public required double PlaintiffOptimism { get; init; }

    /// <summary>What the generator's own view takes from the plaintiff's public log-odds; -10 to 10.</summary>
    public required double DefendantOptimism { get; init; }

    /// <summary>Standard deviation with which each side's log-odds differ from run to run (private information); 0 to 5.</summary>
    public required double BeliefSpread { get; init; }

    /// <summary>The plaintiff's cost of litigation, dollars a year; at least 0.</summary>
    public required double PlaintiffCostPerYear { get; init; }

    /// <summary>The defendant's cost of litigation, dollars a year; at least 0.</summary>
    public required double DefendantCostPerYear { get; init; }
}

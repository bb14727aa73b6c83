using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>What a file says of one party: weights and worth, or a table of all outcomes.</summary>
internal sealed record PartyDraft
{
    public required string File { get; init; }

    public required string Name { get; init; }

    /// <summary>One weight an issue; default with a table.</summary>
    public ImmutableArray<double> Weights { get; init; }

    /// <summary>For each issue the worth of each value; default with a table.</summary>
    public ImmutableArray<ImmutableArray<double>> Worth { get; init; }

    /// <summary>Utility of each outcome; default with weights.</summary>
    public ImmutableArray<double> Table { get; init; }

    public required double Reservation { get; init; }

    public required double Discount { get; init; }

    /// <summary>
    /// Whether no sum of weighted worths can leave the range of numbers; true where a number is missing, which has been reported.
    /// </summary>
    public bool IsFinite => !Table.IsDefault || !double.IsInfinity(
        Weights.Zip(Worth, (weight, worth) => Math.Abs(weight) * worth.Select(Math.Abs).DefaultIfEmpty(0).Max()).Sum());

    public UtilityProfile Over(OutcomeSpace space) => Table.IsDefault
        ? UtilityProfile.Additive(Name, space, Weights, Worth, Reservation, Discount)
        : UtilityProfile.Table(Name, space, Table, Reservation, Discount);
}

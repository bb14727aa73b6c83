using System.Collections.Immutable;

namespace NegotiationSim.Core.Specification;

/// <summary>Unlicensed synthetic uploads to streaming platforms, and fraud by bots (model.md section 10).</summary>
public sealed record UploadSpecification
{
    /// <summary>Uploads by people, tracks a day, delivered to every platform and constant; above 0.</summary>
    public required double HumanTracksPerDay { get; init; }

    /// <summary>Share of deliveries that are synthetic in the first quarter, [0, 1).</summary>
    public required double StartShare { get; init; }

    /// <summary>Growth of the log odds of that share, a year; -20 to 20.</summary>
    public required double OddsGrowthPerYear { get; init; }

    /// <summary>Probability that a platform finds a synthetic track within a year and removes it, [0, 1].</summary>
    public required double DetectionPerYear { get; init; }

    /// <summary>Plays of a standing synthetic track by people and bots, a month, on all platforms together; at least 0.</summary>
    public required double PlaysPerTrackMonth { get; init; }

    /// <summary>Share of the plays of synthetic tracks that are by bots, [0, 1).</summary>
    public required double SyntheticFraud { get; init; }

    /// <summary>Share of the plays of all other tracks that are by bots, [0, 1).</summary>
    public required double HumanFraud { get; init; }

    /// <summary>Share of the plays by bots that platforms find and do not count, [0, 1].</summary>
    public required double FraudFound { get; init; }

    /// <summary>Plays a year, on all platforms together, of impersonations that go viral before they are taken down; at least 0.</summary>
    public required double ImpersonationPlaysPerYear { get; init; }

    /// <summary>Dated changes, in the order of the file.</summary>
    public required ImmutableArray<UploadAction> Actions { get; init; }
}

/// <summary>What a platform does against synthetic uploads at a date.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Quarter">Quarter of that year, 1 to 4.</param>
/// <param name="Platform">Identifier of the platform; null for all.</param>
/// <param name="PurgedTracks">Tracks it removes at once, if there are so many; at least 0.</param>
/// <param name="DetectionPerYear">Its detection from then on, [0, 1]; null where that stays.</param>
public sealed record UploadAction(int Year, int Quarter, string? Platform, double PurgedTracks, double? DetectionPerYear);

using System.Collections.Immutable;

namespace NegotiationSim.Core.Specification;

/// <summary>The simulated artists and how they live (model.md section 8).</summary>
/// <remarks>
/// Each simulated artist stands for a whole number of real ones: one at the top, thousands among those who hardly earn.
/// Start popularity is such that the royalties generated on <see cref="CensusPlatform"/> follow <see cref="Brackets"/>.
/// </remarks>
public sealed record ArtistSpecification
{
    /// <summary>Simulated artists, 100 to 100 million.</summary>
    public required int Count { get; init; }

    /// <summary>Real artists with at least one upload; at least the lowest bracket's count.</summary>
    public required long Uploaders { get; init; }

    /// <summary>Real artists who make a career of it (the most popular at the start); the base of median income.</summary>
    public required long CareerArtists { get; init; }

    /// <summary>Platform whose royalties generated are counted, as Spotify's Loud and Clear counts its own.</summary>
    public required string CensusPlatform { get; init; }

    /// <summary>Published counts, thresholds rising and counts falling, at least two.</summary>
    public required ImmutableArray<BracketSpecification> Brackets { get; init; }

    /// <summary>How an artist's streams fall on its tracks; one track an artist unless said otherwise.</summary>
    public TrackSpecification Tracks { get; init; } = TrackSpecification.One;

    /// <summary>Standard deviation of a year's shock to log popularity; 0 to 2.</summary>
    public required double VolatilityPerYear { get; init; }

    /// <summary>How much of a deviation from an artist's long-run popularity is left after a year; [0, 1).</summary>
    public required double PersistencePerYear { get; init; }

    /// <summary>Poisson mean of entrants a year as a share of the simulated artists; [0, 1].</summary>
    public required double EntryPerYear { get; init; }

    /// <summary>Lowest and highest income, relative to expected income at entry, below which artists leave after two years; drawn uniformly.</summary>
    public required (double Low, double High) OutsideOption { get; init; }

    /// <summary>Share of artists who refuse every AI use; [0, 1].</summary>
    public required double NeverConsent { get; init; }

    /// <summary>Median of the personal threshold for consent, relative to a year's streaming income; at least 0.</summary>
    public required double ConsentThreshold { get; init; }

    /// <summary>Log standard deviation of that threshold; 0 to 3.</summary>
    public required double ConsentThresholdLogSd { get; init; }

    /// <summary>Reputation that a label loses in a quarter in which all its repertoire is licensed for AI against artists' will; at least 0.</summary>
    public double ConsentOffence { get; init; }

    /// <summary>Share of its own streams an artist fears to lose when its voice is licensed; [0, 1].</summary>
    public required double FearedDisplacement { get; init; }

    /// <summary>Weight of log expected income in the choice of a label; at least 0.</summary>
    public required double SwitchIncomeWeight { get; init; }

    /// <summary>Weight of the label's reputation in that choice; at least 0.</summary>
    public required double SwitchReputationWeight { get; init; }

    /// <summary>Utility of staying where one is; at least 0.</summary>
    public required double SwitchInertia { get; init; }
}

/// <summary>A published count: how many real artists generate at least a threshold in a year.</summary>
public sealed record BracketSpecification
{
    /// <summary>Royalties generated in the year, dollars; above 0.</summary>
    public required double AtLeastDollars { get; init; }

    /// <summary>Real artists at or above it; above 0.</summary>
    public required long Artists { get; init; }
}

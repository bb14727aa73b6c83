using System.Collections.Immutable;

namespace NegotiationSim.Core.Observation;

/// <summary>Where artists' income comes from.</summary>
public enum IncomeSource
{
    /// <summary>Royalties on streams, after the label's share and recoupment.</summary>
    Streaming,

    /// <summary>Physical, performance, synchronisation, downloads.</summary>
    OtherRecorded,

    /// <summary>Advances from labels at signing.</summary>
    Advance,

    /// <summary>Artists' part of lump sums.</summary>
    LumpSum,

    /// <summary>Royalties and levies on AI products.</summary>
    AiRoyalty,

    /// <summary>Settlements with users of unlicensed sources, and settlements and awards of claims against generators.</summary>
    Settlement,

    /// <summary>Royalties on plays on social platforms, after the label's share and recoupment.</summary>
    Social,
}

/// <summary>The distribution of artists' cash income in a year.</summary>
/// <remarks>Percentiles and the mean are over career artists (see the scenario); counts, Gini and top shares over all artists.</remarks>
public sealed record ArtistIncomeObservation
{
    /// <summary>Lower bounds of the income tiers, dollars; the first is 0.</summary>
    public static readonly ImmutableArray<double> TierFloorsDollars = [0, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000];

    /// <summary>Names of the tiers, in the order of <see cref="TierFloorsDollars"/>.</summary>
    public static readonly ImmutableArray<string> TierNames = ["<1k", "1k-5k", "5k-10k", "10k-50k", "50k-100k", "100k-500k", "500k-1m", ">=1m"];

    /// <summary>Percentiles reported, in the order of <see cref="PercentileDollars"/>.</summary>
    public static readonly ImmutableArray<int> Percentiles = [1, 10, 50, 90, 99];

    /// <summary>Thresholds of the counts, dollars.</summary>
    public static readonly ImmutableArray<double> CountThresholdsDollars =
        [1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 2_000_000, 5_000_000];

    /// <summary>
    /// One entry a tier and source, tiers outer, sources in the order of <see cref="IncomeSource"/>; none of <see cref="IncomeSource.Social"/>
    /// in a world without social platforms.
    /// </summary>
    public required ImmutableArray<TierIncome> ByTierAndSource { get; init; }

    /// <summary>Real artists in each tier.</summary>
    public required ImmutableArray<long> ArtistsByTier { get; init; }

    /// <summary>Income at each of <see cref="Percentiles"/> among career artists, dollars.</summary>
    public required ImmutableArray<double> PercentileDollars { get; init; }

    /// <summary>Mean income of career artists, dollars.</summary>
    public required double MeanDollars { get; init; }

    /// <summary>Gini of income over all artists (population form, Sum|xi-xj|/(2 n^2 mean)).</summary>
    public required double Gini { get; init; }

    /// <summary>Gini over career artists.</summary>
    public required double CareerGini { get; init; }

    /// <summary>Share of all artists' royalties generated that goes to the top one per cent.</summary>
    public required double TopOnePercentShare { get; init; }

    /// <summary>Share of them that goes to the top four in a thousand.</summary>
    public required double TopFourInThousandShare { get; init; }

    /// <summary>Real artists with cash income at or above each of <see cref="CountThresholdsDollars"/>.</summary>
    public required ImmutableArray<long> ArtistsAbove { get; init; }

    /// <summary>Real artists whose royalties generated on the census platform are at or above each threshold.</summary>
    public required ImmutableArray<long> GeneratedAbove { get; init; }

    /// <summary>Lorenz curve over career artists: cumulative share of income at cumulative shares of artists 0, 0.01, ..., 1.</summary>
    public required ImmutableArray<double> Lorenz { get; init; }
}

/// <summary>Income of one tier from one source.</summary>
/// <param name="Tier">Index into <see cref="ArtistIncomeObservation.TierNames"/>.</param>
/// <param name="Source">Source.</param>
/// <param name="IncomeDollars">Sum over the tier's artists.</param>
public readonly record struct TierIncome(int Tier, IncomeSource Source, double IncomeDollars);

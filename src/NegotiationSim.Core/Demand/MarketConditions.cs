using System.Collections.Immutable;

namespace NegotiationSim.Core.Demand;

/// <summary>What the consumers of one market face in a quarter: prices, catalogues, generators.</summary>
/// <remarks>Arrays over services follow <see cref="Offerings.Services"/> of the market, arrays over generators <see cref="Offerings.Generators"/>.</remarks>
public sealed record MarketConditions
{
    /// <summary>Mean utility of a service, or quality of a generator, that is not on the market: its users choose again at once.</summary>
    public const double NotOffered = double.NegativeInfinity;

    /// <summary>Index of the market.</summary>
    public required int Market { get; init; }

    /// <summary>Mean utility delta of each service, adoption included; <see cref="NotOffered"/> for one not on the market.</summary>
    public required ImmutableArray<double> MeanUtility { get; init; }

    /// <summary>Price of each service, dollars a month; for an unlicensed source the feared cost zeta.</summary>
    public required ImmutableArray<double> PriceDollarsPerMonth { get; init; }

    /// <summary>Factor from a consumer's relative price sensitivity to alpha, per dollar a month.</summary>
    public required double PriceSensitivity { get; init; }

    /// <summary>Popularity-weighted share of each genre's repertoire that a service may play, services outer.</summary>
    public required ImmutableArray<double> Coverage { get; init; }

    /// <summary>Quality of each generator; 0 where it has none, <see cref="NotOffered"/> for one not on the market.</summary>
    public required ImmutableArray<double> GeneratorQuality { get; init; }

    /// <summary>Price of each generator, dollars a month.</summary>
    public required ImmutableArray<double> GeneratorPriceDollarsPerMonth { get; init; }

    /// <summary>Whether synthetic music must be labelled.</summary>
    public required bool Labelled { get; init; }

    /// <summary>Sums beyond hours that are wanted of each service; empty for none of any.</summary>
    public ImmutableArray<PoolMeasure> PoolMeasures { get; init; } = [];
}

/// <summary>Sums over a service's listeners that its payout rule needs beyond their hours.</summary>
/// <param name="ByPerson">Whether each person's own division of listening is wanted.</param>
/// <param name="CapHours">Hours a month for which a listener counts at most in capped hours; 0 when they are not wanted.</param>
public readonly record struct PoolMeasure(bool ByPerson, double CapHours);

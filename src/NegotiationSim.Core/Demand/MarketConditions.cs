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


/// <summary>What the consumers of a segment, or of a whole market, did in a quarter, in people and hours a month.</summary>
public sealed record MarketResponse
{
    /// <summary>Index of the market.</summary>
    public required int Market { get; init; }

    /// <summary>Users of each service, people.</summary>
    public required ImmutableArray<double> Users { get; init; }

    /// <summary>Hours of human music a month on each service, by genre and popularity class (service, genre, class).</summary>
    public required ImmutableArray<double> HumanHours { get; init; }

    /// <summary>Hours of synthetic music a month on each service.</summary>
    public required ImmutableArray<double> SyntheticHours { get; init; }

    /// <summary>
    /// People by what part of their own listening goes to human music of a genre (service, genre, class); 0 where a service was not
    /// asked for it, and empty where none was.
    /// </summary>
    public ImmutableArray<double> HumanPersons { get; init; } = [];

    /// <summary>People by what part of their own listening goes to synthetic music, by service; 0 or empty as above.</summary>
    public ImmutableArray<double> SyntheticPersons { get; init; } = [];

    /// <summary>Hours of human music a month in which a listener counts for a limited number (service, genre, class); 0 or empty as above.</summary>
    public ImmutableArray<double> CappedHours { get; init; } = [];

    /// <summary>Users of each generator, people.</summary>
    public required ImmutableArray<double> GeneratorUsers { get; init; }

    /// <summary>Change of each service's users per dollar a month of its own price, people (negative).</summary>
    public required ImmutableArray<double> UsersPerDollar { get; init; }

    /// <summary>Log-sum consumer surplus over the services, dollars a month.</summary>
    public required double SurplusDollarsPerMonth { get; init; }

    /// <summary>The same of each third of consumers by price sensitivity, the least sensitive first; 0 in a forecast, which is not asked for it.</summary>
    public ImmutableArray<double> SurplusByPriceThird { get; init; } = [];

    /// <summary>Adds the responses of a market's segments in their order.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static MarketResponse Sum(IReadOnlyList<MarketResponse> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        if (segments.Count == 0)
        {
            throw new ArgumentException("A market has at least one segment.", nameof(segments));
        }

        return new MarketResponse
        {
            Market = segments[0].Market,
            Users = Added(segments, s => s.Users),
            HumanHours = Added(segments, s => s.HumanHours),
            SyntheticHours = Added(segments, s => s.SyntheticHours),
            HumanPersons = Added(segments, s => s.HumanPersons),
            SyntheticPersons = Added(segments, s => s.SyntheticPersons),
            CappedHours = Added(segments, s => s.CappedHours),
            GeneratorUsers = Added(segments, s => s.GeneratorUsers),
            UsersPerDollar = Added(segments, s => s.UsersPerDollar),
            SurplusDollarsPerMonth = segments.Sum(s => s.SurplusDollarsPerMonth),
            SurplusByPriceThird = Added(segments, s => s.SurplusByPriceThird),
        };
    }

    /// <summary>The response of so many times as many people.</summary>
    public MarketResponse Times(double factor) => this with
    {
        Users = Multiplied(Users, factor),
        HumanHours = Multiplied(HumanHours, factor),
        SyntheticHours = Multiplied(SyntheticHours, factor),
        HumanPersons = Multiplied(HumanPersons, factor),
        SyntheticPersons = Multiplied(SyntheticPersons, factor),
        CappedHours = Multiplied(CappedHours, factor),
        GeneratorUsers = Multiplied(GeneratorUsers, factor),
        UsersPerDollar = Multiplied(UsersPerDollar, factor),
        SurplusDollarsPerMonth = SurplusDollarsPerMonth * factor,
        SurplusByPriceThird = Multiplied(SurplusByPriceThird, factor),
    };

    private static ImmutableArray<double> Multiplied(ImmutableArray<double> values, double factor) => [.. values.Select(v => v * factor)];

    private static ImmutableArray<double> Added(
        IReadOnlyList<MarketResponse> segments, Func<MarketResponse, ImmutableArray<double>> part)
    {
        double[] total = new double[part(segments[0]).Length];
        foreach (MarketResponse segment in segments)
        {
            ReadOnlySpan<double> values = part(segment).AsSpan();
            for (int i = 0; i < total.Length; i++)
            {
                total[i] += values[i];
            }
        }

        return [.. total];
    }
}

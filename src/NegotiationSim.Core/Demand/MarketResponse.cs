using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace NegotiationSim.Core.Demand;

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
            TensorPrimitives.Add(part(segment).AsSpan(), total, total);
        }

        return [.. total];
    }
}

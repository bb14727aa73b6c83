using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Demand;

/// <summary>One tier of a platform in a market, with its place in the order of all offerings.</summary>
/// <param name="Index">Place among all offerings of the world.</param>
/// <param name="Platform">Index of the platform.</param>
/// <param name="Place">Place among the platform's offerings.</param>
/// <param name="Market">Index of the market.</param>
/// <param name="Tier">How it is paid for.</param>
/// <param name="StartUsers">Users at the start, people.</param>
/// <param name="ListPriceDollarsPerMonth">Price in the scenario, dollars a month.</param>
/// <param name="AdRevenueDollarsPerUserMonth">Advertising revenue, dollars a user a month.</param>
/// <param name="HoursFactor">Listening relative to a subscriber's.</param>
public sealed record Offering(
    int Index,
    int Platform,
    int Place,
    int Market,
    TierKind Tier,
    double StartUsers,
    double ListPriceDollarsPerMonth,
    double AdRevenueDollarsPerUserMonth,
    double HoursFactor);

/// <summary>All offerings of a world: the music services a consumer chooses among, the generators, chosen apart, and the crowds, not chosen.</summary>
public sealed class Offerings
{
    /// <summary>Lists the offerings of a world, platforms outer, in the order of the scenario.</summary>
    public Offerings(WorldSpecification world)
    {
        ArgumentNullException.ThrowIfNull(world);
        List<Offering> all = [];
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            ImmutableArray<OfferingSpecification> offerings = world.Platforms[p].Offerings;
            for (int place = 0; place < offerings.Length; place++)
            {
                OfferingSpecification o = offerings[place];
                int market = IndexOf(world.Markets, o.Market);
                all.Add(new Offering(
                    all.Count, p, place, market, o.Tier, o.StartUsers, o.PricePerMonth, o.AdRevenuePerUserMonth, o.HoursFactor));
            }
        }

        All = [.. all];
        ImmutableArray<ImmutableArray<Offering>> InGroup(ChoiceGroup group) => [.. Enumerable.Range(0, world.Markets.Length)
            .Select(m => All.Where(o => o.Market == m && world.Platforms[o.Platform].Traits.Group == group).ToImmutableArray())];
        Services = InGroup(ChoiceGroup.Service);
        Generators = InGroup(ChoiceGroup.Tool);
        Crowds = InGroup(ChoiceGroup.Crowd);
    }

    /// <summary>Every offering, by index.</summary>
    public ImmutableArray<Offering> All { get; }

    /// <summary>Music services of each market.</summary>
    public ImmutableArray<ImmutableArray<Offering>> Services { get; }

    /// <summary>Generators of each market, and tools for remixing.</summary>
    public ImmutableArray<ImmutableArray<Offering>> Generators { get; }

    /// <summary>Social platforms of each market.</summary>
    public ImmutableArray<ImmutableArray<Offering>> Crowds { get; }

    private static int IndexOf(ImmutableArray<MarketSpecification> markets, string id)
    {
        for (int m = 0; m < markets.Length; m++)
        {
            if (markets[m].Id == id)
            {
                return m;
            }
        }

        throw new ArgumentException($"There is no market '{id}'. Markets: {string.Join(", ", markets.Select(m => m.Id))}.", nameof(id));
    }
}

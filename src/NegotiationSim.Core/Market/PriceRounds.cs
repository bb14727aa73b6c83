using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Cuts what a platform sees of its own demand out of the markets' answers.</summary>
internal sealed class PriceRounds(WorldSpecification world, Offerings offerings)
{
    private readonly ImmutableArray<ImmutableArray<Offering>> ofPlatform =
        [.. world.Platforms.Select((_, p) => offerings.All.Where(o => o.Platform == p).ToImmutableArray())];

    /// <summary>A platform's offerings.</summary>
    public ImmutableArray<Offering> Of(int platform) => ofPlatform[platform];

    /// <summary>What a platform sees in a round.</summary>
    public PriceRound Cut(
        int platform,
        int number,
        ImmutableArray<double> prices,
        UsageShares shares,
        ImmutableArray<MarketSlopes> slopes,
        StreamMinimum minimum,
        ImmutableArray<double> levies)
    {
        ImmutableArray<Offering> own = ofPlatform[platform];
        MarketTally tally = shares.Usage.Tally;
        return new PriceRound
        {
            Number = number,
            PriceDollarsPerMonth = prices,
            Users = [.. own.Select(o => tally.Users[o.Index])],
            Own = [.. own.Select(o => OwnOf(o, slopes[o.Market]))],
            Cross = [.. own.SelectMany(a => own.Select(b => a.Market == b.Market ? CrossOf(a, b, slopes[a.Market]) : 0))],
            PlaysPerUser = [.. own.SelectMany(o => world.Labels.Select((_, l) => tally.PlaysPerUser(o, l)))],
            LeastPerPlayDollars = [.. own.Select(minimum.PerPlay)],
            PoolShares = [.. own.SelectMany(o => world.Labels.Select((_, l) => shares.Share(o, l)))],
            UsageShare = [.. world.Labels.Select((_, l) => shares.Of(
                platform, l, o => tally.Users[o.Index] * (prices[o.Place] + o.AdRevenueDollarsPerUserMonth)))],
            LevyShares = levies.IsEmpty ? [] : [.. own.Select(o => levies[o.Market])],
        };
    }

    /// <summary>The same at other prices in one market, labels' shares held as they are.</summary>
    public PriceRound Moved(int platform, PriceRound round, ImmutableArray<double> prices, int market, MarketSlopes slopes)
    {
        ImmutableArray<Offering> own = ofPlatform[platform];
        return round with
        {
            Number = round.Number + 1,
            PriceDollarsPerMonth = prices,
            Users = [.. own.Select((o, i) => o.Market == market ? UsersOf(o, slopes) : round.Users[i])],
            Own = [.. own.Select((o, i) => o.Market == market ? OwnOf(o, slopes) : round.Own[i])],
            Cross = [.. own.SelectMany((a, i) => own.Select((b, k) => a.Market == market && b.Market == market
                ? CrossOf(a, b, slopes)
                : round.Cross[(i * own.Length) + k]))],
        };
    }

    private double UsersOf(Offering o, MarketSlopes slopes) =>
        (IsGenerator(o) ? slopes.Response.GeneratorUsers : slopes.Response.Users)[PlaceOf(o)];

    private double OwnOf(Offering o, MarketSlopes slopes) => GroupOf(o, slopes).Own[PlaceOf(o)];

    private double CrossOf(Offering a, Offering b, MarketSlopes slopes) => GroupOf(a, slopes).CrossOf(PlaceOf(a), PlaceOf(b));

    /// <summary>The slopes of the group an offering is chosen from; all offerings of a platform are chosen from one.</summary>
    private DemandSlopes GroupOf(Offering o, MarketSlopes slopes) => IsGenerator(o) ? slopes.Generators : slopes.Services;

    private int PlaceOf(Offering o) => (IsGenerator(o) ? offerings.Generators : offerings.Services)[o.Market].IndexOf(o);

    private bool IsGenerator(Offering o) => world.Platforms[o.Platform].Traits.Group == ChoiceGroup.Tool;
}

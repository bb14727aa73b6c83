using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Demand;

/// <summary>The consumers of a single market with any number of services, all of subscription.</summary>
internal sealed class OneMarket
{
    private readonly WorldSpecification world;

    public OneMarket(WorldSpecification parameters, params double[] startUsers)
        : this(parameters, [], startUsers)
    {
    }

    private OneMarket(WorldSpecification parameters, ImmutableArray<PlatformSpecification> generators, double[] startUsers)
    {
        world = parameters with
        {
            Markets = [parameters.Markets[0] with { People = People }],
            Platforms = [.. startUsers.Select((users, j) => SmallWorld.Streaming($"service-{j}", SmallWorld.Subscription("north", users, 10))), .. generators],
        };
        Services = new Offerings(world).Services[0];
        Audience = new Audience(world, new Segment(0, 0, world.Consumers.Count, People / world.Consumers.Count), new RandomSource(1, 0));
        Block = ConsumerBlock.Draw(world, People / world.Consumers.Count, 0, world.Consumers.Count, new RandomSource(1, 0));
    }

    public const double People = 1_000_000;

    public ImmutableArray<Offering> Services { get; }

    public Audience Audience { get; }

    public ConsumerBlock Block { get; }

    /// <summary>A market of consumers who differ in nothing.</summary>
    public static OneMarket OfAlike(int services) =>
        new(SmallWorldConsumers.Alike(SmallWorld.Specification), [.. Enumerable.Repeat(1.0, services)]);

    /// <summary>The same consumers beside a generator.</summary>
    public static OneMarket WithGenerator(WorldSpecification parameters, params double[] startUsers) =>
        new(parameters, [SmallWorld.Generator("muse", 10)], startUsers);

    /// <summary>Conditions with whole catalogues, and no generator of any quality.</summary>
    public MarketConditions Conditions(double priceSensitivity, double[] meanUtility, double[] prices) => new()
    {
        Market = 0,
        MeanUtility = [.. meanUtility],
        PriceDollarsPerMonth = [.. prices],
        PriceSensitivity = priceSensitivity,
        Coverage = [.. Enumerable.Repeat(1.0, meanUtility.Length * world.Genres.Length)],
        GeneratorQuality = [.. new Offerings(world).Generators[0].Select(_ => 0.0)],
        GeneratorPriceDollarsPerMonth = [.. new Offerings(world).Generators[0].Select(_ => 0.0)],
        Labelled = false,
    };

    /// <summary>What each consumer chooses; matrices are service by service.</summary>
    public (double[] Shares, double[] LogSums) Choose(MarketConditions conditions)
    {
        var shares = new double[Services.Length * Block.Count];
        var logSums = new double[Block.Count];
        var catalogues = Catalogues.Of(conditions, world.Genres.Length);
        using TileScratch scratch = new(Services.Length, 0, catalogues.Count, world.Genres.Length);
        ServiceChoice choice = new(Block, conditions, catalogues, world.Consumers.CatalogueWeight);
        foreach (var tile in Block.Tiles)
        {
            choice.Choose(tile, scratch);
            TileScratch.Row(scratch.LogSums, 0, tile.Count).CopyTo(logSums.AsSpan(tile.First));
            for (var j = 0; j < Services.Length; j++)
            {
                TileScratch.Row(scratch.Shares, j, tile.Count).CopyTo(shares.AsSpan((j * Block.Count) + tile.First));
            }
        }

        return (shares, logSums);
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Listening;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>A segment of consumers: chooses services and generators, and listens (model.md sections 2, 3 and 9).</summary>
/// <remarks>
/// Works tile by tile: all that is reckoned of a few hundred consumers fits the cache, and only traits and habits are kept of all.
/// </remarks>
public sealed class Audience : IAudience
{
    private readonly WorldSpecification world;
    private readonly ImmutableArray<Offering> services;
    private readonly GeneratorAppeal[] appeals;
    private readonly int[] generates;
    private readonly ConsumerBlock consumers;
    private readonly Habit habit;
    private readonly Habit generatorHabit;

    /// <summary>A segment of a market.</summary>
    /// <param name="world">The world.</param>
    /// <param name="segment">Which consumers it holds.</param>
    /// <param name="random">Draws.</param>
    public Audience(WorldSpecification world, Segment segment, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(segment);
        this.world = world;
        Offerings offerings = new(world);
        services = offerings.Services[segment.Market];
        appeals = [.. offerings.Generators[segment.Market].Select(o => AppealOf(world.Platforms[o.Platform].Generator!))];

        // What remixing makes is heard where it is made; what generators make is heard on services.
        generates = [.. Enumerable.Range(0, appeals.Length)
            .Where(k => world.Platforms[offerings.Generators[segment.Market][k].Platform].Traits.Use == LicensedUse.Train)];
        consumers = ConsumerBlock.Draw(world, segment.PeopleEach, segment.FirstConsumer, segment.Consumers, random);
        habit = new Habit(consumers, services.Length, world.Consumers.ReconsiderPerQuarter);
        generatorHabit = new Habit(consumers, appeals.Length, world.Consumers.ReconsiderPerQuarter);
    }

    /// <inheritdoc/>
    public ValueTask<MarketResponse> ForecastAsync(MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return new(Ask(conditions, served: false, static (_, _) => { }));
    }

    /// <inheritdoc/>
    public ValueTask<MarketSlopes> SlopesAsync(MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        SlopeSums ofServices = new(services.Length);
        SlopeSums ofGenerators = new(appeals.Length);
        MarketResponse response = Ask(conditions, served: false, (tile, scratch) =>
        {
            ReadOnlySpan<double> sensitivity = consumers.PriceSensitivity.Slice(tile.First, tile.Count);
            ofServices.Add(scratch.Shares, TileScratch.Stride, sensitivity);
            ofGenerators.Add(scratch.GeneratorShares, TileScratch.Stride, sensitivity);
        });
        double scale = conditions.PriceSensitivity * consumers.PeopleEach;
        return new(new MarketSlopes(response, ofServices.Build(scale), ofGenerators.Build(scale)));
    }

    /// <inheritdoc/>
    public ValueTask<MarketResponse> ServeAsync(Quarter quarter, MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        MarketResponse response = Ask(conditions, served: true, (tile, scratch) =>
        {
            habit.Take(tile, scratch.Shares, conditions.MeanUtility.AsSpan());
            generatorHabit.Take(tile, scratch.GeneratorShares, conditions.GeneratorQuality.AsSpan());
        });
        habit.EndQuarter();
        generatorHabit.EndQuarter();
        return new(response);
    }

    private static GeneratorAppeal AppealOf(GeneratorSpecification generator) => new(generator.MeanUtility, generator.QualityWeight);

    /// <summary>Asks all consumers; what they choose may be turned into what they do before it is added up.</summary>
    private MarketResponse Ask(MarketConditions conditions, bool served, Action<ConsumerTile, TileScratch> reconsider)
    {
        int genres = world.Genres.Length;
        Catalogues catalogues = Catalogues.Of(conditions, genres);
        ServiceChoice choice = new(consumers, conditions, catalogues, world.Consumers.CatalogueWeight);
        GeneratorChoice generatorChoice = new(consumers, conditions, appeals);
        double bestQuality = generates.Length == 0 ? 0 : generates.Max(k => conditions.GeneratorQuality[k]);
        SyntheticShare? synthetic = bestQuality > 0
            ? new SyntheticShare(world.Genres, world.Consumers.Synthetic, bestQuality, conditions.Labelled)
            : null;
        ResponseSums sums = new(services.Length, appeals.Length, genres, world.Consumers.PopularityClasses.Length);
        PoolSums? pools = conditions.PoolMeasures.IsEmpty
            ? null
            : new PoolSums(conditions.PoolMeasures, services, genres, world.Consumers.PopularityClasses.Length);
        using TileScratch scratch = new(services.Length, appeals.Length, catalogues.Count, genres);
        foreach (ConsumerTile tile in consumers.Tiles)
        {
            generatorChoice.Choose(tile, scratch);
            choice.Choose(tile, scratch);
            sums.AddSurplus(consumers, tile, scratch);
            if (served)
            {
                sums.AddSurplusOfThirds(consumers, tile, scratch);
            }

            reconsider(tile, scratch);
            sums.AddChoice(consumers, tile, scratch);
            HeardTaste heard = Heard(catalogues, tile, scratch, synthetic);
            ListeningKernel.Add(consumers, tile, catalogues, scratch, heard, sums);
            pools?.Add(consumers, tile, catalogues, scratch, heard);
        }

        MarketResponse response = sums.Build(conditions, services, consumers.PeopleEach);
        return pools is null ? response : pools.Complete(response, conditions, consumers.PeopleEach);
    }

    private HeardTaste Heard(Catalogues catalogues, ConsumerTile tile, TileScratch scratch, SyntheticShare? synthetic)
    {
        if (synthetic is null)
        {
            return new HeardTaste(consumers.Taste[tile.First..], consumers.Stride, []);
        }

        synthetic.Split(consumers, tile, catalogues, scratch.Human, scratch.Synthetic, scratch.Spare);
        return new HeardTaste(scratch.Human, TileScratch.Stride, scratch.Synthetic);
    }
}

using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Benchmarks;

/// <summary>Choices of 20,000 consumers among the services of a market, against bare exponentials of as many numbers; time per (consumer x service), on one core but where all are named.</summary>
public class ChoiceKernelBenchmarks
{
    private const int Consumers = 20_000;
    private const int Services = 9;
    private const int Pairs = Consumers * Services;
    private const int Rounds = 10;

    private readonly ConsumerBlock consumers;
    private readonly ServiceChoice shared;
    private readonly ServiceChoice apart;
    private readonly int genres;
    private readonly double[] numbers = [.. Enumerable.Range(0, ConsumerTile.Most).Select(i => -i / 100.0)];
    private readonly double[] exponentials = new double[Services * ConsumerTile.Most];

    public ChoiceKernelBenchmarks()
    {
        WorldSpecification world = ScenarioFiles.World("streaming-baseline");
        genres = world.Genres.Length;
        consumers = ConsumerBlock.Draw(world, 1, 0, Consumers, new RandomSource(1, 0));
        shared = ChoiceOver((_, _) => 1);
        apart = ChoiceOver((service, genre) => 1 - ((service + 1) * (genre + 1) / 1000.0));

        ServiceChoice ChoiceOver(Func<int, int, double> coverage)
        {
            MarketConditions conditions = new()
            {
                Market = 0,
                MeanUtility = [.. Enumerable.Range(0, Services).Select(j => j / 5.0)],
                PriceDollarsPerMonth = [.. Enumerable.Range(0, Services).Select(j => 5.0 + j)],
                PriceSensitivity = 0.2,
                Coverage = [.. Enumerable.Range(0, Services * genres).Select(i => coverage(i / genres, i % genres))],
                GeneratorQuality = [],
                GeneratorPriceDollarsPerMonth = [],
                Labelled = false,
            };
            return new ServiceChoice(consumers, conditions, Catalogues.Of(conditions, genres), world.Consumers.CatalogueWeight);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public double BareExponentials()
    {
        foreach (ConsumerTile tile in consumers.Tiles)
        {
            for (int j = 0; j < Services; j++)
            {
                TensorPrimitives.Exp<double>(numbers.AsSpan(0, tile.Padded), exponentials.AsSpan(j * ConsumerTile.Most));
            }
        }

        return exponentials[0];
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double OneCatalogue() => Choose(shared, 1);

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double CatalogueOfEachService() => Choose(apart, Services);

    /// <summary>Ten times over, each core a run of tiles of its own, so that waking the cores does not count for much.</summary>
    [Benchmark(OperationsPerInvoke = Rounds * Pairs)]
    public void CatalogueOfEachServiceOnAllCores()
    {
        int cores = Environment.ProcessorCount;
        Parallel.For(0, cores, core =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                Choose(apart, Services, consumers.Tiles.AsSpan()[(consumers.Tiles.Length * core / cores)..(consumers.Tiles.Length * (core + 1) / cores)]);
            }
        });
    }

    private double Choose(ServiceChoice choice, int catalogues) => Choose(choice, catalogues, consumers.Tiles);

    private double Choose(ServiceChoice choice, int catalogues, ReadOnlySpan<ConsumerTile> tiles)
    {
        using TileScratch scratch = new(Services, 0, catalogues, genres);
        foreach (ConsumerTile tile in tiles)
        {
            choice.Choose(tile, scratch);
        }

        return scratch.Shares[0];
    }
}

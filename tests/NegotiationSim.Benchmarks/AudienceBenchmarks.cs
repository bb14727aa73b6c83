using BenchmarkDotNet.Attributes;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Benchmarks;

/// <summary>A market's whole answer, choices and hours by genre and class, of half a million consumers: on one core and on all.</summary>
public class AudienceBenchmarks
{
    private readonly WorldSpecification world;
    private readonly AudienceHall one;
    private readonly AudienceHall all;
    private readonly MarketConditions conditions;

    public AudienceBenchmarks()
    {
        WorldSpecification file = ScenarioFiles.World("streaming-baseline");
        world = file with { Consumers = file.Consumers with { Count = 1_000_000 } };
        one = HallOn(Cores.One);
        all = HallOn(Cores.All);
        Offerings offerings = new(world);
        conditions = new MarketConditions
        {
            Market = 0,
            MeanUtility = [.. offerings.Services[0].Select(_ => 0.5)],
            PriceDollarsPerMonth = [.. offerings.Services[0].Select(o => o.ListPriceDollarsPerMonth)],
            PriceSensitivity = 0.2,
            Coverage = [.. offerings.Services[0].SelectMany(_ => world.Genres.Select(_ => 1.0))],
            GeneratorQuality = [.. offerings.Generators[0].Select(_ => 0.0)],
            GeneratorPriceDollarsPerMonth = [.. offerings.Generators[0].Select(_ => 0.0)],
            Labelled = false,
        };
    }

    [Benchmark(Baseline = true)]
    public Task<MarketResponse> OneCore() => one.ForecastAsync(conditions).AsTask();

    [Benchmark]
    public Task<MarketResponse> AllCores() => all.ForecastAsync(conditions).AsTask();

    private AudienceHall HallOn(Cores cores) =>
        new(InProcessHost.AgentsOf(world, new RandomSource(1, 0), cores).Audiences, ForecastPanel.Of(world));
}

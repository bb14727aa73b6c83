using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

public sealed class ForecastPanelTests
{
    [Fact]
    public void World_no_larger_than_its_panel_asks_everybody() =>
        ForecastPanel.Of(Sized(count: 1_000, segment: 70, panel: 1_000)).ShouldAllBe(p => p.Segments == 8 && p.Scale == 1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(999, 5)]
    public void Larger_world_asks_whole_segments_up_to_the_panel(int panel, int segments)
    {
        var panels = ForecastPanel.Of(Sized(count: 1_000, segment: 100, panel));
        panels.ShouldAllBe(p => p.Segments == segments);
        panels.ShouldAllBe(p => p.Scale == 5.0 / segments);
    }

    [Fact]
    public async Task Panel_stands_for_everybody_within_its_sampling_error()
    {
        var world = Sized(count: 8_000, segment: 200, panel: 2_000);
        var hall = Hall(world);
        var conditions = Conditions(world);
        var (all, sample) = (await hall.ForecastAsync(conditions), await hall.SampleAsync(conditions));
        for (var j = 0; j < all.Users.Length; j++)
        {
            // A thousand of four thousand are asked, and a share's sampling error is below sqrt(s (1 - s) / n).
            var share = all.Users[j] / world.Markets[0].People;
            (sample.Users[j] / world.Markets[0].People).ShouldBe(share, 4 * Math.Sqrt(share * (1 - share) / 1_000));
            sample.Users[j].ShouldNotBe(all.Users[j]);
        }

        sample.HumanHours.Sum().ShouldBe(all.HumanHours.Sum(), 0.1 * all.HumanHours.Sum());
        sample.SurplusDollarsPerMonth.ShouldBe(all.SurplusDollarsPerMonth, 0.1 * all.SurplusDollarsPerMonth);
    }

    [Fact]
    public async Task Panel_as_large_as_the_world_gives_its_every_bit()
    {
        var world = Sized(count: 600, segment: 50, panel: 600);
        var hall = Hall(world);
        WorldRun.TextOf(await hall.SampleAsync(Conditions(world))).ShouldBe(WorldRun.TextOf(await hall.ForecastAsync(Conditions(world))));
    }

    [Fact]
    public async Task Number_of_cores_shows_in_no_bit_of_a_result()
    {
        var world = SmallWorld.WithGenerator with { Years = 2 };
        var one = await InProcessHost.RunAsync(world, 7, 1, Cores.One, null, CancellationToken.None);
        var all = await InProcessHost.RunAsync(world, 7, 1, Cores.All, null, CancellationToken.None);
        one.Negotiations.ShouldNotBeEmpty();
        WorldRun.TextOf(one).ShouldBe(WorldRun.TextOf(all));
    }

    [Fact]
    public async Task Run_reports_how_well_each_market_was_fitted()
    {
        var world = SmallWorld.Specification with { Years = 1 };
        var run = await InProcessHost.RunAsync(world, 1, 0, Cores.One, null, CancellationToken.None);
        run.Calibration.Select(c => c.Market).ShouldBe(world.Markets.Select(m => m.Id));
        run.Calibration.ShouldAllBe(c => c.Iterations > 0 && c.Residual >= 0 && c.Residual <= 1e-10 && c.PriceSensitivityPerDollar > 0);
        foreach (var fit in run.Calibration)
        {
            fit.OwnPriceElasticity.ShouldBe(world.Consumers.OwnPriceElasticity, 1e-9);
        }
    }

    private static WorldSpecification Sized(int count, int segment, int panel) => SmallWorld.Specification with
    {
        Consumers = SmallWorld.Specification.Consumers with { Count = count, SegmentSize = segment, ForecastPanel = panel },
    };

    private static AudienceHall Hall(WorldSpecification world) => new(
        [.. Segment.Of(world).Select(market => market.Select(s => (IAudience)new Audience(world, s, new RandomSource(1, 0))).ToImmutableArray())],
        ForecastPanel.Of(world));

    private static MarketConditions Conditions(WorldSpecification world)
    {
        var services = new Offerings(world).Services[0].Length;
        return new MarketConditions
        {
            Market = 0,
            MeanUtility = [.. Enumerable.Repeat(0.5, services)],
            PriceDollarsPerMonth = [.. Enumerable.Range(0, services).Select(j => 2.0 * j)],
            PriceSensitivity = 0.2,
            Coverage = [.. Enumerable.Repeat(1.0, services * world.Genres.Length)],
            GeneratorQuality = [],
            GeneratorPriceDollarsPerMonth = [],
            Labelled = false,
        };
    }
}

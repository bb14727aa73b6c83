using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Market;

public sealed class AudienceTests
{
    private static readonly WorldSpecification World = SmallWorld.WithGenerator;

    private static readonly MarketConditions Now = Conditions(price: 10, quality: 1);

    private static readonly MarketConditions Later = Conditions(price: 14, quality: 3);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.4)]
    [InlineData(1)]
    public async Task Only_those_who_reconsider_move(double chi)
    {
        var audience = New(World with { Consumers = World.Consumers with { ReconsiderPerQuarter = chi } });
        var first = await audience.ServeAsync(Quarter.At(2030, 0), Now);
        var wish = await audience.ForecastAsync(Later);
        var second = await audience.ServeAsync(Quarter.At(2030, 1), Later);
        var third = await audience.ServeAsync(Quarter.At(2030, 2), Later);

        first.Users.ShouldBe((await audience.ForecastAsync(Now)).Users);
        Mixed(second.Users, first.Users, wish.Users, chi);
        Mixed(second.GeneratorUsers, first.GeneratorUsers, wish.GeneratorUsers, chi);
        Mixed(third.Users, second.Users, wish.Users, chi);
    }

    [Fact]
    public async Task Forecast_changes_nothing()
    {
        var (asked, unasked) = (New(World), New(World));
        await asked.ServeAsync(Quarter.At(2030, 0), Now);
        await asked.ForecastAsync(Later);
        await unasked.ServeAsync(Quarter.At(2030, 0), Now);
        var (a, b) = (await asked.ServeAsync(Quarter.At(2030, 1), Now), await unasked.ServeAsync(Quarter.At(2030, 1), Now));
        WorldRun.TextOf(a).ShouldBe(WorldRun.TextOf(b));
    }

    [Fact]
    public async Task Segments_of_a_market_add_up_to_the_market()
    {
        var whole = await New(World).ForecastAsync(Now);
        Audience[] parts = [New(World, 0, 150), New(World, 150, 50)];
        List<MarketResponse> answers = [];
        foreach (var part in parts)
        {
            answers.Add(await part.ForecastAsync(Now));
        }

        var sum = MarketResponse.Sum(answers);
        for (var j = 0; j < whole.Users.Length; j++)
        {
            sum.Users[j].ShouldBe(whole.Users[j], 1e-6);
            sum.SyntheticHours[j].ShouldBe(whole.SyntheticHours[j], 1e-4);
        }

        sum.SurplusDollarsPerMonth.ShouldBe(whole.SurplusDollarsPerMonth, 1e-4);
    }

    [Fact]
    public void Sum_of_no_segments_is_refused() =>
        Should.Throw<ArgumentException>(() => MarketResponse.Sum([])).Message
            .ShouldBe("A market has at least one segment. (Parameter 'segments')");

    private static void Mixed(IReadOnlyList<double> after, IReadOnlyList<double> before, IReadOnlyList<double> wish, double chi)
    {
        for (var j = 0; j < after.Count; j++)
        {
            after[j].ShouldBe(((1 - chi) * before[j]) + (chi * wish[j]), 1e-12 * (before[j] + wish[j]));
        }
    }

    private static Audience New(WorldSpecification world, int first = 0, int count = 200) =>
        new(world, new Segment(0, first, count, 5_000), new RandomSource(3, 0));

    private static MarketConditions Conditions(double price, double quality) => new()
    {
        Market = 0,
        MeanUtility = [2, 1, 0, 1, 1],
        PriceDollarsPerMonth = [price, 0, 9, 12, 1],
        PriceSensitivity = 0.2,
        Coverage = [.. Enumerable.Repeat(1.0, 15)],
        GeneratorQuality = [quality],
        GeneratorPriceDollarsPerMonth = [6],
        Labelled = false,
    };
}

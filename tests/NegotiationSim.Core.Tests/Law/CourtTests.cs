using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Law;

public sealed class CourtTests
{
    private static readonly Quarter Now = Quarter.At(2030, 0);

    [Fact]
    public async Task Feared_cost_is_the_expected_settlement_of_a_month_times_the_fear() =>
        (await New().FearedCostAsync()).ShouldAllBe(cost => Math.Abs(cost - (4 * 0.01 * 300 / 12)) < 1e-12);

    [Fact]
    public async Task Those_caught_in_a_quarter_settle_without_fear()
    {
        // 1,000,000 users, a quarter of one per cent caught, 300 dollars each.
        var paid = await New().EnforceAsync(Now, [1_000_000, 0]);
        paid.ShouldBe([Money.FromDollars(750_000), Money.Zero]);
    }

    [Fact]
    public async Task Detection_of_one_market_changes_its_fear_and_its_settlements_alone()
    {
        var court = New();
        await court.EnactAsync([Law(0.01), Law(0.04)]);
        (await court.FearedCostAsync()).ShouldBe([1, 4]);
        (await court.EnforceAsync(Now, [1_000, 1_000])).ShouldBe([Money.FromDollars(750), Money.FromDollars(3_000)]);
    }

    [Fact]
    public async Task Law_that_nobody_enforces_costs_nothing()
    {
        var court = New();
        await court.EnactAsync([Law(0), Law(0.01)]);
        (await court.FearedCostAsync())[0].ShouldBe(0);
        (await court.EnforceAsync(Now, [1e9, 0]))[0].ShouldBe(Money.Zero);
    }

    private static MarketPolicy Law(double detectionPerYear) =>
        MarketPolicy.AtStart(SmallWorld.Specification, SmallWorld.Specification.Markets[0]) with { DetectionPerYear = detectionPerYear };

    private static Court New() => new(SmallWorld.Specification, new(1, 0));
}

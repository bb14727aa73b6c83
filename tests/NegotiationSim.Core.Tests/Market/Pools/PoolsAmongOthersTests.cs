using NegotiationSim.Core.Market;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market.Pools;

/// <summary>Pools where a social platform promotes a label, where uploads dilute plays, and where a panel answers for everybody.</summary>
public sealed class PoolsAmongOthersTests
{
    private const double Close = 1e-12;

    private static readonly WorldSpecification Promoted = SmallWorld.Specification with
    {
        Years = 1,
        Platforms = SmallWorld.Specification.Platforms.Add(SmallWorld.Social("clips", 600_000, 0.8, -0.6) with { Seeks = ["major"] }),
    };

    public static TheoryData<bool, bool> Cases { get; } = new() { { false, false }, { true, false }, { false, true }, { true, true } };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pro_rata_pool_of_a_service_with_one_offering_is_shared_by_plays(bool promoted, bool diluted)
    {
        const int Gamma = 2;
        foreach (var quarter in Quarters(World(promoted, diluted), Gamma))
        {
            for (var l = 0; l < 3; l++)
            {
                quarter.PoolShares[l].ShouldBe(quarter.LabelPlays[l] / quarter.TotalPlays, Close);
            }

            (quarter.UploadPlays > 0).ShouldBe(diluted);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Labels_and_uploads_have_all_of_every_pool_under_any_rule(bool promoted, bool diluted)
    {
        foreach (var rule in Enum.GetValues<PayoutRuleKind>())
        {
            foreach (var quarter in Quarters(Under(rule, World(promoted, diluted)), 0))
            {
                var uploads = quarter.UploadPlays / quarter.TotalPlays;
                quarter.PoolShares.Chunk(3).ShouldAllBe(pool => Math.Abs(pool.Sum() + uploads - 1) < Close);
            }
        }
    }

    [Fact]
    public void Promotion_gives_a_label_more_of_a_pool_under_any_rule()
    {
        var plain = SmallWorld.Specification with { Years = 1 };
        var drawn = Promoted with { Platforms = [.. plain.Platforms, SmallWorld.Social("clips", 600_000, 0.8, 0.8) with { Seeks = ["major"] }] };
        foreach (var rule in Enum.GetValues<PayoutRuleKind>())
        {
            double Share(WorldSpecification world) => Quarters(Under(rule, world), 2)[0].PoolShares[0];
            Share(drawn).ShouldBeGreaterThan(1.05 * Share(plain), $"{rule}");
        }
    }

    [Fact]
    public void Response_of_a_panel_stands_for_everybody_in_the_sums_of_pools_too()
    {
        var asked = new Core.Demand.MarketResponse
        {
            Market = 0,
            Users = [1],
            HumanHours = [1],
            SyntheticHours = [1],
            HumanPersons = [2],
            SyntheticPersons = [3],
            CappedHours = [4],
            GeneratorUsers = [],
            UsersPerDollar = [-1],
            SurplusDollarsPerMonth = 1,
        }.Times(10);
        asked.HumanPersons.ShouldBe([20]);
        asked.SyntheticPersons.ShouldBe([30]);
        asked.CappedHours.ShouldBe([40]);
    }

    private static WorldSpecification World(bool promoted, bool diluted) =>
        (promoted ? Promoted : SmallWorld.Specification with { Years = 1 }) with { Uploads = diluted ? SmallUploads.Tide : null };

    private static WorldSpecification Under(PayoutRuleKind rule, WorldSpecification world) => world with
    {
        Platforms = [.. world.Platforms.Select(p => p.Kind == PlatformKind.Streaming ? p with { Payout = new() { Rule = rule } } : p)],
    };

    private static PlatformQuarter[] Quarters(WorldSpecification world, int platform)
    {
        PlatformQuarter[] quarters =
            [.. WorldRun.Of(world).Settlements.Where(s => s.Platform == platform && s.Quarter.InForce.All(x => x)).Select(s => s.Quarter)];
        quarters.ShouldNotBeEmpty();
        return quarters;
    }
}

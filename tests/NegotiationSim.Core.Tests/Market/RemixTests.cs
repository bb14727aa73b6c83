using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>A service that remixes what it is licensed to use, by subscription.</summary>
public sealed class RemixTests
{
    private const int Remix = 4;

    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Platforms = SmallWorld.Specification.Platforms.Add(SmallWorld.Remix("remix")),
    };

    private static readonly WorldRun Run = WorldRun.Of(World);

    [Fact]
    public void Listeners_pay_and_every_play_of_an_output_pays_the_label_of_what_it_is_made_of()
    {
        var (_, quarter, settlement) = Run.Settlements.First(s => s.Platform == Remix);
        quarter.Users[0].ShouldBeGreaterThan(10_000);
        settlement.Subscriptions[0].Dollars.ShouldBe(3 * 4 * quarter.Users[0], 1e-4);
        quarter.LabelPlays.Sum().ShouldBe(quarter.TotalPlays, 1e-6 * quarter.TotalPlays);
        quarter.LabelPlays.ShouldAllBe(plays => plays > 0);
        settlement.Usage.Sum(m => m.Dollars).ShouldBe(0.5 * settlement.Subscriptions[0].Dollars, 1e-3);
    }

    [Fact]
    public void Remixing_is_heard_where_it_is_made_and_not_as_synthetic_music_on_services() =>
        Run.Result.Years.ShouldAllBe(y => y.SyntheticShare == 0);

    [Fact]
    public void Tool_without_a_catalogue_has_no_quality_and_draws_nobody()
    {
        var run = WorldRun.Of(World with
        {
            Years = 1,
            Platforms = World.Platforms.SetItem(Remix, World.Platforms[Remix] with { StartLicence = null, Seeks = [] }),
        });
        run.Result.Years[0].Platforms[Remix].Users.ShouldBe(0);
        run.Result.Years[0].Platforms[Remix].Quality.ShouldBe(0);
    }

    [Fact]
    public void Missing_catalogue_lowers_quality_by_the_exponent_of_coverage()
    {
        var run = WorldRun.Of(World with
        {
            Years = 1,
            Platforms = World.Platforms.SetItem(Remix, World.Platforms[Remix] with { Seeks = ["minor", "indie"] }),
        });
        run.Result.Years[0].Platforms[Remix].Quality.ShouldBe(Math.Sqrt(0.5), 0.05);
        Run.Result.Years[0].Platforms[Remix].Quality.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Labels_talk_of_it_with_their_belief_in_ai_and_without_a_cohort()
    {
        var talks = Run.Result.Negotiations.Where(n => n.Platform == Remix).ToArray();
        talks.ShouldNotBeEmpty();
        talks.ShouldAllBe(n => n.Consenting == 0);
    }
}

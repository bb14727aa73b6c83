using NegotiationSim.Core.Law;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Law;

public sealed class PolicyTests
{
    private const int PolicyYear = SmallWorld.StartYear + 1;

    // Licences of one year, so that talks are held in the year of the policy too.
    private static readonly WorldSpecification World = SmallWorld.WithGenerator with
    {
        Years = 2,
        Bargaining = SmallWorld.WithGenerator.Bargaining with { TermYears = [1], MostFavoured = ["major", "minor"] },
    };

    private static readonly WorldRun Unregulated = WorldRun.Of(World);

    public static TheoryData<PolicyLever> Levers => [.. Enum.GetValues<PolicyLever>()];

    [Theory]
    [MemberData(nameof(Levers))]
    public void Policy_that_changes_nothing_changes_no_number(PolicyLever lever) =>
        Run(lever, Values(lever).AtStart).Text().ShouldBe(WorldRun.Of(Values(lever).World).Text());

    [Theory]
    [MemberData(nameof(Levers))]
    public void Policy_moves_nothing_before_its_date_and_something_after_it(PolicyLever lever)
    {
        WorldRun regulated = Run(lever, Values(lever).Moving);
        WorldRun unregulated = WorldRun.Of(Values(lever).World);
        regulated.Before(PolicyYear).ShouldBe(unregulated.Before(PolicyYear));
        WorldRun.TextOf(regulated.Result.Years[^1]).ShouldNotBe(WorldRun.TextOf(unregulated.Result.Years[^1]));
    }

    [Fact]
    public void Stricter_enforcement_empties_the_unlicensed_source() =>
        Run(Policy(PolicyLever.Detection, 0.5)).Result.Years[1].Platforms[3].Users
            .ShouldBeLessThan(Unregulated.Result.Years[1].Platforms[3].Users);

    [Fact]
    public void Labelled_synthetic_music_is_heard_less() =>
        Run(Policy(PolicyLever.Labelling, 1)).Result.Years[1].SyntheticShare
            .ShouldBeLessThan(Unregulated.Result.Years[1].SyntheticShare);

    [Fact]
    public void Uploads_stand_on_platforms_of_markets_that_do_not_make_them_look()
    {
        WorldSpecification south = Flooded with { Policies = [Policy(PolicyLever.UploadDetection, 0.9) with { Market = "south" }] };
        double[] Standing(WorldSpecification world) => [.. WorldRun.Of(world).Result.Years[1].Uploads.Select(u => u.StandingTracks)];
        double[] before = Standing(Flooded);
        double[] after = Standing(south);

        // Alpha and beta serve the south, gamma the north alone.
        after[0].ShouldBeLessThan(before[0] / 2);
        after[1].ShouldBeLessThan(before[1] / 2);
        after[2].ShouldBe(before[2]);
    }

    [Fact]
    public void Policy_of_one_market_leaves_the_law_of_the_other_alone()
    {
        PolicyCalendar calendar = new(World with { Policies = [Policy(PolicyLever.Detection, 0.2) with { Market = "south" }] });
        calendar.In(Quarter.At(SmallWorld.StartYear, 3)).Select(law => law.DetectionPerYear).ShouldBe([0.01, 0.01]);
        calendar.In(Quarter.At(SmallWorld.StartYear, 4)).Select(law => law.DetectionPerYear).ShouldBe([0.01, 0.2]);
    }

    [Fact]
    public void Later_policy_replaces_an_earlier_one_whatever_their_order_in_the_file()
    {
        PolicySpecification early = Policy(PolicyLever.Detection, 0.2) with { Year = SmallWorld.StartYear };
        PolicyCalendar calendar = new(World with { Policies = [Policy(PolicyLever.Detection, 0.3), early] });
        calendar.In(Quarter.At(SmallWorld.StartYear, 3))[0].DetectionPerYear.ShouldBe(0.2);
        calendar.In(Quarter.At(SmallWorld.StartYear, 4))[0].DetectionPerYear.ShouldBe(0.3);
    }

    /// <summary>A world in which a lever counts, its value there at the start, and another.</summary>
    private static (WorldSpecification World, double AtStart, double Moving) Values(PolicyLever lever) => lever switch
    {
        PolicyLever.Labelling => (World, 0, 1),
        PolicyLever.Detection => (World, 0.01, 0.2),
        PolicyLever.Training => (Scraped(TrainingRegime.OptOut), (double)TrainingRegime.OptOut, (double)TrainingRegime.Levy),
        PolicyLever.FairUse => (Scraped(TrainingRegime.FairUse), 0.5, 0.1),
        PolicyLever.Reserved => (Scraped(TrainingRegime.OptOut), 0.4, 0.8),
        PolicyLever.Levy => (Scraped(TrainingRegime.Levy), 0.05, 0.1),
        PolicyLever.StatutoryMaximum => (Scraped(TrainingRegime.FairUse), 150_000, 2_000),
        PolicyLever.MostFavouredNation => (World, 0, 1),
        PolicyLever.PayoutRule => (World, -1, (double)PayoutRuleKind.UserCentric),
        PolicyLever.PassThrough => (World, 0, 0.6),
        PolicyLever.Consent => (World, -1, (double)ConsentRule.OptOut),
        PolicyLever.Attribution => (World, 0, 0.9),
        PolicyLever.StreamMinimum => (World, 0, 0.02),
        PolicyLever.UploadDetection => (Flooded, 0, 0.9),
        PolicyLever.CollectiveBargaining => (Renewing, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "Say here what this lever is at the start."),
    };

    /// <summary>Synthetic uploads that platforms remove when the law makes them.</summary>
    private static WorldSpecification Flooded => World with
    {
        Uploads = new()
        {
            HumanTracksPerDay = 1_000,
            StartShare = 0.1,
            OddsGrowthPerYear = 1,
            DetectionPerYear = 0.2,
            PlaysPerTrackMonth = 20,
            SyntheticFraud = 0.5,
            HumanFraud = 0,
            FraudFound = 0,
            ImpersonationPlaysPerYear = 0,
            Actions = [],
        },
    };

    /// <summary>All licences are signed for the first year and renewed at the date of the policy, two labels' as one if they may.</summary>
    private static WorldSpecification Renewing => World with
    {
        Platforms = [.. World.Platforms.Select(platform => platform with { StartLicence = null })],
        Bargaining = World.Bargaining with { Coalition = ["minor", "indie"] },
    };

    private static PolicySpecification Policy(PolicyLever lever, double value) =>
        new() { Year = PolicyYear, Quarter = 1, Lever = lever, Market = null, Value = value };

    /// <summary>A generator that scrapes, and labels that sue in the year of the policy.</summary>
    private static WorldSpecification Scraped(TrainingRegime regime) => TrainingWorlds.Of(TrainingSource.Scraped, TrainingWorlds.Law(regime)) with
    {
        Years = 2,
        Claims = [TrainingWorlds.Claim("major") with { Year = PolicyYear, Quarter = 1 }],
    };

    private static WorldRun Run(PolicyLever lever, double value) => WorldRun.Of(Values(lever).World with { Policies = [Policy(lever, value)] });

    private static WorldRun Run(params PolicySpecification[] policies) => WorldRun.Of(World with { Policies = [.. policies] });
}

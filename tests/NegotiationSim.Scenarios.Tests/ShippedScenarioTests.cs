using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class ShippedScenarioTests
{
    private static readonly WorldSpecification Baseline = Load("streaming-baseline.yaml").World;

    public static TheoryData<string> Shipped => new(Repository.ScenarioFiles.Select(path => Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_scenario_loads_and_is_named_like_its_file(string file)
    {
        var scenario = Load(file);

        scenario.World.Name.ShouldBe(Path.GetFileNameWithoutExtension(file));
        scenario.World.Question.ShouldEndWith("?");
    }

    [Fact]
    public void Subscriptions_and_advertising_pay_labels_what_IFPI_reports_for_2024()
    {
        double subscriptions = Baseline.Platforms.Sum(platform => ToLabels(platform, offering => offering.PricePerMonth));
        double advertising = Baseline.Platforms.Sum(platform => ToLabels(platform, offering => offering.AdRevenuePerUserMonth));

        subscriptions.ShouldBe(15.2e9, 0.01 * 15.2e9);
        advertising.ShouldBe(5.2e9, 0.01 * 5.2e9);
        (subscriptions + advertising + Baseline.OtherRecordedRevenuePerYear).ShouldBe(29.6e9, 0.01 * 29.6e9);
    }

    [Fact]
    public void Subscribers_are_those_of_MIDiA_for_the_end_of_2024()
    {
        var paid = Baseline.Platforms
            .SelectMany(platform => platform.Offerings)
            .Where(offering => offering.Tier == TierKind.Subscription)
            .ToList();
        double all = paid.Sum(offering => offering.StartUsers);
        double north = paid.Where(offering => offering.Market == "north").Sum(offering => offering.StartUsers);

        all.ShouldBe(818.3e6, 0.5e6);
        (north / all).ShouldBe(0.41, 0.001);
    }

    [Fact]
    public void Dream_track_adds_one_generator_to_the_baseline_and_a_larger_cohort_later()
    {
        var world = Load("dream-track.yaml").World;

        world.Platforms.Length.ShouldBe(Baseline.Platforms.Length + 1);
        world.Platforms[^1].Generator!.Cohort.ShouldBe(10);
        world.Platforms[^1].Seeks.ShouldBe(["universal", "sony", "warner"]);
        world.Shocks.ShouldBe(
            [new ShockSpecification { Year = 2025, Quarter = 1, Kind = ShockKind.Cohort, Target = "dream-track", Value = 40 }]);
        world.Labels.Select(label => label.Id).ShouldBe(Baseline.Labels.Select(label => label.Id));
    }

    [Fact]
    public void Expectations_of_the_baseline_hold_figures_out_for_testing()
    {
        var expectations = Load("streaming-baseline.yaml").Expectations;

        expectations.Count(expectation => expectation.Set == ExpectationSet.Calibration).ShouldBe(13);
        expectations.Count(expectation => expectation.Set == ExpectationSet.Test).ShouldBe(26);
        expectations.Single(expectation => expectation.Id == "artists-above-10000").ToleranceLow.ShouldBe(71_200 * Math.Pow(5, -0.1), 1);
    }

    private static Scenario Load(string file) => ScenarioLoader.Load(Path.Combine(Repository.Root, "scenarios", file));

    private static double ToLabels(PlatformSpecification platform, Func<OfferingSpecification, double> dollarsPerMonth) =>
        12 * (platform.StartLicence?.RoyaltyShare ?? 0)
            * platform.Offerings.Sum(offering => offering.StartUsers * dollarsPerMonth(offering));
}

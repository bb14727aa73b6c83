using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Tests.Varying;

public sealed class ShippedStudyTests
{
    private static readonly string Root = Above(AppContext.BaseDirectory);

    [Fact]
    public void Sensitivity_example_loads_with_the_scenario_it_names()
    {
        SensitivityPlan plan = Files("dream-track.yaml").LoadSensitivity(Study("consent-drivers.yaml"));
        plan.Factors.Length.ShouldBe(5);
        plan.Metrics.Length.ShouldBe(2);
    }

    [Fact]
    public void Calibration_example_loads_with_the_scenario_it_names_and_holds_a_figure_out()
    {
        CalibrationPlan plan = Files("streaming-baseline.yaml").LoadCalibration(Study("market-size.yaml"));
        plan.Factors.Length.ShouldBe(2);
        plan.Fitted.Length.ShouldBe(2);
        plan.HeldOut.Length.ShouldBe(1);
    }

    [Fact]
    public void Every_study_is_an_example_that_is_tested_here() =>
        Directory.EnumerateFiles(Path.Combine(Root, "studies")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
            .ShouldBe(["consent-drivers.yaml", "market-size.yaml"]);

    private static StudyFile Files(string scenario)
    {
        var source = ScenarioSource.Of(Path.Combine(Root, "scenarios", scenario));
        return new StudyFile(source.With, MetricNames.In(source.With().World));
    }

    private static string Study(string name) => Path.Combine(Root, "studies", name);

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "NegotiationSim.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds NegotiationSim.sln."));
}

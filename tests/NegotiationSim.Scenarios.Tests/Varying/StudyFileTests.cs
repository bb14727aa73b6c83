using System.Collections.Immutable;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Scenarios.Tests.Varying;

public class StudyFileTests
{
    private const string Sensitivity = """
        format: 1
        parameters:
          - {path: artists.neverConsent, low: 10%, high: 60%}
          - {path: labels.major.party.riskAversion, low: 0.1 /bn USD, high: 10 /bn USD, scale: log}
          - {path: bargaining.rounds, low: 20, high: 60, whole: true}
          - {path: platforms.tunes.pricing, values: [fixed, cost-plus]}
        metrics:
          - {metric: artists.gini, year: 2024}
          - {metric: artists.medianIncome}

        """;

    private const string Calibration = """
        format: 1
        parameters:
          - {path: artists.neverConsent, low: 10%, high: 60%}
        targets:
          - {id: gini, statement: Half., metric: artists.gini, year: 2024, target: 0.5, tolerance: 10%, source: made up, set: calibration}
          - {id: median, statement: Some., metric: artists.medianIncome, year: 2025, target: 2000 USD, allowed: [1800 USD, 2600 USD], source: made up, set: test}

        """;

    [Fact]
    public void Sensitivity_study_is_read_in_the_order_of_its_file()
    {
        SensitivityPlan plan = Files.ParseSensitivity(Sensitivity, "drivers.yaml");
        plan.Factors.Select(factor => factor.At(0.5)).ShouldBe(
            ["artists.neverConsent=35%", "labels.major.party.riskAversion=1 /bn USD", "bargaining.rounds=40", "platforms.tunes.pricing=cost-plus"]);
        plan.Metrics.ShouldBe([new("artists.gini", 2024), new("artists.medianIncome", 2025)]);
    }

    [Fact]
    public void Calibration_takes_half_the_band_for_the_standard_error_and_holds_test_figures_out()
    {
        CalibrationPlan plan = Files.ParseCalibration(Calibration, "targets.yaml");
        plan.Fitted.Select(target => target.Id).ShouldBe(["gini"]);
        plan.HeldOut.Select(target => target.Id).ShouldBe(["median"]);
        CalibrationPlan.StandardError(plan.Targets[0]).ShouldBe(0.05, 1e-12);
        CalibrationPlan.StandardError(plan.Targets[1]).ShouldBe(400, 1e-9);
    }

    [Fact]
    public void All_faults_of_a_study_come_at_once_with_their_lines()
    {
        const string Text = """
            format: 1
            parameters:
              - {path: artists.neverConset, low: 10%, high: 60%}
              - {path: artists.neverConsent, low: 60%, high: 10%}
              - {path: bargaining.rounds, low: 20, high: 41}
              - {path: platforms.tunes.pricing, values: [fixed]}
              - {path: artists.entry, low: 1% /year, high: 2% /year, scales: log}
            metrics:
              - {metric: artists.ginny, year: 2024}
              - {metric: artists.gini, year: 1999}

            """;
        Problems(() => Files.ParseSensitivity(Text, "drivers.yaml")).ShouldBe(
        [
            "drivers.yaml:3:12: parameters.0.path: artists.neverConset: is no key that belongs here. Did you mean 'neverConsent'?",
            "drivers.yaml:4:50: parameters.1.high: is below the lower end, got '10%'. Allowed: above 60%. The bounds are the wrong way round: write 10% first.",
            "drivers.yaml:5:12: parameters.2.path: bargaining.rounds: must be whole, got '28.022'. Allowed: 1 to 1000, whole. Add 'whole: true'.",
            "drivers.yaml:6:45: parameters.3.values: has a single value. Allowed: at least two. Add a value, or remove the parameter.",
            "drivers.yaml:7:58: parameters.4.scales: is no key that belongs here. Did you mean 'scale'?",
            "drivers.yaml:9:14: metrics.0.metric: there is no such metric, got 'artists.ginny'. Allowed: artists.gini, artists.medianIncome. Did you mean 'artists.gini'?",
            "drivers.yaml:10:34: metrics.1.year: is out of range, got '1999'. Allowed: 2024 to 2025. Choose a value in this range.",
        ]);
    }

    [Theory]
    [InlineData("set: calibration", "set: test", "targets: are all held out. Allowed: at least one of 'set: calibration'.")]
    [InlineData("metric: artists.gini", "metric: artists.ginny", "targets.0.metric: there is no such metric, got 'artists.ginny'.")]
    [InlineData("year: 2024", "year: 2034", "targets.0.year: is not simulated, got '2034'. Allowed: 2024 to 2025.")]
    [InlineData("tolerance: 10%", "tolerance: 0%", "targets.0.target: is known without error, which would give it all the weight.")]
    [InlineData("low: 10%, high: 60%", "values: [10%, 20%]", "is a list of values, which no search can follow, got 'artists.neverConsent'.")]
    [InlineData("path: artists.neverConsent", "path: bargaining.terms.0", "goes through a list, which a calibrated scenario cannot change, got 'bargaining.terms.0'.")]
    public void Calibration_that_cannot_be_made_is_refused(string old, string changed, string message)
    {
        ImmutableArray<string> problems = Problems(() => Files.ParseCalibration(Calibration.Replace(old, changed, StringComparison.Ordinal), "targets.yaml"));
        problems.ShouldContain(problem => problem.Contains(message, StringComparison.Ordinal), string.Join('\n', problems));
    }

    [Fact]
    public void Path_named_twice_and_nothing_to_vary_are_refused()
    {
        string twice = Sensitivity.Replace("path: bargaining.rounds, low: 20, high: 60, whole: true", "path: artists.neverConsent, low: 1%, high: 2%", StringComparison.Ordinal);
        Problems(() => Files.ParseSensitivity(twice, "s.yaml")).ShouldHaveSingleItem().ShouldContain("names a path twice, got 'artists.neverConsent'");
        Problems(() => Files.ParseSensitivity("format: 1\nparameters: []\nmetrics: []\n", "s.yaml")).Length.ShouldBe(2);
    }

    [Fact]
    public void Missing_file_is_named_with_what_is_near()
    {
        Problems(() => Files.LoadSensitivity("no-such-folder/drivers.yaml")).ShouldHaveSingleItem()
            .ShouldStartWith("no-such-folder/drivers.yaml: does not exist.");
    }

    private static StudyFile Files => new(
        overrides => ScenarioLoader.Parse(Minimal.Yaml, Minimal.FileName, null, overrides),
        metric => metric is "artists.gini" or "artists.medianIncome"
            ? null
            : new MetricFault("there is no such metric", "artists.gini, artists.medianIncome", "Did you mean 'artists.gini'?"));

    private static ImmutableArray<string> Problems(Action read) =>
        [.. Should.Throw<ScenarioException>(read).Problems.Select(problem => problem.ToString())];
}

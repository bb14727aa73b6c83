using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Experiments.Validation;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Tests.Runs;

/// <summary>Every shipped scenario runs, in small, and its expectations can be measured.</summary>
public sealed class ShippedScenarioRunTests
{
    private const int Years = 2;

    private static readonly string Folder = Path.Combine(Above(AppContext.BaseDirectory), "scenarios");

    public static TheoryData<string> Shipped =>
        new(Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Two_years_run_and_every_dollar_labels_received_is_in_the_ledger(string file)
    {
        Scenario scenario = ScenarioLoader.Load(Path.Combine(Folder, file), ["consumers.count=1000", "artists.count=500"]);

        RunResult run = await InProcessHost.RunAsync(scenario.World with { Years = Years }, 1, 0, null, default);

        run.Years.Length.ShouldBe(Years);
        foreach (YearObservation year in run.Years)
        {
            double.IsFinite(year.Welfare.Total).ShouldBeTrue();
            year.Platforms.ShouldContain(platform => platform.Users > 0);
            double received = run.Ledger.Where(total => total.Year == year.Year && total.To.StartsWith("label:", StringComparison.Ordinal))
                .Sum(total => total.MicroDollars / 1e6);
            year.Labels.Sum(label => label.RevenueDollars).ShouldBe(received, 1e-6 * received);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Metrics_of_all_expectations_exist(string file) =>
        Should.NotThrow(() => ExpectationPlan.Of(ScenarioLoader.Load(Path.Combine(Folder, file))));

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "NegotiationSim.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds NegotiationSim.sln."));
}

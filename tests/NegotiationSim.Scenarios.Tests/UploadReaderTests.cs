using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class UploadReaderTests
{
    private const string Uploads = """

        uploads:
          humanTracksPerDay: 95_000
          startShare: 2.6%
          oddsGrowth: 156% /year
          detection: 20% /year
          playsPerTrackMonth: 770
          syntheticFraud: 85%
        """;

    [Fact]
    public void Uploads_are_read_and_absent_by_default()
    {
        Parse("").ShouldBeNull();
        var uploads = Parse(Uploads)!;
        uploads.HumanTracksPerDay.ShouldBe(95_000);
        uploads.StartShare.ShouldBe(0.026, 1e-12);
        uploads.OddsGrowthPerYear.ShouldBe(1.56, 1e-12);
        (uploads.HumanFraud, uploads.FraudFound, uploads.ImpersonationPlaysPerYear, uploads.Actions.Length).ShouldBe((0, 0, 0, 0));
    }

    [Theory]
    [InlineData("humanTracksPerDay: 95_000", "humanTracksPerDay: 0", "uploads.humanTracksPerDay")]
    [InlineData("startShare: 2.6%", "startShare: 100%", "uploads.startShare")]
    [InlineData("detection: 20% /year", "detection: 120% /year", "uploads.detection")]
    [InlineData("syntheticFraud: 85%", "syntheticFraud: 100%", "uploads.syntheticFraud")]
    [InlineData("syntheticFraud: 85%", "syntheticFraud: 85%\n  fraudFound: -1%", "uploads.fraudFound")]
    [InlineData("syntheticFraud: 85%", "syntheticFraud: 85%\n  actions:\n    - date: 1999-Q1\n      purge: 1m", "uploads.actions.0.date")]
    [InlineData("syntheticFraud: 85%", "syntheticFraud: 85%\n  actions:\n    - date: 1999-Q1\n      of: nobody\n      purge: 1m", "uploads.actions.0.of")]
    public void Fault_is_reported_where_it_stands(string good, string bad, string path) =>
        Minimal.ProblemsOf(Minimal.Yaml + Uploads.Replace(good, bad, StringComparison.Ordinal))
            .Count(problem => problem.Contains($" {path}: ", StringComparison.Ordinal)).ShouldBe(1);

    [Fact]
    public void Action_that_does_nothing_is_refused() =>
        Minimal.ProblemsOf(Minimal.Yaml + Uploads + "\n  actions:\n    - date: 2024-Q1\n").Count(problem => problem.Contains("does nothing", StringComparison.Ordinal))
            .ShouldBe(1);

    private static UploadSpecification? Parse(string section) =>
        ScenarioLoader.Parse(Minimal.Yaml + section, Minimal.FileName, null).World.Uploads;
}

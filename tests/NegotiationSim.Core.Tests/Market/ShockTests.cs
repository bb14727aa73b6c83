using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

public sealed class ShockTests
{
    private const int ShockYear = SmallWorld.StartYear + 1;

    private static readonly WorldRun Unshocked = Run();

    [Theory]
    [InlineData(ShockKind.PriceFactor, "alpha", 1)]
    [InlineData(ShockKind.TechnologyFactor, "muse", 1)]
    [InlineData(ShockKind.Cohort, "muse", 40)]
    [InlineData(ShockKind.OpenLetter, "all", 1)]
    public void Shock_that_changes_nothing_changes_no_number(ShockKind kind, string target, double value) =>
        Run(Shock(kind, target, value)).Text().ShouldBe(Unshocked.Text());

    [Theory]
    [InlineData(ShockKind.PriceFactor, "alpha", 1.5)]
    [InlineData(ShockKind.TechnologyFactor, "muse", 3)]
    [InlineData(ShockKind.Cohort, "muse", 5)]
    [InlineData(ShockKind.OpenLetter, "all", 3)]
    [InlineData(ShockKind.OpenLetter, "minor", 3)]
    public void Shock_changes_nothing_before_its_date_and_something_after_it(ShockKind kind, string target, double value)
    {
        var shocked = Run(Shock(kind, target, value));
        shocked.Before(ShockYear).ShouldBe(Unshocked.Before(ShockYear));
        WorldRun.TextOf(shocked.Result.Years[^1]).ShouldNotBe(WorldRun.TextOf(Unshocked.Result.Years[^1]));
    }

    [Fact]
    public void Dearer_service_loses_users() =>
        Run(Shock(ShockKind.PriceFactor, "alpha", 1.5)).Result.Years[1].Platforms[0].Subscribers
            .ShouldBeLessThan(Unshocked.Result.Years[1].Platforms[0].Subscribers);

    [Fact]
    public void Better_technology_makes_synthetic_music_heard_more() =>
        Run(Shock(ShockKind.TechnologyFactor, "muse", 3)).Result.Years[1].SyntheticShare
            .ShouldBeGreaterThan(Unshocked.Result.Years[1].SyntheticShare);

    private static ShockSpecification Shock(ShockKind kind, string target, double value) =>
        new() { Year = ShockYear, Quarter = 1, Kind = kind, Target = target, Value = value };

    // Licences of one year, so that a cohort, which only talks can change, is renewed when the shock comes.
    private static WorldRun Run(params ShockSpecification[] shocks) => WorldRun.Of(SmallWorld.WithGenerator with
    {
        Years = 2,
        Bargaining = SmallWorld.WithGenerator.Bargaining with { TermYears = [1] },
        Shocks = [.. shocks],
    });
}

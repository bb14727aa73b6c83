namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class NegotiationOracleTests
{
    [Fact]
    public void Every_point_and_run_has_the_utilities_of_its_outcome()
    {
        foreach (var oracle in NegotiationOracle.Domains)
        {
            var profiles = oracle.Domain.Profiles;
            var points = oracle.Pareto.Concat(oracle.Nash).Concat(oracle.Kalai).Concat(oracle.MaxWelfare);
            points.All(p => profiles.Select(u => u.Utilities[p.Outcome]).SequenceEqual(p.Utilities)).ShouldBeTrue();
        }

        foreach (var run in NegotiationOracle.Runs)
        {
            var profiles = NegotiationOracle.Domain(run.DomainName).Domain.Profiles;
            run.Utilities.ShouldBe(profiles.Select(u => run.Agreement is { } agreed ? u.Utilities[agreed] : u.ReservationValue));
        }
    }

    [Fact]
    public void Fixture_holds_both_domains_and_all_runs()
    {
        NegotiationOracle.Domains.Select(d => d.Pareto.Length).ShouldBe([100, 24]);
        NegotiationOracle.Runs.Length.ShouldBe(79);
        NegotiationOracle.Runs.Count(r => r.Agreement is null).ShouldBe(3);
        NegotiationOracle.Runs.Count(r => r.Offers?.Length == r.OfferCount).ShouldBe(33);
    }
}

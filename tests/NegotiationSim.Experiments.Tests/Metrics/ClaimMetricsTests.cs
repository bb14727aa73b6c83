using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;
using NegotiationSim.Experiments.Metrics;

namespace NegotiationSim.Experiments.Tests.Metrics;

public sealed class ClaimMetricsTests
{
    // Against dream-track: one settled for 2% of its maximum in 2024, one by a licence in 2025, one pending; and one against another.
    private static readonly RunResult Run = SampleRun.Run with
    {
        Claims =
        [
            Record(2, ClaimStage.Settled, new Quarter(2024, 4, 3), 1_680_000),
            Record(2, ClaimStage.Licensed, new Quarter(2025, 1, 4), 0),
            Record(2, ClaimStage.Filed, null, 0),
            Record(0, ClaimStage.Won, new Quarter(2024, 4, 3), 1_000),
        ],
        Ledger =
        [
            new LedgerTotal(2024, "platform:dream-track", "label:sony", "usage-royalty", 20_000_000),
            new LedgerTotal(2024, "platform:dream-track", "label:sony", "levy", 10_000_000),
            new LedgerTotal(2024, "platform:dream-track", "label:sony", "lump-sum", 7_000_000),
            new LedgerTotal(2025, "platform:dream-track", "label:sony", "levy", 7_000_000),
            new LedgerTotal(2024, "platform:spotify", "label:sony", "levy", 7_000_000),
        ],
    };

    [Theory]
    [InlineData("claims.dream-track.filed", 2024, 3)]
    [InlineData("claims.dream-track.pending", 2024, 2)]
    [InlineData("claims.dream-track.pending", 2025, 1)]
    [InlineData("claims.dream-track.settled", 2024, 1)]
    [InlineData("claims.dream-track.settled", 2025, 2)]
    [InlineData("claims.dream-track.paidOfMaximum", 2025, 0.02)]
    [InlineData("claims.deezer.filed", 2025, 0)]
    public void Claims_are_counted_up_to_the_end_of_a_year(string name, int year, double expected) =>
        MetricCatalogue.Find(name, SampleWorld.World).In(Run, year).ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Fact]
    public void Share_of_the_maximum_is_null_where_nothing_was_settled_for_a_sum() =>
        MetricCatalogue.Find("claims.spotify.paidOfMaximum", SampleWorld.World).In(Run, 2024).ShouldBeNull();

    [Fact]
    public void Paid_for_use_is_royalties_and_levies_of_the_year_over_revenue() =>
        MetricCatalogue.Find("platforms.dream-track.paidForUse", SampleWorld.World).In(Run, 2024).ShouldNotBeNull()
            .ShouldBe(30 / Run.Years[0].Platforms[2].RevenueDollars, 1e-12);

    [Fact]
    public void Paid_to_labels_has_lump_sums_too() =>
        MetricCatalogue.Find("platforms.dream-track.paidToLabels", SampleWorld.World).In(Run, 2024).ShouldNotBeNull()
            .ShouldBe(37 / Run.Years[0].Platforms[2].RevenueDollars, 1e-12);

    [Fact]
    public void Label_comes_to_terms_by_a_settlement_or_by_a_licence_before_any_suit()
    {
        ClaimSpecification Ready(string label) => new()
        {
            Label = label,
            Generator = "dream-track",
            Market = "north",
            Year = 2024,
            Quarter = 1,
            Works = 560,
            PlaintiffOptimism = 0,
            DefendantOptimism = 0,
            BeliefSpread = 0,
            PlaintiffCostPerYear = 0,
            DefendantCostPerYear = 0,
        };
        var metric = MetricCatalogue.Find(
            "claims.dream-track.cameToTerms", SampleWorld.World with { Claims = [Ready("sony"), Ready("indies")] });
        metric.In(SampleRun.Run with { Negotiations = [] }, 2024).ShouldBe(0);
        metric.In(Run with { Negotiations = [] }, 2024).ShouldBe(1);
        metric.In(SampleRun.Run, 2024).ShouldBe(1);
    }

    private static ClaimRecord Record(int platform, ClaimStage stage, Quarter? ended, double dollars)
    {
        Claim claim = new()
        {
            Number = 0,
            Label = 0,
            Platform = platform,
            Market = 0,
            Works = 560,
            PlaintiffChance = 0.5,
            Stage = stage,
            Filed = new Quarter(2024, 2, 1),
            Ended = ended,
            Due = Money.FromDollars(dollars),
        };
        return new ClaimRecord
        {
            Id = "2024-Q2/sony/dream-track",
            Claim = claim,
            MaximumDollars = 84e6,
            Views = new FiledClaim(claim, null, null),
            Licence = null,
        };
    }
}

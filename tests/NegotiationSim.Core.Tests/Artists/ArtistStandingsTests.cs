using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class ArtistStandingsTests
{
    private static readonly WorldSpecification World = SmallWorldConsumers.Alike(SmallWorld.Specification) with
    {
        Artists = SmallWorld.Specification.Artists with { Tracks = new() { PerArtist = 3, Exponent = 1 } },
    };

    // One genre and one class: an artist's mass is its streams when a unit of mass is one stream.
    [Theory]
    [InlineData(999, 1e9, 1)]
    [InlineData(1_000, 1e9, 2)]
    [InlineData(1_000, 400, 1)] // 400 people are never 500 listeners
    [InlineData(1_000, 600, 1)] // 600 (1 - exp(-1000/600)) = 487
    [InlineData(1_000, 640, 2)] // 640 (1 - exp(-1000/640)) = 506
    public void Boost_takes_a_thousand_streams_of_five_hundred_expected_listeners(double streams, double people, double factor) =>
        Judge(new() { Rule = PayoutRuleKind.ArtistCentric }, people, streams).ShouldBe([factor * streams]);

    [Fact]
    public void Streams_and_listeners_of_all_offerings_count_together()
    {
        StandingTest test = new(0, new() { Rule = PayoutRuleKind.ArtistCentric }, [new([0.4], [1e9]), new([0.6], [1e9])]);
        new ArtistStandings(World).Judge([Artist(1)], Powers(1_000), test).CountedMass.ShouldBe([2_000]);
    }

    [Fact]
    public void Threshold_counts_what_is_on_tracks_that_reach_it_in_a_year()
    {
        // Tracks have 6, 3 and 2 elevenths of twelve months' streams: 1,500 of 2,750 reach a thousand in the first case.
        PayoutSpecification threshold = new() { Rule = PayoutRuleKind.Threshold };
        double[] months = [2_750.0 / 12, 100, 10_000];
        var answer = new ArtistStandings(World).Judge(
            [Artist(1), Artist(2), Artist(1)], Powers(months), new(0, threshold, [new([1], [0])]));
        answer.CountedMass[0].ShouldBe((months[0] * 6 / 11) + months[2], 1e-9);
        answer.Tracks.ShouldBe(12);
        answer.PaidTracks.ShouldBe(1 + 0 + 3);
    }

    private static double[] Judge(PayoutSpecification payout, double people, double streams) =>
        [.. new ArtistStandings(World).Judge([Artist(1)], Powers(streams), new(0, payout, [new([1], [people])])).CountedMass];

    private static PopularityPowers Powers(params double[] ofOneClass) => new(ofOneClass, ofOneClass.Length, ofOneClass.Length);

    private static Artist Artist(long people) => new() { People = people };
}

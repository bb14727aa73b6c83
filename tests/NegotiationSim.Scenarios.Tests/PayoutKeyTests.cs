using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class PayoutKeyTests
{
    private const string Plain = "    pricing: cost-plus\n";

    [Fact]
    public void Nothing_said_is_pro_rata_and_one_track_an_artist()
    {
        var world = ScenarioLoader.Parse(Minimal.Yaml, "x.yaml").World;
        world.Platforms[0].Payout.ShouldBe(PayoutSpecification.ProRata);
        world.Artists.Tracks.ShouldBe(TrackSpecification.One);
        world.Consumers.PopularityClasses.ShouldAllBe(c => c.HoursFactor == 1 && c.SoughtShare == 0);
        world.Consumers.AgeBands.ShouldAllBe(band => band.GenreTilt.IsEmpty);
    }

    [Theory]
    [InlineData("pro-rata", PayoutRuleKind.ProRata)]
    [InlineData("user-centric", PayoutRuleKind.UserCentric)]
    [InlineData("artist-centric", PayoutRuleKind.ArtistCentric)]
    [InlineData("threshold", PayoutRuleKind.Threshold)]
    public void A_rule_without_numbers_has_the_published_ones(string word, PayoutRuleKind rule)
    {
        var payout = Payout($"    payoutRule: {word}\n");
        payout.ShouldBe(new PayoutSpecification { Rule = rule });
        payout.ArtistCentric.ShouldBe(new ArtistCentricTerms { Boost = 2, SearchBoost = 2, BoostStreams = 1000, BoostListeners = 500, CapStreams = 1000 });
        payout.ThresholdStreams.ShouldBe(1000);
    }

    [Fact]
    public void The_numbers_of_the_rules_are_read()
    {
        var payout = Payout(
            "    payoutRule: artist-centric\n    payoutTerms: {boost: 3, searchBoost: 1.5, boostStreams: 2000, boostListeners: 100, cap: 900, threshold: 50}\n");
        payout.ArtistCentric.ShouldBe(new ArtistCentricTerms { Boost = 3, SearchBoost = 1.5, BoostStreams = 2000, BoostListeners = 100, CapStreams = 900 });
        payout.ThresholdStreams.ShouldBe(50);
    }

    [Theory]
    [InlineData("    payoutRule: user-centred\n",
        "platforms.tunes.payoutRule: is none of the words allowed here, got 'user-centred'. Allowed: pro-rata, user-centric, "
        + "artist-centric, threshold. Did you mean 'user-centric'?")]
    [InlineData("    payoutTerms: {cap: 0}\n",
        "platforms.tunes.payoutTerms.cap: is out of range, got '0'. Allowed: above 0. Choose a value in this range.")]
    [InlineData("    payoutTerms: {boost: 0.5}\n",
        "platforms.tunes.payoutTerms.boost: is out of range, got '0.5'. Allowed: at least 1. Choose a value in this range.")]
    [InlineData("    payoutTerms: {bost: 2}\n",
        "platforms.tunes.payoutTerms.bost: is no key that belongs here. Did you mean 'boost'?")]
    public void A_bad_rule_is_reported_in_full(string lines, string problem)
    {
        var problems = Minimal.Refused(() => ScenarioLoader.Parse(Minimal.Replaced(Plain, Plain + lines), "x.yaml"));
        problems.ShouldHaveSingleItem().ShouldEndWith(problem);
    }

    [Fact]
    public void Tracks_tilts_and_habits_are_read()
    {
        string text = Minimal.Replaced("  censusPlatform: tunes\n", "  censusPlatform: tunes\n  tracks: {perArtist: 17, exponent: 1.1}\n");
        var tracks = ScenarioLoader.Parse(text, "x.yaml").World.Artists.Tracks;
        tracks.ShouldBe(new TrackSpecification { PerArtist = 17, Exponent = 1.1 });

        var baseline = ScenarioLoader.Load(Path.Combine(Repository.Root, "scenarios", "streaming-baseline.yaml")).World;
        int hipHop = baseline.Genres.Select(g => g.Id).ToList().IndexOf("hip-hop");
        baseline.Consumers.AgeBands[0].GenreTilt[hipHop].ShouldBe(1.6);
        baseline.Consumers.AgeBands[0].GenreTilt[0].ShouldBe(1);
        baseline.Consumers.PopularityClasses[2].SoughtShare.ShouldBe(0.6);
    }

    [Fact]
    public void Heterogeneity_leaves_mean_hours_and_shares_of_genres_nearly_as_they_are()
    {
        var world = ScenarioLoader.Load(Path.Combine(Repository.Root, "scenarios", "streaming-baseline.yaml")).World;
        world.Consumers.PopularityClasses.Sum(c => c.Share * c.HoursFactor).ShouldBe(1, 1e-9);
        for (int g = 0; g < world.Genres.Length; g++)
        {
            double hours = world.Consumers.AgeBands.Sum(band => band.Share * band.HoursFactor);
            double heard = world.Consumers.AgeBands.Sum(band =>
                band.Share * band.HoursFactor * band.GenreTilt[g] / world.Genres.Select((genre, i) => genre.ListeningShare * band.GenreTilt[i]).Sum());
            (heard / hours).ShouldBe(1, 0.05, world.Genres[g].Id);
        }
    }

    [Theory]
    [InlineData("user-centric", 1)]
    [InlineData("own", -1)]
    public void A_law_may_prescribe_a_rule(string word, double value)
    {
        var world = ScenarioLoader.Parse(Minimal.Yaml + $"policies: [{{date: 2025-Q1, lever: payout-rule, to: {word}}}]", "x.yaml").World;
        world.Policies.ShouldBe([new PolicySpecification { Year = 2025, Quarter = 1, Lever = PolicyLever.PayoutRule, Market = null, Value = value }]);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("    recoupsLumpSums: false\n", false)]
    [InlineData("    recoupsLumpSums: true\n", true)]
    public void A_label_may_recoup_lump_sums(string line, bool recoups) => ScenarioLoader
        .Parse(Minimal.Replaced("    lumpSumPassThrough: 24%\n", "    lumpSumPassThrough: 24%\n" + line), "x.yaml")
        .World.Labels[0].RecoupsLumpSums.ShouldBe(recoups);

    private static PayoutSpecification Payout(string lines) =>
        ScenarioLoader.Parse(Minimal.Replaced(Plain, Plain + lines), "x.yaml").World.Platforms[0].Payout;
}

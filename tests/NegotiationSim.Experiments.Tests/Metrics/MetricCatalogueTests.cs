using NegotiationSim.Experiments.Metrics;

namespace NegotiationSim.Experiments.Tests.Metrics;

public sealed class MetricCatalogueTests
{
    private const string Thresholds = " Allowed: 1000, 5000, 10000, 50000, 100000, 500000, 1000000, 2000000, 5000000.";

    [Theory]
    [InlineData("labels.sony.revenueShare", 0.8)]
    [InlineData("labels.indies.streamShare", 0.25)]
    [InlineData("platforms.spotify.subscriberShare", 250.0 / 400)] // the generator's subscribers do not count
    [InlineData("platforms.spotify.userShare", 0.6)]
    [InlineData("platforms.dream-track.revenueShare", 0.1)]
    [InlineData("recordedRevenue", 10_000.0)]
    [InlineData("streamingRevenue", 7_000.0)]
    [InlineData("artists.above.1000", 900.0)]
    [InlineData("artists.above.5000000", 100.0)]
    [InlineData("artists.generatedAbove.10000", 40_000.0)]
    [InlineData("artists.generatedExponent.100000-1000000", 0.9999999999999999)] // 4,000 to 400 over one decade
    [InlineData("artists.topOnePercentShare", 0.9)]
    [InlineData("artists.topFourInThousandShare", 0.8)]
    [InlineData("artists.medianIncome", 5_000.0)]
    [InlineData("artists.meanIncome", 12_000.0)]
    [InlineData("artists.gini", 0.8)]
    [InlineData("artists.people", 36.0)] // 1 + 2 + ... + 8
    [InlineData("artists.tierIncome.<1k", 3.0)]
    [InlineData("artists.tierIncome.>=1m", 24.0)]
    [InlineData("artists.tierCount.10k-50k", 4.0)]
    [InlineData("artists.percentile.90", 40_000.0)]
    [InlineData("offers.deezer:0.users", 300.0)]
    [InlineData("offers.dream-track:1.price", 9.5)]
    [InlineData("markets.north.consumerSurplus", 1.0)]
    [InlineData("labels.sony.profit", 800.0)]
    [InlineData("platforms.deezer.profit", 1.5)]
    [InlineData("platforms.spotify.subscribers", 250.0)]
    [InlineData("platforms.spotify.revenue", 30.0)]
    [InlineData("streams", 100.0)]
    [InlineData("labels.hhi", 6_800.0)] // 80 squared and 20 squared
    [InlineData("blackoutQuarters", 6.0)]
    [InlineData("lumpSumFraction", 800.0 / 1_400)] // 300 + 500 of 300 + 100 + 1,000 dollars
    [InlineData("syntheticShare", 0.02)]
    [InlineData("genres.pop.syntheticShare", 0.05)]
    [InlineData("genres.pop.syntheticToAll", 2.5)]
    [InlineData("labels.sony.lumpSumsPassedOn", 0.25)] // 25 of 100 dollars
    [InlineData("deals.dream-track.lumpSumFraction", 0.75)] // 300 of 400 dollars, weighted by payment
    [InlineData("deals.spotify.lumpSumFraction", 0.5)]
    [InlineData("deals.dream-track.lumpSumToReceipts", 300.0 / 8_000)] // two licences of one label that received 8,000
    [InlineData("payout.userCentric.change.1-10", -0.2)]
    [InlineData("payout.artistCentric.change.11-100", -1.0 / 30)]
    [InlineData("payout.userCentric.changePerArtist.1-10", -2.0)]
    [InlineData("payout.userCentric.genreChange.pop", -0.25)]
    [InlineData("payout.userCentric.topTenShare", 0.2)]
    [InlineData("payout.topTenShare", 0.25)]
    [InlineData("payout.threshold.change.1-10", 0.01)]
    [InlineData("payout.threshold.movedShare", 0.005)]
    [InlineData("payout.threshold.unpaidTracksShare", 0.87)]
    [InlineData("tracks.below1000Share", 0.88)]
    [InlineData("tracks.band1mTo50mStreamShare", 0.4)]
    [InlineData("welfare.consumerSurplus", 1.0)]
    [InlineData("welfare.platformProfit", 2.0)]
    [InlineData("welfare.labelProfit", 3.0)]
    [InlineData("welfare.artistIncome", 4.0)]
    [InlineData("welfare.publisherIncome", 5.0)]
    [InlineData("welfare.total", 15.0)]
    [InlineData("recordedRevenue.relativeTo.2024", 1.0)]
    [InlineData("artists.generatedAbove.10000.relativeTo.2024", 1.0)]
    public void Metric_reads_its_number_from_the_year(string name, double expected) =>
        Value(name, 2024).ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData("labels.sony.revenueShare")]
    [InlineData("platforms.spotify.subscriberShare")]
    [InlineData("artists.generatedExponent.100000-1000000")]
    [InlineData("deals.dream-track.lumpSumFraction")] // a breakdown is no deal
    [InlineData("deals.deezer.lumpSumFraction")]
    [InlineData("labels.hhi")]
    [InlineData("labels.hhi.relativeTo.2024")]
    [InlineData("markets.north.consumerSurplus")] // not kept by the run
    [InlineData("payout.userCentric.change.1-10")]
    [InlineData("genres.pop.syntheticShare")] // not kept by the run
    [InlineData("labels.sony.lumpSumsPassedOn")]
    [InlineData("payout.topTenShare")]
    [InlineData("tracks.below1000Share")]
    public void Metric_is_null_where_there_is_nothing_to_measure(string name) => Value(name, 2025).ShouldBeNull();

    [Fact]
    public void Metric_relative_to_a_year_is_its_ratio_to_that_year()
    {
        Value("recordedRevenue.relativeTo.2024", 2025).ShouldBe(Value("recordedRevenue", 2025) / Value("recordedRevenue", 2024));
        Value("recordedRevenue", 2025).ShouldBe(0);
        Value("recordedRevenue.relativeTo.2025", 2024).ShouldBeNull("nothing was earned in that year");
    }

    [Fact]
    public void Exponent_is_null_when_nobody_reaches_the_upper_threshold() => Value("artists.generatedExponent.1000-5000000", 2024).ShouldBeNull();

    [Fact]
    public void Year_outside_the_run_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Value("artists.gini", 2026)).Message.ShouldStartWith("The run has no such year; it has 2024 to 2025.");

    [Theory]
    [InlineData("labels.sonny.revenueShare", "the world has no label 'sonny'. Did you mean 'sony'? Allowed: sony, indies.")]
    [InlineData("labels.x.revenueShare", "the world has no label 'x'. Name a label of the world. Allowed: sony, indies.")]
    [InlineData("platforms.dream-track.subscriberShare", "the world has no streaming platform 'dream-track'. Name a streaming platform of the world. Allowed: spotify, deezer.")]
    [InlineData("deals.spotfy.lumpSumFraction", "the world has no platform 'spotfy'. Did you mean 'spotify'? Allowed: spotify, deezer, dream-track.")]
    [InlineData("payout.userCentric.change.1-11", "the world has no group of ranks '1-11'. Did you mean '1-10'? Allowed: 1-10, 11-100, 101-1000, 1001-10000, beyond-10000.")]
    [InlineData("artists.above.1k", "'1k' is not a threshold that is counted. Use one of the thresholds." + Thresholds)]
    [InlineData("artists.generatedExponent.1000", "'1000' is not a range of dollars. Write it as 10000-1000000." + Thresholds)]
    [InlineData("artists.generatedExponent.5000-1000", "'5000-1000' does not rise. Write the lower threshold first." + Thresholds)]
    [InlineData("recordedRevenue.relativeTo.1999", "the year 1999 is not simulated. Name a simulated year. Allowed: 2024 to 2033.")]
    public void Name_with_an_unknown_part_is_refused_with_what_is_allowed(string name, string problem) =>
        Should.Throw<MetricException>(() => Value(name, 2024)).Message.ShouldBe($"metric '{name}': {problem}");

    [Theory]
    [InlineData("labels.sony.revenueshare", "Did you mean 'labels.sony.revenueShare'? Allowed: labels.sony.revenueShare, ")]
    [InlineData("artists.medianincom", "Did you mean 'artists.medianIncome'? Allowed: artists.medianIncome, ")]
    [InlineData("deals.spotify.lumpSumFration", "Did you mean 'deals.spotify.lumpSumFraction'? Allowed: deals.spotify.lumpSumFraction, ")]
    [InlineData("", "Choose one of docs/metrics.md. Allowed: those of docs/metrics.md.")]
    [InlineData("happiness-of-everyone-alive", "Choose one of docs/metrics.md. Allowed: those of docs/metrics.md.")]
    [InlineData("labels..revenueShare", "Choose one of docs/metrics.md. Allowed: those of docs/metrics.md.")]
    public void Unknown_name_is_refused_with_the_nearest_ones_and_the_page_of_all(string name, string remedy)
    {
        string message = Should.Throw<MetricException>(() => Value(name, 2024)).Message;
        message.ShouldStartWith($"metric '{name}': there is no such metric. {remedy}");
        message.ShouldEndWith("those of docs/metrics.md.");
        message.Split(", ").Length.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public void Page_of_metrics_lists_every_form()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "metrics.md")).ReplaceLineEndings("\n");
        string[] rows = [.. page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        string[] forms = [.. MetricCatalogue.Forms.Select(form => $"| `{form.Pattern}` | {form.Meaning} |")];
        forms.Except(rows).ShouldBeEmpty($"add these to {MetricCatalogue.Page}");
        rows.Except(forms).ShouldBeEmpty($"take these out of {MetricCatalogue.Page}");
        rows.Length.ShouldBe(forms.Length);
    }

    [Fact]
    public void Every_form_states_its_meaning() =>
        MetricCatalogue.Forms.ShouldAllBe(form => form.Meaning.Length > 10 && !form.Meaning.EndsWith('.'));

    private static double? Value(string name, int year) => MetricCatalogue.Find(name, SampleWorld.World).In(SampleRun.Run, year);
}

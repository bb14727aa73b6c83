using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tests;

public sealed class FindingsTests
{
    private static readonly RunResult Run = SampleRun.Create();

    [Fact]
    public void Findings_of_the_sample_run_are_three_sentences() => Findings.Of(Run).ShouldBe(
    [
        "Labels and platforms signed 6 licences (1 round of talks broke down): "
        + "for AI products 2 lump sums and 1 mix, with 69.5% of the expected payments due at signing; "
        + "for streaming 2 royalties and 1 mix, with 2.1% of the expected payments due at signing.",
        "The median career artist earned $1,078 in 2033, $2,322 less than in 2024 (-68.3%).",
        "From 2024 to 2033, Independents moved most among labels, from 33.0% to 41.1% of streams (+8.1 points), "
        + "and YouTube moved most among platforms, from 31.5% to 22.6% of revenue (-8.9 points).",
    ]);

    [Fact]
    public void Deal_finding_without_talks_says_so() =>
        Findings.Of(Run with { Negotiations = [] })[0].ShouldBe("No licence was negotiated.");

    [Fact]
    public void Deal_finding_without_deals_says_so() =>
        Findings.Of(Run with { Negotiations = [.. Run.Negotiations.Where(talks => talks.Deal is null)] })[0]
            .ShouldBe("No licence was signed: all talks (1) broke down.");

    [Fact]
    public void Deal_finding_with_one_kind_of_platform_names_only_it() =>
        Findings.Of(Run with { Negotiations = [Run.Negotiations[0]] })[0].ShouldBe(
            "Labels and platforms signed 1 licence (no talks broke down): "
            + "for streaming 1 royalty, with 0.0% of the expected payments due at signing.");

    [Fact]
    public void Deal_finding_with_free_licences_names_no_share_of_payments()
    {
        var free = Run.Negotiations[0].Deal! with { Terms = new LicenceTerms(), ExpectedPaymentsDollars = 0, LumpSumFraction = 0 };

        Findings.Of(Run with { Negotiations = [Run.Negotiations[0] with { Deal = free }] })[0].ShouldBe(
            "Labels and platforms signed 1 licence (no talks broke down): for streaming 1 royalty.");
    }

    [Theory]
    [InlineData(3_400, 3_400, "The median career artist earned $3,400 in 2025, as much as in 2024.")]
    [InlineData(3_400, 3_060, "The median career artist earned $3,060 in 2025, $340 less than in 2024 (-10.0%).")]
    [InlineData(0, 12.5, "The median career artist earned $12.50 in 2025, $12.50 more than in 2024.")]
    [InlineData(1_000_000, 2_500_000, "The median career artist earned $2.50 million in 2025, $1.50 million more than in 2024 (+150.0%).")]
    public void Income_finding_compares_the_last_year_with_the_first(double before, double after, string expected) =>
        Findings.Of(Run with { Years = [WithMedian(Run.Years[0], before), WithMedian(Run.Years[1], after)] })[1].ShouldBe(expected);

    [Fact]
    public void Findings_of_a_single_year_compare_nothing() => Findings.Of(SampleRun.Create(1)).ShouldBe(
    [
        "Labels and platforms signed 1 licence (no talks broke down): "
        + "for streaming 1 royalty, with 0.0% of the expected payments due at signing.",
        "The median career artist earned $3,400 in 2024; a single year shows no change.",
        "In 2024, the only year, Independents had the largest share of streams among labels (33.0%), "
        + "and Spotify had the largest share of revenue among platforms (51.2%).",
    ]);

    [Fact]
    public void Findings_of_no_year_say_so() => Findings.Of(SampleRun.Create(0)).ShouldBe(
    [
        "No licence was negotiated.",
        "No year was simulated, so nothing can be said of artists' income.",
        "No year was simulated, so nothing can be said of market shares.",
    ]);

    [Fact]
    public void Share_finding_without_movement_says_so() =>
        Findings.Of(Run with { Years = [Run.Years[0], Run.Years[0] with { Year = 2025 }] })[2]
            .ShouldBe("From 2024 to 2025, no label's share of streams moved, and no platform's share of revenue moved.");

    [Fact]
    public void Share_finding_without_revenue_says_so()
    {
        var broke = Run.Years[0] with
        {
            Labels = [.. Run.Years[0].Labels.Select(label => label with { Streams = 0 })],
            Platforms = [.. Run.Years[0].Platforms.Select(platform => platform with { RevenueDollars = 0 })],
        };

        Findings.Of(Run with { Years = [broke, Run.Years[1]] })[2].ShouldBe(
            "From 2024 to 2025, no labels' shares can be compared, as no label had streams at one end, "
            + "and no platforms' shares can be compared, as no platform had revenue at one end.");
        Findings.Of(Run with { Years = [broke] })[2].ShouldBe("In 2024, the only year, no label had streams, and no platform had revenue.");
    }

    private static YearObservation WithMedian(YearObservation year, double dollars) =>
        year with { Artists = year.Artists with { PercentileDollars = year.Artists.PercentileDollars.SetItem(2, dollars) } };
}

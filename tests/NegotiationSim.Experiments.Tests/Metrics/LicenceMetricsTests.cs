using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;
using NegotiationSim.Experiments.Metrics;

namespace NegotiationSim.Experiments.Tests.Metrics;

public sealed class LicenceMetricsTests
{
    // In 2024 Spotify's licence with each label, in round numbers: an advance of 60 of which use earned 20, and 30 earned and paid.
    private static readonly RunResult Run = SampleRun.Run with
    {
        Years =
        [
            SampleRun.Run.Years[0] with
            {
                Licences =
                [
                    new(Platform: 0, Label: 0, Quarters: 4, UsedRevenueDollars: 40, LumpSumDollars: 60, EarnedDollars: 20, PaidDollars: 0,
                        SetOffDollars: 20, TopUpDollars: 0, LapsedDollars: 40),
                    new(Platform: 0, Label: 1, Quarters: 4, UsedRevenueDollars: 60, LumpSumDollars: 0, EarnedDollars: 30, PaidDollars: 30,
                        SetOffDollars: 0, TopUpDollars: 0, LapsedDollars: 0),
                    new(Platform: 1, Label: 0, Quarters: 4, UsedRevenueDollars: 10, LumpSumDollars: 0, EarnedDollars: 5, PaidDollars: 5,
                        SetOffDollars: 0, TopUpDollars: 0, LapsedDollars: 0),
                ],
            },
            SampleRun.Run.Years[1],
        ],
        Absences =
        [
            new(new Quarter(2024, 1, 0), Platform: 1, Label: 0, TypicalChange: 0.02, CatalogueChange: -0.01),
            new(new Quarter(2024, 2, 1), Platform: 1, Label: 0, TypicalChange: 0.04, CatalogueChange: -0.03),
        ],
    };

    [Theory]
    [InlineData("licences.spotify.labels", 2)]
    [InlineData("licences.spotify.receipts", 90)]
    [InlineData("licences.spotify.lumpSums", 60)]
    [InlineData("licences.spotify.earnedRate", 0.5)] // 50 earned of 100 used
    [InlineData("licences.deezer.earnedRate", 0.5)]
    [InlineData("licences.spotify.breakageShare", 40.0 / 90)]
    [InlineData("licences.deezer.breakageShare", 0)]
    [InlineData("platforms.spotify.blackoutQuarters", 2)]
    [InlineData("absences.deezer.typicalChange", 0.03)]
    [InlineData("absences.deezer.catalogueChange", -0.02)]
    public void Licences_and_absences_of_a_year_are_read(string name, double expected) =>
        Value(name, Run, 2024).ShouldNotBeNull().ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData("licences.spotify.earnedRate")]
    [InlineData("licences.spotify.breakageShare")]
    [InlineData("licences.spotify.favouredSpread")] // nobody has a clause
    [InlineData("absences.spotify.typicalChange")]
    public void A_year_without_licences_or_absences_measures_nothing(string name) => Value(name, Run, 2025).ShouldBeNull();

    [Fact]
    public void Spread_of_favoured_labels_leaves_the_others_out()
    {
        var one = SampleWorld.World with { Bargaining = SampleWorld.World.Bargaining with { MostFavoured = ["sony"] } };
        var both = SampleWorld.World with { Bargaining = SampleWorld.World.Bargaining with { MostFavoured = ["sony", "indies"] } };

        MetricCatalogue.Find("licences.spotify.favouredSpread", one).In(Run, 2024).ShouldBe(0);
        // 60 for 40 used is 1.5, 30 for 60 is 0.5: the difference is as large as the mean.
        MetricCatalogue.Find("licences.spotify.favouredSpread", both).In(Run, 2024).ShouldNotBeNull().ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Lump_sum_for_an_artist_is_over_those_who_consented()
    {
        RunResult asked = Run with { Negotiations = [Run.Negotiations[0] with { Consenting = 60 }, Run.Negotiations[1] with { Consenting = 40 }] };

        Value("deals.dream-track.lumpSumPerArtist", asked, 2024).ShouldNotBeNull().ShouldBe(3, 1e-12);
        Value("deals.dream-track.lumpSumPerArtist", Run, 2024).ShouldBeNull("the licences are for all artists");
    }

    [Fact]
    public void Agreed_of_asked_holds_the_deal_against_the_labels_first_offer()
    {
        NegotiationRecord talks = Run.Negotiations[0] with
        {
            Offers = [Offer(byLabel: false, 100), Offer(byLabel: true, 1_200), Offer(byLabel: true, 600), Offer(byLabel: false, 300)],
            Case = Case,
        };

        Value("deals.dream-track.agreedOfAsked", Run with { Negotiations = [talks] }, 2024).ShouldNotBeNull().ShouldBe(0.25, 1e-12);
        Value("deals.dream-track.agreedOfAsked", Run, 2024).ShouldBeNull("no offers are on record");
    }

    private static TalksCase Case
    {
        get
        {
            var interest = new Interest(new Outlook(0, 0, 0, 0), 0, 1, 0, PaysLumpSum: false);
            var side = new Standpoint(interest, interest, GuessedGrowthSd: 0, TacticExponent: 1);
            var table = new LicenceTable
            {
                Rounds = 1,
                Use = new LicenceUse(100, 1, 0, 0, 0),
                Pricing = null,
                ConsentAskDollarsPerYear = null,
                Menu = [],
                LargestLumpSumDollars = 1_200,
            };
            return new TalksCase(table, side, side);
        }
    }

    private static OfferRecord Offer(bool byLabel, double lumpSumDollars) => new(1, byLabel, new LicenceTerms(lumpSumDollars), default);

    private static double? Value(string name, RunResult run, int year) => MetricCatalogue.Find(name, SampleWorld.World).In(run, year);
}

using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class ConsentedCohortTests
{
    private const int Platform = 4;

    private static readonly WorldSpecification World = SmallWorld.WithGenerator;

    private static readonly LabelSpecification Label = World.Labels[1];

    private static readonly Gen<Artist[]> Rosters =
        from thresholds in Gen.Frequency((1, Gen.Constant(double.PositiveInfinity)), (2, RandomWorlds.Real(0, 2))).ArrayOf(30)
        from people in Gen.Choose(1, 20).ArrayOf(30)
        from receipts in RandomWorlds.Real(0, 1e5).ArrayOf(30)
        select thresholds.Select((t, k) => new Artist
        {
            Id = 100 + k,
            People = people[k],
            Genre = k % 3,
            LongRunLogPopularity = -0.1 * k,
            ConsentThresholdYears = t,
            ReceiptsDollarsPerYear = receipts[k],
        }).ToArray();

    [Fact]
    public void Those_who_never_consent_are_never_in_a_cohort() => ForAll((artists, wanted) =>
    {
        ConsentedCohort.Ask(artists, World, Label, wanted).License(artists, Platform);
        return artists.All(a => a.TrainedBy == 0 || !double.IsInfinity(a.ConsentThresholdYears));
    });

    [Fact]
    public void Cohort_is_as_large_as_wanted_or_everybody_who_would() => ForAll((artists, wanted) =>
        ConsentedCohort.Ask(artists, World, Label, wanted).Offer.Artists == Math.Min(wanted, WillingAmongBestKnown(artists, wanted).Sum(a => a.People)));

    [Fact]
    public void Ask_is_feared_displacement_and_threshold_of_royalties_and_grows_with_the_fear() => ForAll((artists, wanted) =>
    {
        var ask = ConsentedCohort.Ask(artists, World, Label, wanted).Offer.AskDollarsPerYear;
        var braver = ConsentedCohort.Ask(artists, WithFear(0), Label, wanted).Offer.AskDollarsPerYear;
        var (royalties, thresholds) = (0.0, 0.0);
        var left = (long)wanted;
        foreach (var artist in WillingAmongBestKnown(artists, wanted).OrderBy(a => a.ConsentThresholdYears).ThenBy(a => a.Id))
        {
            var own = Label.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear * Math.Min(left, artist.People);
            (royalties, thresholds) = (royalties + own, thresholds + (own * artist.ConsentThresholdYears));
            left -= Math.Min(left, artist.People);
        }

        return Math.Abs(braver - thresholds) <= 1e-9 * (1 + thresholds)
            && Math.Abs(ask - braver - (World.Artists.FearedDisplacement * royalties)) <= 1e-9 * (1 + ask);
    });

    [Fact]
    public void Open_letter_multiplies_the_thresholds_and_not_the_fear() => ForAll((artists, wanted) =>
    {
        double Ask(double factor) => ConsentedCohort.Ask(artists, World, Label, wanted, factor).Offer.AskDollarsPerYear;
        return Math.Abs(Ask(3) - Ask(0) - (3 * (Ask(1) - Ask(0)))) <= 1e-9 * (1 + Ask(3));
    });

    [Fact]
    public void Where_artists_may_object_all_others_are_covered_and_nobody_asks_for_anything() => ForAll((artists, wanted) =>
    {
        long willing = artists.Where(a => !double.IsInfinity(a.ConsentThresholdYears)).Sum(a => a.People);
        var all = ConsentedCohort.All(artists, World, mayObject: true).Offer;
        var known = ConsentedCohort.BestKnown(artists, World, wanted).Offer;
        return (all.Artists, all.AskDollarsPerYear, all.Unwilling, all.Asked) == (willing, 0, 0, false)
            && (known.Artists, known.AskDollarsPerYear, known.Unwilling, known.Asked) == (Math.Min(wanted, willing), 0, 0, false);
    });

    [Fact]
    public void Where_nobody_is_asked_those_who_refuse_are_covered_against_their_will() => ForAll((artists, _) =>
    {
        double Fame(IEnumerable<Artist> some) => some.Sum(a => a.People * Math.Exp(a.LogPopularity));
        double unwilling = Fame(artists.Where(a => double.IsInfinity(a.ConsentThresholdYears))) / Fame(artists);
        var offer = ConsentedCohort.All(artists, World, mayObject: false).Offer;
        return offer.Artists == artists.Sum(a => a.People) && Math.Abs(offer.Unwilling - unwilling) < 1e-12;
    });

    [Fact]
    public void Money_for_consent_goes_to_the_cohort_to_the_last_micro_dollar() => ForAll((artists, wanted) =>
    {
        var cohort = ConsentedCohort.Ask(artists, World, Label, wanted);
        cohort.License(artists, Platform);
        var paid = cohort.Pay(artists, Platform, new Money(123_456_789));
        return paid == (cohort.Offer.Artists > 0 ? new Money(123_456_789) : Money.Zero)
            && artists.Aggregate(Money.Zero, (sum, a) => sum + a.Year.Cash[(int)IncomeSource.LumpSum]) == paid
            && artists.All(a => a.TrainedBy != 0 || a.Year.TotalCash == Money.Zero);
    });

    [Fact]
    public void New_licence_of_a_platform_replaces_the_old_cohort_and_leaves_other_platforms_alone()
    {
        Artist[] artists = [Willing(1, 0), Willing(2, 1)];
        artists[0].TrainedBy = 0b11 << Platform;
        ConsentedCohort.Ask([artists[1]], World, Label, 1).License(artists, Platform);
        artists.Select(a => a.TrainedBy).ShouldBe([0b10UL << Platform, 1UL << Platform]);
    }

    [Fact]
    public void Artists_who_ask_for_nothing_share_what_is_passed_on_by_their_popularity()
    {
        Artist[] artists = [Willing(1, 300) with { LongRunLogPopularity = Math.Log(3) }, Willing(2, 100)];
        var cohort = ConsentedCohort.Ask(artists, WithFear(0), Label, 2);
        cohort.License(artists, Platform);
        cohort.Pay(artists, Platform, Money.FromDollars(80)).ShouldBe(Money.FromDollars(80));
        artists.Select(a => a.Year.TotalCash).ShouldBe([Money.FromDollars(60), Money.FromDollars(20)]);
    }

    [Fact]
    public void Money_that_comes_later_is_shared_by_those_of_the_cohort_who_are_still_there()
    {
        Artist[] artists = [Willing(1, 300), Willing(2, 100), Willing(3, 100)];
        var cohort = ConsentedCohort.Ask(artists, World, Label, 3);
        cohort.License(artists, Platform);
        Artist[] later = [Willing(0, 500), artists[1], artists[2]];
        cohort.Pay(later, Platform, Money.FromDollars(80)).ShouldBe(Money.FromDollars(80));
        later.Select(a => a.Year.TotalCash).ShouldBe([Money.Zero, Money.FromDollars(40), Money.FromDollars(40)]);
        cohort.Pay(later.AsSpan(0, 1), Platform, Money.FromDollars(80)).ShouldBe(Money.Zero);
    }

    [Fact]
    public void Those_who_stay_are_paid_though_all_who_asked_for_something_have_left()
    {
        Artist[] artists = [Willing(1, 300), Willing(2, 0) with { LongRunLogPopularity = Math.Log(3) }, Willing(3, 0)];
        var cohort = ConsentedCohort.Ask(artists, WithFear(1), Label, 3);
        cohort.License(artists, Platform);
        cohort.Pay(artists, Platform, Money.FromDollars(80)).ShouldBe(Money.FromDollars(80));
        artists.Select(a => a.Year.TotalCash).ShouldBe([Money.FromDollars(80), Money.Zero, Money.Zero]);
        Artist[] later = artists[1..];
        cohort.Pay(later, Platform, Money.FromDollars(80)).ShouldBe(Money.FromDollars(80));
        later.Select(a => a.Year.TotalCash).ShouldBe([Money.FromDollars(60), Money.FromDollars(20)]);
    }

    [Fact]
    public void Random_rosters_are_not_trivial()
    {
        var sample = Rosters.Sample(size: 10, seed: new Rnd(1), numberOfSamples: 50).ToArray();
        sample.ShouldAllBe(r => r.Any(a => double.IsInfinity(a.ConsentThresholdYears)) && r.Any(a => a.ConsentThresholdYears < 2));
    }

    private static void ForAll(Func<Artist[], int, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(6, 1),
        Prop.ForAll(Rosters.Zip(Gen.Choose(1, 250)).ToArbitrary(), draw => property(draw.Item1, draw.Item2)));

    private static IEnumerable<Artist> WillingAmongBestKnown(Artist[] artists, int wanted) => artists
        .Where(a => !double.IsInfinity(a.ConsentThresholdYears))
        .OrderByDescending(a => a.ReceiptsDollarsPerYear)
        .Take(10 * wanted);

    private static Artist Willing(int id, double receipts) => new() { Id = id, People = 1, ReceiptsDollarsPerYear = receipts };

    private static WorldSpecification WithFear(double fear) =>
        World with { Artists = World.Artists with { FearedDisplacement = fear } };
}

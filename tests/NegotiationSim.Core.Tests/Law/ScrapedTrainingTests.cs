using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Law;

/// <summary>What generators train on, and what the law makes of it.</summary>
public sealed class ScrapedTrainingTests
{
    private const int Muse = 4;

    private static readonly WorldRun Scraped = Run(TrainingSource.Scraped, null);

    [Fact]
    public void Generator_that_scrapes_has_users_displaces_listening_and_pays_nobody()
    {
        Scraped.Result.Years.ShouldAllBe(y => y.Platforms[Muse].Users > 0 && y.SyntheticShare > 0);
        Scraped.Result.Ledger.Where(t => t.From == "platform:muse").Select(t => t.Kind).Distinct().ShouldBe(["operating-cost"]);
    }

    [Fact]
    public void Listening_that_a_scraper_displaces_is_lost_to_artists()
    {
        var without = WorldRun.Of(SmallWorld.Specification);
        Scraped.Result.Years[^1].Labels.Sum(l => l.Streams).ShouldBeLessThan(without.Result.Years[^1].Labels.Sum(l => l.Streams));

        // In the first year no licence is renewed, so that the terms are the same.
        Scraped.Result.Years[0].Welfare.ArtistIncome.ShouldBeLessThan(without.Result.Years[0].Welfare.ArtistIncome);
    }

    [Fact]
    public void Scraping_everything_gives_the_quality_of_full_coverage() =>
        Scraped.Result.Years[0].Platforms[Muse].Quality.ShouldBe(2 * Math.Exp(0.2 * 3 / 4), 1e-9);

    [Fact]
    public void Quality_rises_from_a_cohort_to_licensed_catalogues_to_all_there_is()
    {
        double Quality(TrainingSource training) => Run(training, null).Result.Years[0].Platforms[Muse].Quality;
        var optedIn = Quality(TrainingSource.OptedIn);
        var licensed = Quality(TrainingSource.Licensed);
        optedIn.ShouldBeGreaterThan(0);
        licensed.ShouldBeGreaterThan(optedIn);
        Scraped.Result.Years[0].Platforms[Muse].Quality.ShouldBeGreaterThanOrEqualTo(licensed);
    }

    /// <summary>A catalogue that is used anyway is not missing; one of which a part is reserved is.</summary>
    [Fact]
    public void Catalogues_that_a_scraper_seeks_and_uses_without_a_licence_are_no_blackout()
    {
        int Missing(TrainingRegime regime)
        {
            var world = TrainingWorlds.Of(TrainingSource.Scraped, TrainingWorlds.Law(regime));
            var muse = world.Platforms[Muse] with { Seeks = world.Platforms[0].Seeks, LumpSumLimit = 0 };
            var run = WorldRun.Of(world with
            {
                Platforms = world.Platforms.SetItem(Muse, muse),
                Bargaining = world.Bargaining with { RoyaltyShares = [1], PerPlayFees = [0], GuaranteeShares = [0] },
            });
            run.Result.Negotiations.Where(n => n.Platform == Muse).ShouldAllBe(n => n.Deal == null);
            return run.Result.Years.Sum(y => y.Platforms[Muse].BlackoutPairQuarters);
        }

        Missing(TrainingRegime.FairUse).ShouldBe(0);
        Missing(TrainingRegime.OptOut).ShouldBe(3 * 12);
    }

    [Fact]
    public void Licence_of_a_whole_repertoire_asks_no_artist()
    {
        var talks = Run(TrainingSource.Licensed, null).Result.Negotiations.Where(n => n.Platform == Muse).ToArray();
        talks.ShouldContain(n => n.Deal != null);
        talks.ShouldAllBe(n => n.Consenting == 0);
    }

    [Fact]
    public void Reserved_repertoire_lowers_quality_by_the_coverage_exponent()
    {
        var reserved = Run(TrainingSource.Scraped, TrainingWorlds.Law(TrainingRegime.OptOut)).Result.Years[0].Platforms[Muse].Quality;
        reserved.ShouldBe(Scraped.Result.Years[0].Platforms[Muse].Quality * Math.Pow(0.6, 0.3), 1e-9);
    }

    [Fact]
    public void Opt_out_without_reservations_is_as_no_law() =>
        Run(TrainingSource.Scraped, TrainingWorlds.Law(TrainingRegime.OptOut) with { ReservedShare = 0 }).Text().ShouldBe(Scraped.Text());

    [Fact]
    public void Levy_is_its_share_of_the_generators_revenue_and_goes_to_labels_and_on_to_artists()
    {
        var run = Run(TrainingSource.Scraped, TrainingWorlds.Law(TrainingRegime.Levy));
        double Of(string kind) => run.Result.Ledger.Where(t => t.From == "platform:muse" && t.Kind == kind).Sum(t => t.MicroDollars) / 1e6;
        var revenue = run.Result.Ledger.Where(t => t.To == "platform:muse").Sum(t => t.MicroDollars) / 1e6;
        revenue.ShouldBeGreaterThan(1_000);
        Of("levy").ShouldBe(0.05 * revenue, 0.01);
        run.Result.Years[^1].Artists.ByTierAndSource.Where(t => t.Source == IncomeSource.AiRoyalty).Sum(t => t.IncomeDollars).ShouldBeGreaterThan(0);
        run.LedgerSums.ShouldAllBe(sum => sum.MicroDollars == 0);
    }

    [Fact]
    public void Statutory_licence_needs_no_talks()
    {
        var levied = Run(TrainingSource.Licensed, TrainingWorlds.Law(TrainingRegime.Levy));
        levied.Result.Negotiations.ShouldNotContain(n => n.Platform == Muse);
        levied.Result.Years[0].Platforms[Muse].Quality.ShouldBe(Scraped.Result.Years[0].Platforms[Muse].Quality, 1e-9);
    }

    private static WorldRun Run(TrainingSource training, TrainingLawSpecification? law) =>
        WorldRun.Of(TrainingWorlds.Of(training, law) with { Years = 2 });
}

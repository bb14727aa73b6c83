using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>What must hold of the observations of every run.</summary>
[Collection(RandomWorldRuns.Name)]
public sealed class WorldObservationTests(RandomWorldRuns runs)
{
    [Fact]
    public void Users_of_a_market_never_exceed_its_people()
    {
        foreach (var run in runs.All)
        {
            foreach (var quarter in run.Settlements.GroupBy(s => s.Quarter.Quarter.Index))
            {
                foreach (var market in run.World.Markets)
                {
                    quarter.Sum(s => run.World.Platforms[s.Platform].Kind == PlatformKind.Generator ? 0 : run.World.Platforms[s.Platform].Offerings
                        .Select((o, i) => o.Market == market.Id ? s.Quarter.Users[i] : 0).Sum()).ShouldBeInRange(0, market.People);
                }
            }
        }
    }

    [Fact]
    public void Income_shares_and_inequality_stay_in_their_ranges()
    {
        foreach (var year in runs.All.SelectMany(r => r.Result.Years))
        {
            year.SyntheticShare.ShouldBeInRange(0, 1);
            year.Artists.Gini.ShouldBeInRange(0, 1);
            year.Artists.CareerGini.ShouldBeInRange(0, 1);
            year.Artists.TopOnePercentShare.ShouldBeInRange(0, 1);
            year.Artists.TopFourInThousandShare.ShouldBeInRange(0, year.Artists.TopOnePercentShare);
            year.Artists.Lorenz.Length.ShouldBe(101);
            year.Artists.Lorenz[0].ShouldBe(0);
            year.Artists.Lorenz[^1].ShouldBe(1, 1e-12);
            year.Artists.PercentileDollars.ShouldBe(year.Artists.PercentileDollars.Order());
            year.Artists.ArtistsAbove.ShouldBe(year.Artists.ArtistsAbove.OrderDescending());
            year.Artists.ArtistsByTier[^1].ShouldBe(year.Artists.ArtistsAbove[6]);
        }
    }

    [Fact]
    public void Welfare_is_the_sum_of_its_parts()
    {
        foreach (var year in runs.All.SelectMany(r => r.Result.Years))
        {
            var welfare = year.Welfare;
            welfare.PlatformProfit.ShouldBe(year.Platforms.Sum(p => p.ProfitDollars), 1e-3);
            welfare.LabelProfit.ShouldBe(year.Labels.Sum(l => l.ProfitDollars), 1e-3);
            welfare.ArtistIncome.ShouldBe(year.Labels.Sum(l => l.ArtistPaymentsDollars), 1e-3);
            welfare.ConsumerSurplus.ShouldBeGreaterThan(0);
            welfare.Total.ShouldBe(
                welfare.ConsumerSurplus + welfare.PlatformProfit + welfare.LabelProfit + welfare.ArtistIncome + welfare.PublisherIncome, 1e-3);
        }
    }

    [Fact]
    public void Without_a_generator_nobody_hears_synthetic_music()
    {
        foreach (var run in runs.All.Where(r => !r.World.Platforms.Any(p => p.Kind == PlatformKind.Generator)))
        {
            run.Result.Years.ShouldAllBe(y => y.SyntheticShare == 0);
        }
    }

    [Fact]
    public void Synthetic_music_has_more_of_a_genre_the_more_easily_it_replaces_it_and_over_all_what_it_has_on_the_whole()
    {
        int counted = 0;
        foreach (var run in runs.All)
        {
            // pop, rap and folk, replaced with falling ease
            foreach (var year in run.Result.Years.Where(y => y.SyntheticShare > 0))
            {
                year.SyntheticShareByGenre.ShouldBe(year.SyntheticShareByGenre.OrderDescending());
                year.SyntheticShare.ShouldBeInRange(year.SyntheticShareByGenre[^1], year.SyntheticShareByGenre[0]);
                counted++;
            }
        }

        counted.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Every_number_of_a_report_is_finite()
    {
        foreach (var run in runs.All)
        {
            run.Text().ShouldNotContain("NaN");
            run.Text().ShouldNotContain("Infinity");
        }
    }

    [Fact]
    public void Deal_reports_a_lump_sum_fraction_between_nothing_and_all() =>
        runs.All.SelectMany(r => r.Result.Negotiations).Select(n => n.Deal).OfType<DealRecord>()
            .ShouldAllBe(d => d.LumpSumFraction >= 0 && d.LumpSumFraction <= 1);
}

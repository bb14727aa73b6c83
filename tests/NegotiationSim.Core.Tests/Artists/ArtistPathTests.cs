using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

/// <summary>Followed artists: whoever looks on changes nothing, sees all of the money, and sees each artist from entry to exit.</summary>
public sealed class ArtistPathTests
{
    private static readonly WorldSpecification World = SmallWorld.WithGenerator with
    {
        Artists = SmallWorld.Specification.Artists with { EntryPerYear = 0.1, OutsideOption = (0.5, 1.2) },
    };

    private static readonly WorldRun All = WorldRun.Of(World with { ArtistPaths = World.Artists.Count });

    private static readonly ImmutableArray<(int Year, ArtistPathYear Path)> Paths =
        [.. All.Result.Years.SelectMany(year => year.ArtistPaths.Select(path => (year.Year, path)))];

    [Fact]
    public void Following_artists_changes_nothing_else()
    {
        RunResult seen = WorldRun.Of(World with { ArtistPaths = 7 }).Result;
        seen.Years.ShouldAllBe(year => !year.ArtistPaths.IsEmpty);
        WorldRun.TextOf(seen with { Years = [.. seen.Years.Select(year => year with { ArtistPaths = [] })] }).ShouldBe(WorldRun.Of(World).Text());
    }

    [Fact]
    public void All_artists_together_have_exactly_the_income_of_the_year_by_source()
    {
        foreach (YearObservation year in All.Result.Years)
        {
            foreach (IncomeSource source in Enum.GetValues<IncomeSource>())
            {
                long income = year.Artists.ByTierAndSource.Where(tier => tier.Source == source).Sum(tier => Micro(tier.IncomeDollars));
                year.ArtistPaths.Sum(path => Micro(path.CashDollars[(int)source])).ShouldBe(income, $"{year.Year}, {source}");
            }

            year.ArtistPaths.Sum(path => path.People).ShouldBe(year.Artists.ArtistsByTier.Sum());
            year.ArtistPaths.Sum(path => Micro(path.ReceiptsDollars)).ShouldBe(year.Labels.Sum(label => Micro(label.PlayReceiptsDollars)));
        }
    }

    [Fact]
    public void Labels_have_the_artists_who_were_there_and_did_not_leave()
    {
        foreach (YearObservation year in All.Result.Years)
        {
            for (int l = 0; l < year.Labels.Length; l++)
            {
                year.ArtistPaths.Where(path => path.Label == l && !path.Left).Sum(path => path.People).ShouldBe(year.Labels[l].Artists);
            }
        }

        Paths.GroupBy(row => row.Path.Id).Count(lives => lives.Select(row => row.Path.Label).Distinct().Count() > 1).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_artist_is_seen_in_every_year_from_its_entry_to_its_exit_and_in_no_other()
    {
        foreach (var life in Paths.GroupBy(row => row.Path.Id))
        {
            (int Year, ArtistPathYear Path)[] years = [.. life];
            years.Select(row => row.Year).ShouldBe(Enumerable.Range(years[0].Year, years.Length));
            years.Select(row => row.Path.Entered).ShouldBe(years.Select((_, i) => i == 0 && life.Key >= World.Artists.Count));
            years[..^1].ShouldAllBe(row => !row.Path.Left);
            years[0].Year.ShouldBe(life.Key < World.Artists.Count ? World.StartYear : years[0].Year);
            (years[^1].Path.Left || years[^1].Year == World.StartYear + World.Years - 1).ShouldBeTrue();
        }

        Paths.Count(row => row.Path.Left).ShouldBeGreaterThan(0);
        Paths.Count(row => row.Path.Entered).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Royalties_credited_are_paid_in_cash_or_repay_what_is_unrecouped()
    {
        // Of an artist who neither signs nor moves in a year, credits of streaming go to cash or to the balance.
        int quiet = 0;
        foreach (var life in Paths.GroupBy(row => row.Path.Id))
        {
            foreach ((ArtistPathYear before, ArtistPathYear now) in life.Zip(life.Skip(1), (a, b) => (a.Path, b.Path)))
            {
                if (now.Label == before.Label && now.CashDollars[(int)IncomeSource.Advance] == 0)
                {
                    double paid = now.CashDollars[(int)IncomeSource.Streaming] + now.CashDollars[(int)IncomeSource.Social];
                    (before.UnrecoupedDollars - now.UnrecoupedDollars).ShouldBeGreaterThanOrEqualTo(now.EarnedDollars - paid - 1e-5);
                    quiet += now.EarnedDollars > paid ? 1 : 0;
                }
            }
        }

        quiet.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Few_followed_artists_reach_from_the_best_known_to_the_least()
    {
        ImmutableArray<ArtistPathYear> first = WorldRun.Of(World with { ArtistPaths = 5, Years = 1 }).Result.Years[0].ArtistPaths;
        ArtistPathYear[] ofStart = [.. first.Where(path => path.StartRank is not null)];
        ofStart.Select(path => path.Id).ShouldBe(ofStart.Select(path => path.Id).Order());
        ofStart.Length.ShouldBe(5);
        (ofStart[0].Id, ofStart[0].StartRank).ShouldBe((0, 1L));
        ofStart[^1].Id.ShouldBe(World.Artists.Count - 1);
        ofStart[^1].StartRank.ShouldBe(World.Artists.Uploaders - ofStart[^1].People + 1);
        first.Where(path => path.StartRank is null).Select(path => path.Id).ShouldBe(Enumerable.Range(World.Artists.Count, 5).Take(first.Length - 5));
        ofStart.ShouldAllBe(path => path.ConsentThresholdYears == null || path.ConsentThresholdYears >= 0);
    }

    [Fact]
    public void Named_artists_are_followed_beside_the_others_and_live_the_same_lives()
    {
        int entrant = World.Artists.Count + 1;
        int[] named = [11, 3, entrant, int.MaxValue];
        (int, ArtistPathYear)[] lives = LivesOf(WorldRun.Of(World with { FollowedArtists = [.. named] }));
        lives.Select(life => life.Item2.Id).Distinct().Order().ShouldBe([3, 11, entrant]);
        WorldRun.TextOf(lives.Select(life => life.Item2)).ShouldBe(WorldRun.TextOf(LivesOf(All).Where(life => named.Contains(life.Item2.Id)).Select(life => life.Item2)));
        LivesOf(WorldRun.Of(World with { FollowedArtists = [11], ArtistPaths = 2, Years = 1 })).Select(life => life.Item2.Id)
            .ShouldBe([0, 11, World.Artists.Count - 1, World.Artists.Count, entrant]);

        static (int, ArtistPathYear)[] LivesOf(WorldRun run) => [.. run.Result.Years.SelectMany(year => year.ArtistPaths.Select(path => (year.Year, path)))];
    }

    private static long Micro(double dollars) => (long)Math.Round(dollars * 1e6);
}

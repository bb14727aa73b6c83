using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class RosterPayrollTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification;

    private static readonly int Cells = World.Genres.Length * World.Consumers.PopularityClasses.Length;

    private static readonly Gen<(Artist[] Artists, RosterReceipts Receipts)> Quarters =
        from unrecouped in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 100_000))).ArrayOf(12)
        from people in Gen.Choose(1, 9).ArrayOf(12)
        from rates in RandomWorlds.Real(0, 2).ArrayOf(Cells)
        from amounts in Gen.Choose(0, 2_000_000).ArrayOf(5)
        select (
            unrecouped.Select((u, k) => Artist(k, k % 3, u) with { People = people[k], LongRunLogPopularity = 0.2 * k }).ToArray(),
            Receipts(rates, amounts[0], amounts[1], amounts[2], amounts[3], amounts[4]));

    [Fact]
    public void Cash_reported_by_source_is_the_cash_of_the_artists() => ForAll((artists, receipts, cash) =>
        Enumerable.Range(0, cash.Length).All(s => artists.Aggregate(Money.Zero, (sum, a) => sum + a.Year.Cash[s]) == cash[s]));

    [Fact]
    public void Streaming_royalties_are_the_rate_of_receipts_less_fractions_of_a_micro_dollar() => ForAll((artists, receipts, _) =>
    {
        var due = receipts.Streaming;
        var missing = due.Share(0.3) - artists.Aggregate(Money.Zero, (sum, a) => sum + a.Year.Earned);
        return receipts.StreamsPerMass.Sum() > 0 && missing >= Money.Zero && missing <= new Money(artists.Length);
    });

    [Fact]
    public void All_royalties_are_paid_or_recouped_less_fractions_of_a_micro_dollar() => ForAll((artists, receipts, cash) =>
    {
        var before = artists.Aggregate(Money.Zero, (sum, a) => sum + Money.FromDollars(a.ReceiptsDollarsPerYear));
        var after = artists.Aggregate(Money.Zero, (sum, a) => sum + a.Account.Unrecouped);
        var paid = cash.Aggregate(Money.Zero, (sum, c) => sum + c) - cash[(int)IncomeSource.LumpSum];
        var due = (receipts.Streaming + receipts.OtherRecorded + receipts.Settlement).Share(0.3);
        var missing = due - paid - (before - after);
        return missing >= new Money(-1) && missing <= new Money(3 * artists.Length)
            && artists.All(a => a.Account.Unrecouped == Money.Zero || OnlyLumpSums(a));
    });

    [Fact]
    public void Lump_sums_reach_artists_in_full_whatever_they_have_not_recouped() => ForAll((_, receipts, cash) =>
        cash[(int)IncomeSource.LumpSum] == receipts.LumpSumToArtists);

    [Fact]
    public void Unrecouped_advance_is_repaid_before_cash_flows()
    {
        Artist[] artists = [Artist(0, 0, unrecouped: 50), Artist(1, 0, unrecouped: 0)];
        RosterPayroll payroll = new(World, Terms(0.5));
        payroll.Describe(artists);
        var even = Receipts([.. Enumerable.Repeat(1.0, Cells)], 120, 0, 0, 0, 0);

        // 120 dollars of receipts are 60 an artist, of which half is the artist's: 30 a quarter.
        payroll.Pay(artists, even);
        artists.Select(a => a.Year.TotalCash.Dollars).ShouldBe([0, 30]);
        artists[0].Account.Unrecouped.ShouldBe(Money.FromDollars(20));
        payroll.Pay(artists, even);
        artists.Select(a => a.Year.TotalCash.Dollars).ShouldBe([10, 60]);
        artists.Select(a => a.Year.Earned.Dollars).ShouldBe([60, 60]);
        artists[0].Account.Unrecouped.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Lump_sums_of_a_label_that_recoups_them_repay_advances_before_they_are_cash()
    {
        Artist[] artists = [Artist(0, 0, unrecouped: 30), Artist(1, 0, unrecouped: 0)];
        RosterPayroll payroll = new(World, Terms(0.5, recoups: true));
        payroll.Describe(artists);
        var windfall = Receipts([.. Enumerable.Repeat(1.0, Cells)], 0, 0, 0, lumpSum: 80, 0);

        payroll.Pay(artists, windfall)[(int)IncomeSource.LumpSum].ShouldBe(Money.FromDollars(50));
        artists.Select(a => a.Year.TotalCash.Dollars).ShouldBe([10, 40]);
        artists[0].Account.Unrecouped.ShouldBe(Money.Zero);
        payroll.Pay(artists, windfall)[(int)IncomeSource.LumpSum].ShouldBe(Money.FromDollars(80), "nothing is left to recoup");
    }

    [Fact]
    public void Receipts_without_any_streams_are_shared_by_popularity()
    {
        // A label that is dark on every platform still sells records, and its artists still get their part of them.
        Artist[] artists = [Artist(0, 0, 0), Artist(1, 1, 0) with { LongRunLogPopularity = Math.Log(3) }];
        RosterPayroll payroll = new(World, Terms(0.5));
        payroll.Describe(artists);
        payroll.Pay(artists, Receipts(new double[Cells], 0, 800, 0, 0, 0));
        artists.Select(a => a.Year.TotalCash.Dollars).ShouldBe([100, 300]);
    }

    [Fact]
    public void Ai_royalties_go_to_those_trained_on()
    {
        Artist[] artists = [Artist(0, 0, 0), Artist(1, 0, 0) with { TrainedBy = 1 }];
        RosterPayroll payroll = new(World, Terms(0.5));
        payroll.Describe(artists);
        var receipts = Receipts([.. Enumerable.Repeat(1.0, Cells)], 0, 0, 0, 0, 0) with { AiRoyalty = [Money.FromDollars(100)] };
        payroll.Pay(artists, receipts)[(int)IncomeSource.AiRoyalty].ShouldBe(Money.FromDollars(50));
        artists.Select(a => a.Year.TotalCash.Dollars).ShouldBe([0, 50]);
    }

    [Fact]
    public void Royalties_on_outputs_count_every_real_artist_by_popularity()
    {
        Artist[] artists =
        [
            Artist(0, 0, 0) with { TrainedBy = 1, People = 3 },
            Artist(1, 0, 0) with { TrainedBy = 1 },
            Artist(2, 0, 0) with { TrainedBy = 1, LongRunLogPopularity = Math.Log(6) },
        ];
        RosterPayroll payroll = new(World, Terms(0.5));
        payroll.Describe(artists);
        payroll.Pay(artists, Receipts([.. Enumerable.Repeat(1.0, Cells)], 0, 0, 0, 0, 0) with { AiRoyalty = [Money.FromDollars(100)] });
        artists.Select(a => a.Year.TotalCash.Dollars).ShouldBe([15, 5, 30], 2e-6);
    }

    [Fact]
    public void Receipts_for_a_cohort_go_to_it_alone_by_streams_and_repay_advances_first()
    {
        Artist[] artists =
        [
            Artist(0, 0, 0),
            Artist(1, 0, unrecouped: 20) with { TrainedBy = 0b10 },
            Artist(2, 0, 0) with { TrainedBy = 0b11, LongRunLogPopularity = 1 },
            Artist(3, 0, 0) with { TrainedBy = 0b01 },
        ];
        RosterPayroll payroll = new(World, Terms(0.5));
        payroll.Describe(artists);
        double[] even = [.. Enumerable.Repeat(1.0, Cells)];
        payroll.Pay(artists, Receipts(new double[Cells], 0, 0, 0, 0, 0) with { Remixed = [new(1, Money.FromDollars(200), [.. even])] });

        artists[0].Year.TotalCash.ShouldBe(Money.Zero);
        artists[3].Year.TotalCash.ShouldBe(Money.Zero);
        artists[0].Year.Streams.ShouldBe(0);
        double share = artists[2].Year.Streams / (artists[1].Year.Streams + artists[2].Year.Streams);
        share.ShouldBeGreaterThan(0.5);
        artists[2].Year.TotalCash.Dollars.ShouldBe(100 * share, 1e-5);
        artists[1].Year.TotalCash.Dollars.ShouldBe(Math.Max(0, (100 * (1 - share)) - 20), 1e-5);
    }

    [Fact]
    public void Repertoire_counts_artists_by_the_real_ones_they_stand_for()
    {
        Artist[] artists = [Artist(0, 0, 0) with { People = 10, Deviation = 1 }, Artist(1, 2, 0)];
        var repertoire = new RosterPayroll(World, Terms(0.5)).Describe(artists);
        repertoire.Artists.ShouldBe(11);
        repertoire.Popularity.ShouldBe([10 * Math.E, 0, 1]);
        repertoire.Mass[0].ShouldBe(10 * Math.Exp(World.Consumers.PopularityClasses[0].Exponent), 1e-9);
        repertoire.Mass.Skip(3).Take(3).ShouldAllBe(m => m == 0);
    }

    [Fact]
    public void Random_quarters_are_not_trivial()
    {
        var sample = Quarters.Sample(size: 10, seed: new Rnd(1), numberOfSamples: 50).ToArray();
        sample.Count(q => q.Artists.Any(a => a.Account.Unrecouped == Money.Zero)).ShouldBeGreaterThan(30);
        sample.Count(q => q.Artists.Count(a => a.Account.Unrecouped > Money.Zero) > 5).ShouldBeGreaterThan(30);
    }

    private static void ForAll(Func<Artist[], RosterReceipts, ImmutableArray<Money>, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(12, 1),
        Prop.ForAll(Quarters.ToArbitrary(), quarter =>
        {
            RosterPayroll payroll = new(World, Terms(0.3));
            payroll.Describe(quarter.Artists);
            return property(quarter.Artists, quarter.Receipts, payroll.Pay(quarter.Artists, quarter.Receipts));
        }));

    private static ArtistTerms Terms(double royalty, bool recoups = false) =>
        new(World.Labels[0] with { ArtistRoyaltyRate = royalty, RecoupsLumpSums = recoups }, new RandomSource(1, 0));

    /// <summary>An artist that also remembers, where its receipts are kept, what it began with unrecouped.</summary>
    private static Artist Artist(int id, int genre, double unrecouped) => new()
    {
        Id = id,
        People = 1,
        Genre = genre,
        Account = new RecoupmentAccount(Money.FromDollars(unrecouped)),
        ReceiptsDollarsPerYear = unrecouped,
    };

    private static bool OnlyLumpSums(Artist artist) => artist.Year.TotalCash == artist.Year.Cash[(int)IncomeSource.LumpSum];

    private static RosterReceipts Receipts(double[] rates, double streaming, double other, double settlement, double lumpSum, double census) => new()
    {
        Quarter = Quarter.At(2030, 0),
        StreamsPerMass = [.. rates],
        DollarsPerMass = [.. rates],
        CensusDollarsPerMass = [.. rates],
        Streaming = Money.FromDollars(streaming),
        Census = Money.FromDollars(census),
        LumpSumToArtists = Money.FromDollars(lumpSum),
        OtherRecorded = Money.FromDollars(other),
        Settlement = Money.FromDollars(settlement),
        AiRoyalty = [],
    };
}

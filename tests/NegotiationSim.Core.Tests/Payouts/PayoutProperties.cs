using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Tests.Payouts;

public sealed class PayoutProperties
{
    private const int Cases = 300;

    /// <summary>Tables of up to 8 listeners and 6 artists with many repeated pairs, whole streams, some 0, and one fee a listener.</summary>
    private static readonly Arbitrary<StreamRow[]> Tables = (
        from cells in (from listener in Gen.Choose(0, 7)
                       from artist in Gen.Choose(0, 5)
                       from streams in Gen.Choose(0, 400)
                       from sought in Gen.Choose(0, streams)
                       select (listener, artist, streams, sought)).NonEmptyListOf()
        from fees in Gen.Choose(0, 20_000_000).ListOf(8)
        where cells.Any(cell => cell.streams > 0)
        select Numbered(cells.Select(cell => ($"u{cell.listener}", $"a{cell.artist}", cell.streams, cell.sought, fees[cell.listener])))).ToArbitrary();

    private static readonly IPayoutRule[] Rules =
    [
        new ProRataRule(), new UserCentricRule(), new ShapleyIndexRule(), new ThresholdRule(0),
        new ArtistCentricRule(new ArtistCentricTerms { BoostStreams = 300, BoostListeners = 2, CapStreams = 500 }),
    ];

    [Fact]
    public void Every_rule_pays_out_exactly_the_fees() => Holds(rows =>
        Rules.All(rule => Payout.Of(rows, rule) is var payout
            && Sum(payout.Amounts) == Fees(rows)
            && Sum(payout.ProRata) == Fees(rows)
            && payout.Amounts.All(amount => amount >= Money.Zero)));

    [Fact]
    public void Order_of_rows_changes_no_payout() => Holds(rows =>
        Rules.All(rule => ByName(rows, rule).SequenceEqual(ByName([.. Enumerable.Reverse(rows)], rule))));

    [Fact]
    public void Streams_in_another_unit_change_no_payout_but_by_the_thresholds() => Holds(rows =>
    {
        StreamRow[] scaled = [.. rows.Select(row => row with { Streams = 64 * row.Streams, Sought = 64 * row.Sought })];
        return Rules[..4].All(rule => Payout.Of(rows, rule).Amounts.SequenceEqual(Payout.Of(scaled, rule).Amounts));
    });

    [Fact]
    public void No_threshold_and_no_boosts_without_a_cap_are_pro_rata() => Holds(rows =>
    {
        var plain = new ArtistCentricTerms { Boost = 1, SearchBoost = 1, CapStreams = double.PositiveInfinity };
        var proRata = Payout.Of(rows, new ProRataRule()).Amounts;
        return Payout.Of(rows, new ThresholdRule(0)).Amounts.SequenceEqual(proRata)
            && Payout.Of(rows, new ArtistCentricRule(plain)).Amounts.SequenceEqual(proRata)
            && Payout.Of(rows, new UserCentricRule()).ProRata.SequenceEqual(proRata);
    });

    [Fact]
    public void Equal_listening_and_fees_make_user_centric_pro_rata() => Holds(rows =>
    {
        // A listener for each row, who pays the same and also fills up to 500 streams with one common artist.
        StreamRow[] equal = [.. rows.SelectMany((row, i) => new[]
        {
            new StreamRow(i, 0, 500 - row.Streams, 0, new Money(7_000_000)),
            new StreamRow(i, row.Artist + 1, row.Streams, 0, new Money(7_000_000)),
        })];
        var userCentric = Payout.Of(equal, new UserCentricRule());
        return userCentric.Amounts.Zip(userCentric.ProRata, (a, b) => Math.Abs(a.MicroDollars - b.MicroDollars)).Max() <= 1;
    });

    [Fact]
    public void Popularity_of_heavy_listeners_artists_has_the_sign_of_what_popular_artists_gain_by_user_centric_payment() => Holds(rows =>
    {
        Payout payout = Payout.Of(rows, new ProRataRule());
        if (payout.HeavyToLightPopularity is not { } ratio || rows.GroupBy(row => row.Listener).All(own => own.First().Fee == Money.Zero || own.All(row => row.Streams == 0)))
        {
            return true;
        }

        payout = Payout.Of(rows, new UserCentricRule());
        double gain = Enumerable.Range(0, payout.Totals.Artists)
            .Sum(j => payout.Totals.StreamsOfArtist(j) * (payout.Amounts[j] - payout.ProRata[j]).Dollars);

        // Payments are rounded to the micro-dollar.
        return Math.Abs(gain) < 1e-5 * payout.Totals.Streams || Math.Sign(gain) == Math.Sign(1 - ratio);
    });

    [Fact]
    public void Order_of_rows_does_not_change_the_popularity_of_heavy_listeners_artists() => Holds(rows =>
        Payout.Of(rows, new ProRataRule()).HeavyToLightPopularity == Payout.Of(Renumbered([.. Enumerable.Reverse(rows)]), new ProRataRule()).HeavyToLightPopularity);

    [Fact]
    public void Generated_tables_are_not_trivial()
    {
        var sample = Tables.Generator.Sample(size: 30, seed: new Rnd(7), numberOfSamples: 200).ToArray();
        sample.Count(rows => rows.GroupBy(row => (row.Listener, row.Artist)).Any(pair => pair.Count() > 1)).ShouldBeGreaterThan(100);
        sample.Count(rows => rows.Any(row => row.Streams == 0)).ShouldBeGreaterThan(3);
        sample.Count(rows => Payout.Of(rows, Rules[0]).HeavyToLightPopularity < 1).ShouldBeGreaterThan(30);
        sample.Count(rows => Payout.Of(rows, Rules[0]).HeavyToLightPopularity > 1).ShouldBeGreaterThan(30);
        sample.Count(rows => Payout.Of(rows, Rules[1]) is var payout && !payout.Amounts.SequenceEqual(payout.ProRata)).ShouldBeGreaterThan(100);
        sample.Count(rows => Payout.Of(rows, Rules[4]) is var payout && !payout.Amounts.SequenceEqual(payout.ProRata)).ShouldBeGreaterThan(100);
    }

    private static void Holds(Func<StreamRow[], bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(29, 1), Prop.ForAll(Tables, property));

    /// <summary>Payouts by name of the artist; here, names are the artists' indices in the given order of rows.</summary>
    private static IEnumerable<(int Name, Money Amount)> ByName(StreamRow[] rows, IPayoutRule rule)
    {
        int[] artists = [.. rows.Select(row => row.Artist).Distinct()];
        var payout = Payout.Of(Renumbered(rows), rule, [.. Enumerable.Range(0, artists.Length).OrderBy(i => artists[i])]);
        return payout.Amounts.Select((amount, i) => (artists[i], amount)).OrderBy(pair => pair.Item1);
    }

    /// <summary>Listeners and artists numbered as they appear.</summary>
    private static StreamRow[] Renumbered(StreamRow[] rows)
    {
        int[] listeners = [.. rows.Select(row => row.Listener).Distinct()];
        int[] artists = [.. rows.Select(row => row.Artist).Distinct()];
        return [.. rows.Select(row => row with
        {
            Listener = Array.IndexOf(listeners, row.Listener),
            Artist = Array.IndexOf(artists, row.Artist),
        })];
    }

    private static StreamRow[] Numbered(IEnumerable<(string Listener, string Artist, int Streams, int Sought, int Fee)> cells)
    {
        var listeners = new List<string>();
        var artists = new List<string>();
        return [.. cells.Select(cell => new StreamRow(
            NumberOf(listeners, cell.Listener), NumberOf(artists, cell.Artist), cell.Streams, cell.Sought, new Money(cell.Fee)))];
    }

    private static int NumberOf(List<string> names, string name)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
        }

        return names.IndexOf(name);
    }

    private static Money Fees(StreamRow[] rows) => Sum([.. rows.DistinctBy(row => row.Listener).Select(row => row.Fee)]);

    private static Money Sum(ImmutableArray<Money> amounts) => amounts.Aggregate(Money.Zero, (a, b) => a + b);
}

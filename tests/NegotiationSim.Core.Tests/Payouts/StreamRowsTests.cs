using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Tests.Payouts;

public sealed class StreamRowsTests
{
    // Above 2^16, so that columns have several parts, with rows in no order of listeners.
    private const int Many = 150_000;
    private const int Listeners = 1_009;
    private const int Artists = 307;

    [Fact]
    public void Rows_come_back_as_they_were_added()
    {
        StreamRow[] rows = [.. ManyRows()];
        StreamRows kept = StreamRows.Of(rows);
        kept.Count.ShouldBe(Many);
        Enumerable.Range(0, Many).Count(i => kept[i] != rows[i]).ShouldBe(0);
        rows.Count(row => row.Streams != Math.Floor(row.Streams)).ShouldBeGreaterThan(1_000);
        rows.Count(row => row.Streams > uint.MaxValue).ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Different_listeners_and_artists_are_those_of_rows_with_streams()
    {
        StreamRow[] rows = [.. ManyRows()];
        StreamRows kept = StreamRows.Of(rows);
        Payout.Of(kept, new ShapleyIndexRule());
        var pairs = rows.Where(row => row.Streams > 0).Select(row => (row.Listener, row.Artist)).Distinct().ToArray();
        pairs.Length.ShouldBeInRange(Many / 10, Many - 1_000);
        Enumerable.Range(0, Artists).Select(kept.Totals.ListenersOfArtist)
            .ShouldBe(Enumerable.Range(0, Artists).Select(artist => pairs.Count(pair => pair.Artist == artist)));
        Enumerable.Range(0, Listeners).Sum(kept.Totals.ArtistsOfListener).ShouldBe(pairs.Length);
    }

    [Fact]
    public void Paying_out_the_same_rows_again_comes_to_the_same()
    {
        StreamRows kept = StreamRows.Of(ManyRows());
        var first = Payout.Of(kept, new ShapleyIndexRule());
        int[] artists = [.. Enumerable.Range(0, Listeners).Select(kept.Totals.ArtistsOfListener)];
        Payout.Of(kept, new ShapleyIndexRule()).Amounts.ShouldBe(first.Amounts);
        Enumerable.Range(0, Listeners).Select(kept.Totals.ArtistsOfListener).ShouldBe(artists);
    }

    [Fact]
    public void Listener_with_nearly_all_rows_is_counted_like_any_other()
    {
        StreamRow[] rows =
        [
            .. Enumerable.Range(0, 40).Select(i => new StreamRow(0, i % 20, 1, 0, new Money(10_000_000))),
            new StreamRow(1, 3, 1, 0, new Money(1_000_000)),
        ];
        var payout = Payout.Of(rows, new ShapleyIndexRule());
        payout.Totals.ArtistsOfListener(0).ShouldBe(20);
        payout.Totals.ListenersOfArtist(3).ShouldBe(2);
        payout.Amounts[3].ShouldBe(new Money(1_500_000));
    }

    [Fact]
    public void Row_may_be_found_to_have_been_searched_for_later()
    {
        StreamRows kept = StreamRows.Of([new(0, 0, 2.5, 1, Money.Zero), new(0, 0, 7, 1, Money.Zero)]);
        kept.SeekAll(0);
        kept[0].Sought.ShouldBe(2.5);
        kept[1].Sought.ShouldBe(1);
    }

    private static IEnumerable<StreamRow> ManyRows() => Enumerable.Range(0, Many).Select(i =>
    {
        int listener = i < Listeners ? i : (int)(i * 2_654_435_761L % Listeners);
        int artist = i < Artists ? i : (int)(i * 40_503L / 7 % Artists);
        double streams = (i % 11) switch { 0 => 0, 1 => i / 8.0, 2 => 5e9 + i, _ => i % 97 };
        return new StreamRow(listener, artist, streams, i % 3 == 0 ? streams / 2 : 0, new Money(listener * 1_000L));
    });
}

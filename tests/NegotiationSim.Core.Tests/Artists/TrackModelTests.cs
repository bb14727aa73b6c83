using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class TrackModelTests
{
    private static readonly Gen<(int Tracks, double Exponent, double Streams, double Least)> Catalogues =
        from tracks in Gen.Choose(1, 60)
        from exponent in RandomWorlds.Real(0, 3)
        from streams in RandomWorlds.Real(0, 100_000)
        from least in RandomWorlds.Real(1, 5_000)
        select (tracks, exponent, streams, least);

    [Fact]
    public void Closed_form_is_the_count_over_tracks() => ForAll((model, c) =>
    {
        var (streams, best) = Listed(c);
        var count = streams.Count(s => s >= c.Least);
        return model.AtLeast(c.Streams, c.Least) == count
            && Math.Abs((model.ShareOfBest(count) * c.Streams) - streams.Take(count).Sum()) <= 1e-9 * c.Streams
            && best;
    });

    [Fact]
    public void More_streams_never_leave_fewer_tracks_above_a_number() => ForAll((model, c) =>
        model.AtLeast(1.5 * c.Streams, c.Least) >= model.AtLeast(c.Streams, c.Least));

    [Fact]
    public void Random_catalogues_reach_the_number_with_none_some_and_all_of_their_tracks()
    {
        var sample = Catalogues.Sample(size: 10, seed: new Rnd(1), numberOfSamples: 400).ToArray();
        double[] shares = [.. sample.Select(c => (double)Listed(c).Streams.Count(s => s >= c.Least) / c.Tracks)];
        shares.Count(s => s == 0).ShouldBeGreaterThan(20);
        shares.Count(s => s is > 0 and < 1).ShouldBeGreaterThan(100);
        shares.Count(s => s == 1).ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData(999.9, 0)]
    [InlineData(1000, 1)]
    public void A_single_track_has_all_streams(double streams, int expected) =>
        new TrackModel(TrackSpecification.One).AtLeast(streams, 1000).ShouldBe(expected);

    [Fact]
    public void Without_a_floor_every_track_counts() =>
        new TrackModel(new TrackSpecification { PerArtist = 9, Exponent = 1 }).AtLeast(0, 0).ShouldBe(9);

    [Fact]
    public void A_year_is_counted_by_number_of_plays_and_by_band()
    {
        // Three tracks with 6, 3 and 2 elevenths of the streams: 6m, 3m and 2m in the band, or 600, 300 and 200 below a thousand.
        TrackCount count = new(new TrackModel(new TrackSpecification { PerArtist = 3, Exponent = 1 }));
        count.Add(people: 2, streamsTogether: 2 * 11e6);
        count.Add(people: 5, streamsTogether: 5 * 1_100);
        count.Add(people: 1, streamsTogether: 110e6);
        var year = count.Build();
        year.Tracks.ShouldBe(24);
        year.Below1000.ShouldBe(15);
        year.StreamsIn1mTo50mBand.ShouldBe((2 * 11e6) + 50e6, 1);
    }

    private static (double[] Streams, bool Falls) Listed((int Tracks, double Exponent, double Streams, double Least) c)
    {
        double[] weights = [.. Enumerable.Range(1, c.Tracks).Select(r => Math.Pow(r, -c.Exponent))];
        double[] streams = [.. weights.Select(w => c.Streams * w / weights.Sum())];
        return (streams, streams.Zip(streams.Skip(1)).All(pair => pair.First >= pair.Second));
    }

    private static void ForAll(Func<TrackModel, (int Tracks, double Exponent, double Streams, double Least), bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(4, 1),
        Prop.ForAll(Catalogues.ToArbitrary(), c =>
            property(new TrackModel(new TrackSpecification { PerArtist = c.Tracks, Exponent = c.Exponent }), c)));
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

public sealed class MarketTallyTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Markets = [SmallWorld.Specification.Markets[0]],
        Platforms =
        [
            SmallWorld.Streaming("alpha", SmallWorld.Subscription("north", 1, 10)),
            SmallWorld.Generator("muse", 10),
            SmallWorld.Generator("lyra", 10),
        ],
    };

    private static readonly int Cells = World.Genres.Length * World.Consumers.PopularityClasses.Length;

    private static readonly Gen<double[]> Draws = RandomWorlds.Real(0.001, 1000).ArrayOf(3 * 9);

    [Fact]
    public void No_share_of_plays_exceeds_one_whatever_the_rounding() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(3, 1),
        Prop.ForAll(Draws.Two().ToArbitrary(), draw =>
        {
            var repertoires = Repertoires(draw.Item1);
            var only = Availability.Of(World, (_, l) => l == 1);
            var training = TrainingSets.None(World, repertoires, FreeUse.None(World)).With(1, 1, repertoires[1].Popularity);
            var tally = Count([.. draw.Item2.Take(Cells)], 0.3, repertoires, only, training);
            return tally.LabelPlays(0, 1) <= tally.TotalPlays[0] && tally.LabelPlays(1, 1) <= tally.TotalPlays[1];
        }));

    [Fact]
    public void Plays_of_a_missing_catalogue_go_to_those_that_remain()
    {
        var repertoires = Repertoires([.. Enumerable.Range(1, 27).Select(i => (double)i)]);
        double[] hours = [.. Enumerable.Range(1, Cells).Select(i => (double)i)];
        var all = Availability.Of(World, (_, _) => true);
        var none = TrainingSets.None(World, repertoires, FreeUse.None(World));
        var with = Count(hours, 0, repertoires, all, none);
        var without = Count(hours, 0, repertoires, all.Without(0, 2), none);

        without.LabelPlays(0, 2).ShouldBe(0);
        without.LabelPlays(0, 0).ShouldBeGreaterThan(with.LabelPlays(0, 0));
        without.LabelPlays(0, 1).ShouldBeGreaterThan(with.LabelPlays(0, 1));
        without.TotalPlays[0].ShouldBe(with.TotalPlays[0], 1e-9 * with.TotalPlays[0]);
        with.TotalPlays[0].ShouldBe(hours.Sum() * 60 / World.Consumers.MinutesPerTrack, 1e-9 * with.TotalPlays[0]);
    }

    [Fact]
    public void Synthetic_plays_dilute_a_platform_and_are_attributed_by_what_was_trained_on()
    {
        var repertoires = Repertoires([.. Enumerable.Repeat(1.0, 27)]);
        var training = TrainingSets.None(World, repertoires, FreeUse.None(World)).With(1, 0, [0.3, 0, 0]).With(1, 2, [0.1, 0, 0]);
        var tally = Count([.. Enumerable.Repeat(1.0, Cells)], 4, repertoires, Availability.Of(World, (_, _) => true), training);
        var perHour = 60 / World.Consumers.MinutesPerTrack;
        tally.TotalPlays[0].ShouldBe((Cells + 4) * perHour, 1e-9);
        tally.Hours.ShouldBe((4, Cells + 4));
        tally.TotalPlays[1].ShouldBe(4 * perHour, 1e-9);
        tally.LabelPlays(1, 0).ShouldBe(3 * perHour, 1e-9);
        tally.LabelPlays(1, 1).ShouldBe(0);
        tally.LabelPlays(1, 2).ShouldBe(1 * perHour, 1e-9);
    }

    [Fact]
    public void Two_generators_share_synthetic_plays_by_their_users()
    {
        var repertoires = Repertoires([.. Enumerable.Repeat(1.0, 27)]);
        var training = TrainingSets.None(World, repertoires, FreeUse.None(World)).With(1, 0, [0.3, 0, 0]).With(2, 0, [0.1, 0, 0]);
        var tally = Count([.. Enumerable.Repeat(1.0, Cells)], 8, repertoires, Availability.Of(World, (_, _) => true), training, [3, 1]);
        var perHour = 60 / World.Consumers.MinutesPerTrack;
        tally.LabelPlays(1, 0).ShouldBe(6 * perHour, 1e-9);
        tally.LabelPlays(2, 0).ShouldBe(2 * perHour, 1e-9);
    }

    private static MarketTally Count(
        double[] humanHours,
        double syntheticHours,
        IReadOnlyList<Repertoire> repertoires,
        Availability available,
        TrainingSets training,
        ImmutableArray<double>? generatorUsers = null) => MarketTally.Count(
            World,
            new Offerings(World),
            [
                new MarketResponse
                {
                    Market = 0,
                    Users = [1_000],
                    HumanHours = [.. humanHours],
                    SyntheticHours = [syntheticHours],
                    GeneratorUsers = generatorUsers ?? [1, 0],
                    UsersPerDollar = [0],
                    SurplusDollarsPerMonth = 0,
                },
            ],
            repertoires,
            available,
            training,
            Crowds.Of(World, new Offerings(World), repertoires, available, _ => true),
            []);

    /// <summary>Three labels' repertoires: nine masses each, and the popularity that goes with them.</summary>
    private static Repertoire[] Repertoires(double[] masses) =>
        [.. masses.Chunk(9).Select(m => new Repertoire([.. m], [.. m.Chunk(3).Select(c => c.Sum())], 1))];
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Tests.Charts;

public sealed class LineLabelsTests
{
    private const double Spacing = 15;
    private const double Top = 50;
    private const double Bottom = 350;

    [Theory]
    [InlineData(new double[0], new double[0])]
    [InlineData(new[] { 100.0 }, new[] { 100.0 })]
    [InlineData(new[] { 100.0, 200 }, new[] { 100.0, 200 })]
    [InlineData(new[] { 100.0, 100 }, new[] { 92.5, 107.5 })]
    [InlineData(new[] { 100.0, 100, 100 }, new[] { 85.0, 100, 115 })]
    [InlineData(new[] { 100.0, 105, 300 }, new[] { 95.0, 110, 300 })]
    [InlineData(new[] { 50.0, 50 }, new[] { 50.0, 65 })]
    [InlineData(new[] { 350.0, 350 }, new[] { 335.0, 350 })]
    [InlineData(new[] { 0.0, 999 }, new[] { 50.0, 350 })]
    public void Labels_part_as_little_as_they_must(double[] wanted, double[] places) =>
        Spread(wanted).ShouldBe(places, 1e-9);

    [Fact]
    public void Labels_too_many_for_the_room_share_it_evenly()
    {
        ImmutableArray<double> places = Spread([.. Enumerable.Repeat(120.0, 61)]);
        places[0].ShouldBe(Top, 1e-9);
        places[^1].ShouldBe(Bottom, 1e-9);
        places.Zip(places.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.Second - pair.First - 5) < 1e-9);
    }

    [Fact]
    public void Labels_keep_apart_in_order_and_inside_and_do_not_move_without_need()
    {
        int colliding = 0;
        int free = 0;
        Gen<double[]> heights =
            from count in Gen.Choose(1, 12)
            from values in Gen.Choose(0, 3_000).ArrayOf(count)
            select values.Select(value => Top + (value / 10.0)).Order().ToArray();
        Property property = Prop.ForAll(heights.ToArbitrary(), wanted =>
        {
            bool collides = wanted.Zip(wanted.Skip(1)).Any(pair => pair.Second - pair.First < Spacing);
            colliding += collides ? 1 : 0;
            free += collides ? 0 : 1;
            ImmutableArray<double> places = Spread(wanted);
            places.Length.ShouldBe(wanted.Length);
            places.Zip(places.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First > Spacing - 1e-9);
            places.ShouldAllBe(place => place > Top - 1e-9 && place < Bottom + 1e-9);
            if (!collides)
            {
                places.ShouldBe(wanted, 1e-9);
            }
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20240102, 7), property);
        colliding.ShouldBeGreaterThan(100);
        free.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void No_other_arrangement_tried_moves_labels_less()
    {
        double[] wanted = [100, 104, 109, 140, 300, 301];
        ImmutableArray<double> places = Spread(wanted);
        double best = Moved(places);
        for (int i = 0; i < wanted.Length; i++)
        {
            foreach (double nudge in new[] { -0.5, 0.5 })
            {
                ImmutableArray<double> other = places.SetItem(i, places[i] + nudge);
                bool allowed = other.Zip(other.Skip(1)).All(pair => pair.Second - pair.First >= Spacing - 1e-9);
                (allowed && Moved(other) < best).ShouldBeFalse($"label {i} moved by {nudge}");
            }
        }

        double Moved(ImmutableArray<double> at) => at.Zip(wanted, (place, want) => (place - want) * (place - want)).Sum();
    }

    private static ImmutableArray<double> Spread(double[] wanted) => LineLabels.Spread(wanted, Spacing, Top, Bottom);
}

using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Concentration;
using NegotiationSim.Core.Tests.Randomness;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class IncomeSketchTests
{
    // A bin is a 64th of an octave wide.
    private const double Bin = 0.011;

    private static readonly double[] Dollars =
        [.. Streams.Draws(20_000, static (ref s) => Math.Round(1e6 * Math.Exp(7 + (2.2 * s.NextNormal()))) / 1e6)];

    private static readonly IncomeSketch Whole = Of(Dollars);

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void Quantile_is_exact_to_a_bin(double quantile)
    {
        var exact = Dollars.Order().ElementAt((int)(quantile * Dollars.Length) - 1);
        Whole.Quantile(quantile).ShouldBe(exact, 1.1 * Bin * exact);
    }

    [Fact]
    public void Gini_and_lorenz_are_exact_but_for_spread_inside_bins()
    {
        var exact = LorenzCurve.Of(Dollars);
        Whole.Gini().ShouldBe(exact.Gini, 1e-4);
        Whole.Lorenz().Zip(exact.Points(100)).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-4);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.01)]
    [InlineData(0.2)]
    public void Top_share_is_exact_but_for_spread_inside_a_bin(double share) =>
        Whole.TopShare(share).ShouldBe(LorenzCurve.Of(Dollars).TopShare(share), Bin * Whole.TopShare(share));

    /// <summary>Ten who have the same: a tenth of them has a tenth, and not what all ten have.</summary>
    [Fact]
    public void Top_share_divides_a_bin()
    {
        IncomeSketch.Builder builder = new();
        builder.Add(10, 10 * 100_000_000);
        builder.Add(10, 0);
        builder.Build().TopShare(0.05).ShouldBe(0.1, 1e-12);
        builder.Build().TopShare(0.75).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Totals_are_exact()
    {
        Whole.TotalPeople.ShouldBe(Dollars.Length);
        Whole.MicroDollars.Sum().ShouldBe(Dollars.Sum(d => (long)Math.Round(1e6 * d)));
    }

    [Fact]
    public void Merge_of_parts_is_the_whole_in_any_order()
    {
        IncomeSketch[] parts = [.. Dollars.Chunk(3_333).Select(Of)];
        IncomeSketch.Merge(parts).People.ShouldBe(Whole.People);
        IncomeSketch.Merge(parts.Reverse()).MicroDollars.ShouldBe(Whole.MicroDollars);
    }

    [Fact]
    public void Group_counts_as_its_members()
    {
        IncomeSketch.Builder builder = new();
        builder.Add(10, 10 * 5_000_000);
        builder.Add(30, 30 * 15_000_000);
        var sketch = builder.Build();
        sketch.TotalPeople.ShouldBe(40);
        sketch.TotalDollars.ShouldBe(500);
        sketch.Gini().ShouldBe(0.15, 1e-12);
        sketch.TopShare(0.75).ShouldBe(0.9, 1e-12);
        sketch.Quantile(0.2).ShouldBe(5, 5 * Bin);
        sketch.Quantile(0.3).ShouldBe(15, 15 * Bin);
    }

    [Fact]
    public void Sketch_of_nobody_is_all_zeros_and_its_lorenz_curve_straight()
    {
        var nobody = IncomeSketch.Merge([]);
        nobody.Quantile(0.5).ShouldBe(0);
        nobody.TopShare(0.01).ShouldBe(0);
        nobody.Gini().ShouldBe(0);
        nobody.Lorenz()[50].ShouldBe(0.5);
    }

    [Fact]
    public void Incomes_below_a_cent_and_beyond_the_last_bin_are_kept()
    {
        IncomeSketch.Builder builder = new();
        builder.Add(3, 0);
        builder.Add(1, long.MaxValue / 2);
        var sketch = builder.Build();
        sketch.People[0].ShouldBe(3);
        sketch.MicroDollars.Sum().ShouldBe(long.MaxValue / 2);
        sketch.Gini().ShouldBe(0.75, 1e-12);
    }

    private static IncomeSketch Of(double[] dollars)
    {
        IncomeSketch.Builder builder = new();
        foreach (var d in dollars)
        {
            builder.Add(1, (long)Math.Round(1e6 * d));
        }

        return builder.Build();
    }
}

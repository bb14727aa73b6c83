using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Tests.Demand;

public sealed class FixedOrderTests
{
    private static readonly Gen<double[]> Whole = Gen.Choose(-1_000_000, 1_000_000).Select(i => (double)i).ArrayOf();

    [Fact]
    public void Sum_and_dot_of_whole_numbers_are_exact() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(3, 1),
        Prop.ForAll(Whole.ToArbitrary(), values =>
            FixedOrder.Sum(values) == values.Sum() && FixedOrder.Dot(values, values) == values.Sum(v => v * v)));

    [Fact]
    public void Whole_numbers_come_in_lengths_on_both_sides_of_a_vector() =>
        Whole.Sample(size: 30, seed: new Rnd(1), numberOfSamples: 300).Select(v => v.Length % 4).Distinct().Count().ShouldBe(4);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(1001)]
    public void Sum_adds_in_four_runs_folded_in_pairs(int length)
    {
        double[] values = [.. Enumerable.Range(0, length).Select(i => 1.0 / (i + 3))];
        var runs = new double[4];
        var whole = length - (length % 4);
        for (var i = 0; i < whole; i++)
        {
            runs[i % 4] += values[i];
        }

        var expected = runs[0] + runs[1] + (runs[2] + runs[3]);
        for (var i = whole; i < length; i++)
        {
            expected += values[i];
        }

        FixedOrder.Sum(values).ShouldBe(expected);
        FixedOrder.Dot(values, [.. values.Select(_ => 1.0)]).ShouldBe(expected);
    }
}

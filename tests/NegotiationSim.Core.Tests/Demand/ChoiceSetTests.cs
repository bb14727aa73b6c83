using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Demand;

/// <summary>The quick way of choosing, which needs bounds, against the one for utilities of any size.</summary>
public sealed class ChoiceSetTests
{
    private const int Consumers = 16;

    private static readonly double[] Sensitivity = [.. Enumerable.Range(0, Consumers).Select(i => 0.1 + (i / 4.0))];

    [Fact]
    public void Both_ways_choose_alike()
    {
        var apart = 0.0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(7, 3),
            Prop.ForAll(RandomWorlds.Real(-100, 100).ArrayOf(4).Zip(RandomWorlds.Real(-9, 9).ArrayOf(4)).ToArbitrary(), draw =>
            {
                ChoiceOption[] options = [.. draw.Item1.Select((constant, j) => new ChoiceOption(constant, -j, j % 2, draw.Item2[j]))];
                var quick = Choose(options, mostTaste: 3);
                var anySize = Choose(options, mostTaste: double.PositiveInfinity);
                apart = Math.Max(apart, quick.Shares.Zip(anySize.Shares, (a, b) => Math.Abs(a - b)).Max());
                return quick.Shares.Zip(anySize.Shares).All(p => Math.Abs(p.First - p.Second) < 1e-12)
                    && quick.LogSums.Zip(anySize.LogSums).All(p => Math.Abs(p.First - p.Second) < 1e-12 * (1 + p.Second));
            }));
        apart.ShouldBeGreaterThan(0, "the two ways round differently, or there is but one");
    }

    [Theory]
    [InlineData(699, 699)]
    [InlineData(699, -699)]
    [InlineData(701, 650)]
    [InlineData(-699, -720)]
    [InlineData(2, -5000)]
    [InlineData(1e300, 3)]
    public void Large_utilities_neither_overflow_nor_vanish(double first, double second)
    {
        var choice = Choose([new(first, 0, 0, 0), new(second, 0, 0, 0), new(first, 0, 0, 0)], mostTaste: 3);
        var largest = Math.Max(0, Math.Max(first, second));
        var sum = (2 * Math.Exp(first - largest)) + Math.Exp(second - largest) + Math.Exp(-largest);
        for (var i = 0; i < Consumers; i++)
        {
            choice.Shares[i].ShouldBe(Math.Exp(first - largest) / sum, 1e-12);
            choice.Shares[Consumers + i].ShouldBe(Math.Exp(second - largest) / sum, 1e-12);
            choice.LogSums[i].ShouldBe(largest + Math.Log(sum), 1e-12 * Math.Max(1, largest));
        }
    }

    [Fact]
    public void Dear_offers_to_the_most_sensitive_are_chosen_alike()
    {
        ChoiceOption[] options = [new(3, -5000, 0, 1), new(2, -0.5, 1, 1)];
        var quick = Choose(options, mostTaste: 3);
        var anySize = Choose(options, mostTaste: double.PositiveInfinity);
        quick.Shares.Zip(anySize.Shares).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-14);
        quick.Shares.ShouldNotBe(anySize.Shares, "the two ways round differently, or there is but one");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(double.PositiveInfinity)]
    public void Option_not_offered_is_chosen_by_nobody(double mostTaste)
    {
        ChoiceOption offered = new(1, -1, 0, 1);
        ChoiceOption[] both = [offered, new(double.NegativeInfinity, -1, 1, 1)];
        var choice = Choose(both, mostTaste);
        choice.Shares[Consumers..].ShouldAllBe(share => share == 0, "not even a little");
        choice.Shares[..Consumers].ShouldBe(Choose([offered], mostTaste).Shares);
    }

    private static (double[] Shares, double[] LogSums) Choose(ChoiceOption[] options, double mostTaste)
    {
        var tastes = new double[2 * TileScratch.Stride];
        for (var i = 0; i < Consumers; i++)
        {
            tastes[i] = Math.Sin(i);
            tastes[TileScratch.Stride + i] = -3 * Math.Cos(i);
        }

        var shares = new double[options.Length * TileScratch.Stride];
        var logSums = new double[Consumers];
        new ChoiceSet(options, Sensitivity.Max(), mostTaste).Choose(Sensitivity, tastes, shares, logSums, new double[Consumers]);
        return ([.. Enumerable.Range(0, options.Length).SelectMany(j => shares[(j * TileScratch.Stride)..][..Consumers])], logSums);
    }
}

using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Randomness;

public sealed class RandomStreamUniformTests
{
    private const int Draws = 200_000;

    [Fact]
    public void NextDouble_is_an_odd_multiple_of_two_to_the_minus_53_from_two_words()
    {
        var words = Streams.New(1);
        var doubles = Streams.New(1);
        for (var i = 0; i < 1000; i++)
        {
            var bits = ((ulong)words.NextUInt32() << 32) | words.NextUInt32();
            doubles.NextDouble().ShouldBe((((bits >> 12) * 2) + 1) / Math.Pow(2, 53));
        }
    }

    [Fact]
    public void NextDouble_is_uniform()
    {
        var draws = Streams.Draws(Draws, (ref RandomStream stream) => stream.NextDouble());
        draws.All(draw => draw > 0 && draw < 1).ShouldBeTrue();
        KolmogorovSmirnov.Distance(draws, x => x).ShouldBeLessThan(KolmogorovSmirnov.Bound(Draws));
        draws.Mean().ShouldBe(0.5, 4 * Math.Sqrt(1.0 / 12 / Draws));
    }

    [Fact]
    public void NextNormal_has_the_normal_distribution()
    {
        var draws = Streams.Draws(Draws, (ref RandomStream stream) => stream.NextNormal());
        KolmogorovSmirnov.Distance(draws, x => Normal.CDF(0, 1, x)).ShouldBeLessThan(KolmogorovSmirnov.Bound(Draws));
        draws.Mean().ShouldBe(0, 4 / Math.Sqrt(Draws));
        draws.Variance().ShouldBe(1, 4 * Math.Sqrt(2.0 / Draws));
        draws.Skewness().ShouldBe(0, 4 * Math.Sqrt(6.0 / Draws));
        draws.Kurtosis().ShouldBe(0, 4 * Math.Sqrt(24.0 / Draws));
    }

    [Fact]
    public void NextNormal_takes_one_uniform()
    {
        var normals = Streams.New(5);
        var uniforms = Streams.New(5);
        for (var i = 0; i < 100; i++)
        {
            Normal.CDF(0, 1, normals.NextNormal()).ShouldBe(uniforms.NextDouble(), 1e-12);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(1000)]
    [InlineData(0x60000000)]
    public void NextInt32_is_uniform_over_its_range(int exclusiveMax)
    {
        const int Cells = 6;
        var counts = new int[Cells];
        foreach (var draw in Streams.Draws(Draws, (ref RandomStream stream) => stream.NextInt32(exclusiveMax)))
        {
            draw.ShouldBeInRange(0, exclusiveMax - 1);
            counts[(int)(draw * Cells / exclusiveMax)]++;
        }

        for (var cell = 0; cell < Cells; cell++)
        {
            var (from, to) = (Math.Ceiling((double)cell * exclusiveMax / Cells), Math.Ceiling((cell + 1.0) * exclusiveMax / Cells));
            var probability = (to - from) / exclusiveMax;
            ((double)counts[cell] / Draws).ShouldBe(probability, 1e-12 + (4 * Math.Sqrt(probability * (1 - probability) / Draws)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void NextInt32_of_an_empty_range_is_refused(int exclusiveMax) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Streams.New(1).NextInt32(exclusiveMax));

    [Fact]
    public void Copy_of_a_stream_repeats_it()
    {
        var stream = Streams.New(3);
        stream.NextUInt32();
        var copy = stream;
        copy.NextUInt32().ShouldBe(stream.NextUInt32());
    }

    [Fact]
    public void Default_stream_is_the_one_at_the_zero_address()
    {
        var stream = default(RandomStream);
        stream.NextUInt32().ShouldBe(0x6627e8d5u);
    }
}

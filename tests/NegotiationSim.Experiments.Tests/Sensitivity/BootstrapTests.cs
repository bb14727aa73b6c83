using NegotiationSim.Experiments.Sensitivity;

namespace NegotiationSim.Experiments.Tests.Sensitivity;

public sealed class BootstrapTests
{
    /// <summary>The mean of n equally spaced numbers has standard error sqrt(1/12/n), so a 95% interval is 1.96 times that wide each way.</summary>
    [Fact]
    public void Interval_of_a_mean_is_the_normal_one()
    {
        double[] numbers = [.. Enumerable.Range(0, 400).Select(i => (i + 0.5) / 400)];
        Estimate got = MeanOf(numbers, new Bootstrap(Seed: 1, Samples: 4_000));
        got.Value.ShouldBe(0.5, 1e-12);
        got.High.ShouldBe(0.5 + (1.96 * Math.Sqrt(1 / 12.0 / 400)), 0.002);
        got.Low.ShouldBe(0.5 - (1.96 * Math.Sqrt(1 / 12.0 / 400)), 0.002);
        got.Holds(0.5).ShouldBeTrue();
        got.Holds(0.6).ShouldBeFalse();
    }

    [Fact]
    public void Same_seed_gives_the_same_interval()
    {
        double[] numbers = [1, 5, 2, 8, 3];
        MeanOf(numbers, new Bootstrap(Seed: 4)).ShouldBe(MeanOf(numbers, new Bootstrap(Seed: 4)));
        MeanOf(numbers, new Bootstrap(Seed: 5)).ShouldNotBe(MeanOf(numbers, new Bootstrap(Seed: 4)));
    }

    [Fact]
    public void Single_observation_has_no_width() => MeanOf([3], new Bootstrap(Seed: 1)).ShouldBe(new Estimate(3, 3, 3));

    private static Estimate MeanOf(double[] numbers, Bootstrap bootstrap) => bootstrap.Of(
        numbers.Length,
        (drawn, mean) =>
        {
            double sum = 0;
            foreach (int i in drawn)
            {
                sum += numbers[i];
            }

            mean[0] = sum / drawn.Length;
        },
        numbers: 1)[0];
}

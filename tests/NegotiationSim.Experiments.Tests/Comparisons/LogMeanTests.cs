using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Experiments.Comparisons;

namespace NegotiationSim.Experiments.Tests.Comparisons;

public sealed class LogMeanTests
{
    [Fact]
    public void Change_of_one_factor_is_all_of_the_change() => LogMean.Parts([2, 5], [3, 5]).ShouldBe([5, 0]);

    [Fact]
    public void Doubling_one_factor_and_halving_another_are_opposite_parts()
    {
        double[] parts = LogMean.Parts([3, 4], [6, 2]);
        parts.Sum().ShouldBe(0, 1e-12);
        parts[0].ShouldBe(12 * Math.Log(2), 1e-12);
    }

    // Ang 2005, equations of LMDI-I for y = 10 -> 18 by factors 2 -> 3 and 5 -> 6: L = 8/ln 1.8.
    [Fact]
    public void Parts_are_the_logarithmic_mean_times_the_logarithms()
    {
        double mean = 8 / Math.Log(1.8);
        double[] parts = LogMean.Parts([2, 5], [3, 6]);
        parts[0].ShouldBe(mean * Math.Log(1.5), 1e-12);
        parts[1].ShouldBe(mean * Math.Log(1.2), 1e-12);
    }

    [Fact]
    public void Parts_sum_to_the_change_and_change_sign_when_time_runs_backwards() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).Select(i => i / 1_000.0).ArrayOf(6).ToArbitrary(),
        x =>
        {
            double[] parts = LogMean.Parts(x.AsSpan(0, 3), x.AsSpan(3));
            double[] back = LogMean.Parts(x.AsSpan(3), x.AsSpan(0, 3));
            double change = (x[3] * x[4] * x[5]) - (x[0] * x[1] * x[2]);
            double largest = parts.Max(Math.Abs);
            return (Math.Abs(parts.Sum() - change) <= 1e-9 * largest && parts.Zip(back).All(p => Math.Abs(p.First + p.Second) <= 1e-9 * largest))
                .Classify(change > 0, "rises")
                .Classify(change < 0, "falls");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Change_too_small_for_a_quotient_of_differences_is_still_split()
    {
        double[] parts = LogMean.Parts([2, 5], [2 * (1 + 1e-12), 5]);
        parts[0].ShouldBe(1e-11, 1e-14);
        parts[1].ShouldBe(0);
    }

    [Fact]
    public void Factor_of_zero_has_no_logarithm() => LogMean.Parts([0, 5], [1, 5])[0].ShouldBe(double.NaN);

    [Fact]
    public void Other_factors_before_than_after_are_refused() => Should.Throw<ArgumentException>(() => LogMean.Parts([1], [1, 2]));
}

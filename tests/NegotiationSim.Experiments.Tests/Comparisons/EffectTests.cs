using NegotiationSim.Experiments.Comparisons;

namespace NegotiationSim.Experiments.Tests.Comparisons;

public sealed class EffectTests
{
    // Student 1908, Table: hours of sleep gained by ten patients with two drugs; R's t.test(group1, group2, paired = TRUE).
    private static readonly double[] Dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] Laevo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void Paired_interval_of_Students_two_drugs_is_the_published_one()
    {
        Effect effect = EffectOf(Dextro, Laevo);
        effect.Difference.Mean.ShouldBe(1.58, 1e-12);
        effect.Difference.Low.ShouldBe(0.7001142, 1e-6);
        effect.Difference.High.ShouldBe(2.4598858, 1e-6);
        effect.Correlation.ShouldBe(0.7951702, 1e-6);
    }

    [Fact]
    public void Variance_of_paired_differences_follows_from_the_correlation()
    {
        Effect effect = EffectOf(Dextro, Laevo);
        (double s0, double s1) = (effect.Base.StandardDeviation, effect.Policy.StandardDeviation);
        effect.VarianceRatio.ShouldBe(1 - (2 * effect.Correlation * s0 * s1 / ((s0 * s0) + (s1 * s1))), 1e-12);
        effect.VarianceRatio.ShouldBeLessThan(0.25);
    }

    [Fact]
    public void Same_values_have_an_effect_of_exactly_zero()
    {
        Effect effect = EffectOf(Laevo, Laevo);
        (effect.Difference.Mean, effect.Difference.HalfWidth).ShouldBe((0, 0));
        effect.VarianceRatio.ShouldBe(0);
    }

    [Fact]
    public void Replication_without_a_value_in_one_arm_is_left_out_of_both() =>
        EffectOf([1, double.NaN, 3], [2, 5, double.NaN]).Base.ShouldBe(EffectOf([1], [2]).Base);

    [Fact]
    public void Order_of_replications_does_not_move_an_effect_beyond_rounding()
    {
        Effect forwards = EffectOf(Dextro, Laevo);
        Effect backwards = EffectOf([.. Dextro.Reverse()], [.. Laevo.Reverse()]);
        backwards.Difference.HalfWidth.ShouldBe(forwards.Difference.HalfWidth, 1e-12);
        backwards.Correlation.ShouldBe(forwards.Correlation, 1e-12);
    }

    private static Effect EffectOf(double[] basis, double[] policy)
    {
        var moments = new EffectMoments();
        foreach ((double before, double after) in basis.Zip(policy))
        {
            moments.Add(before, after);
        }

        return moments.Effect;
    }
}

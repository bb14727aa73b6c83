using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Sensitivity;

namespace NegotiationSim.Experiments.Tests.Sensitivity;

public sealed class ElementaryEffectsTests
{
    [Fact]
    public void Linear_model_has_its_coefficients_as_effects_without_spread()
    {
        ElementaryEffects got = Of(u => 5 + (2 * u[0]) - (3 * u[1]), factors: 3, trajectories: 6)!;
        got.Trajectories.ShouldBe(6);
        ShouldBe(got.Effects[0], mean: 2, size: 2, deviation: 0);
        ShouldBe(got.Effects[1], mean: -3, size: 3, deviation: 0);
        ShouldBe(got.Effects[2], mean: 0, size: 0, deviation: 0);
        got.Effects[1].MeanAbsolute.Low.ShouldBe(3, 1e-9);
        got.Effects[1].MeanAbsolute.High.ShouldBe(3, 1e-9);
    }

    /// <summary>Effects of both signs cancel in mu, which is why factors are ranked by mu*.</summary>
    [Fact]
    public void Factor_whose_sign_depends_on_another_has_no_mean_but_size_and_spread()
    {
        ElementaryEffect effect = Of(u => (u[0] - 0.5) * (u[1] - 0.5), factors: 2, trajectories: 400)!.Effects[0];
        effect.Mean.ShouldBe(0, 0.05);
        effect.MeanAbsolute.Value.ShouldBe(1 / 3.0, 0.05);
        effect.StandardDeviation.ShouldBeGreaterThan(0.3);
    }

    /// <summary>Morris (1991), section 4: ten factors matter, of which 8, 9 and 10 are linear (to 40, up to what the small interactions shift) and the others curved or in interaction.</summary>
    [Fact]
    public void Morris_own_function_is_taken_apart_as_published()
    {
        ElementaryEffects got = Of(TestFunctions.Morris, factors: 20, trajectories: 40)!;
        for (int i = 0; i < 20; i++)
        {
            ElementaryEffect effect = got.Effects[i];
            string factor = $"factor {i + 1}: {effect}";
            switch (i)
            {
                case < 7:
                    (effect.StandardDeviation > 15).ShouldBeTrue(factor);
                    (effect.MeanAbsolute.Value > 20).ShouldBeTrue(factor);
                    break;
                case < 10:
                    effect.MeanAbsolute.Value.ShouldBe(40, 6, factor);
                    (effect.StandardDeviation < 12).ShouldBeTrue(factor);
                    break;
                default:
                    (effect.MeanAbsolute.Value < 12).ShouldBeTrue(factor);
                    break;
            }
        }
    }

    [Fact]
    public void Every_trajectory_changes_every_factor_once_by_one_step_between_levels()
    {
        var design = new MorrisDesign(factors: 5, trajectories: 30, seed: 1);
        design.Points.ShouldBe(180);
        design.Step.ShouldBe(2 / 3.0, 1e-12);
        for (int r = 0; r < 30; r++)
        {
            var changed = new List<int>();
            for (int step = 0; step < 5; step++)
            {
                (double[] from, double[] to) = (design.At((r * 6) + step), design.At((r * 6) + step + 1));
                int factor = Enumerable.Range(0, 5).Single(i => from[i] != to[i]);
                Math.Abs(to[factor] - from[factor]).ShouldBe(design.Step, 1e-12);
                changed.Add(factor);
            }

            changed.Order().ShouldBe(Enumerable.Range(0, 5));
        }
    }

    [Fact]
    public void All_levels_are_about_equally_likely()
    {
        var design = new MorrisDesign(factors: 4, trajectories: 500, seed: 1);
        int[] levels = [.. Enumerable.Range(0, design.Points).Select(i => (int)Math.Round(design.At(i)[0] * 3))];
        for (int level = 0; level < 4; level++)
        {
            levels.Count(at => at == level).ShouldBeInRange(design.Points * 22 / 100, design.Points * 28 / 100);
        }
    }

    [Fact]
    public void Constant_output_has_no_effects()
    {
        ElementaryEffects got = Of(_ => 7, factors: 2, trajectories: 3)!;
        got.Effects.ShouldAllBe(effect => effect.MeanAbsolute.Value == 0 && effect.StandardDeviation == 0);
    }

    [Fact]
    public void Single_parameter_has_its_effect() => ShouldBe(Of(u => 4 * u[0], factors: 1, trajectories: 2)!.Effects[0], 4, 4, 0);

    [Fact]
    public void Trajectories_without_something_to_measure_are_left_out_and_counted()
    {
        var design = new MorrisDesign(factors: 2, trajectories: 20, seed: 1);
        double?[] outputs = design.Over(u => u[0] + u[1]);
        outputs[4] = null;
        outputs[5] = null;
        outputs[9] = double.NaN;
        ElementaryEffects.Of(design, outputs, new Bootstrap(1))!.Trajectories.ShouldBe(18);
        ElementaryEffects.Of(design, new double?[60], new Bootstrap(1)).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 4, 4)]
    [InlineData(3, 1, 4)]
    [InlineData(3, 4, 3)]
    public void Designs_that_measure_nothing_are_refused(int factors, int trajectories, int levels) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new MorrisDesign(factors, trajectories, seed: 1, levels));

    private static ElementaryEffects? Of(Func<double[], double> function, int factors, int trajectories)
    {
        var design = new MorrisDesign(factors, trajectories, seed: 1);
        return ElementaryEffects.Of(design, design.Over(u => function(u)), new Bootstrap(1));
    }

    private static void ShouldBe(ElementaryEffect effect, double mean, double size, double deviation)
    {
        effect.Mean.ShouldBe(mean, 1e-9);
        effect.MeanAbsolute.Value.ShouldBe(size, 1e-9);
        effect.StandardDeviation.ShouldBe(deviation, 1e-9);
    }
}

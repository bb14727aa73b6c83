using System.Collections.Immutable;
using MathNet.Numerics.Statistics;

namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>
/// What a factor does to an output by Morris (1991): effects of single steps at different places, each divided by its step, in the
/// output's unit for a change over the factor's whole range.
/// </summary>
/// <param name="Mean">Mean effect, mu; effects of opposite sign cancel.</param>
/// <param name="MeanAbsolute">Mean size of the effects, mu* (Campolongo, Cariboni and Saltelli 2007): ranks factors.</param>
/// <param name="StandardDeviation">Standard deviation of the effects, sigma (n - 1): nonlinearity and interaction.</param>
public readonly record struct ElementaryEffect(double Mean, Estimate MeanAbsolute, double StandardDeviation);

/// <summary>Elementary effects of all factors.</summary>
/// <param name="Effects">One a factor, in the design's order.</param>
/// <param name="Trajectories">Trajectories used: those on which the output was there to measure at every point.</param>
public sealed record ElementaryEffects(ImmutableArray<ElementaryEffect> Effects, int Trajectories)
{
    /// <summary>Estimates the effects.</summary>
    /// <param name="design">The design.</param>
    /// <param name="outputs">The output at each of its points; null where there was nothing to measure.</param>
    /// <param name="bootstrap">How intervals are made, over trajectories.</param>
    /// <returns>Null when fewer than two trajectories can be used.</returns>
    public static ElementaryEffects? Of(MorrisDesign design, IReadOnlyList<double?> outputs, Bootstrap bootstrap)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(bootstrap);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs.Count, design.Points, nameof(outputs));
        int length = design.Dimensions + 1;
        int[] usable =
        [
            .. Enumerable.Range(0, design.Trajectories)
                .Where(r => Enumerable.Range(r * length, length).All(point => outputs[point] is { } y && double.IsFinite(y))),
        ];
        return usable.Length < 2
            ? null
            : new ElementaryEffects(
                [.. Enumerable.Range(0, design.Dimensions).Select(factor => Effect(design, outputs, usable, factor, bootstrap))],
                usable.Length);
    }

    private static ElementaryEffect Effect(
        MorrisDesign design, IReadOnlyList<double?> outputs, int[] trajectories, int factor, Bootstrap bootstrap)
    {
        double[] effects = [.. trajectories.Select(r => Effect(design, outputs, r, factor))];
        Estimate size = bootstrap.Of(
            effects.Length,
            (drawn, mean) =>
            {
                double sum = 0;
                foreach (int i in drawn)
                {
                    sum += Math.Abs(effects[i]);
                }

                mean[0] = sum / drawn.Length;
            },
            numbers: 1)[0];
        return new ElementaryEffect(effects.Mean(), size, effects.StandardDeviation());
    }

    private static double Effect(MorrisDesign design, IReadOnlyList<double?> outputs, int trajectory, int factor)
    {
        (int position, bool rises) = design.StepOf(trajectory, factor);
        int before = (trajectory * (design.Dimensions + 1)) + position;
        double change = outputs[before + 1]!.Value - outputs[before]!.Value;
        return (rises ? change : -change) / design.Step;
    }
}

using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Calibration;

/// <summary>
/// Simulated method of moments (McFadden 1989; Pakes and Pollard 1989) within bounds. The best of some spread starting points is
/// improved by damped Gauss-Newton steps on differences; where the model is too rough for them, the differences themselves are a
/// pattern search whose step halves when nothing improves. Points are simulated in batches, for as many cores as there are.
/// </summary>
/// <param name="targets">The moments.</param>
/// <param name="parameters">Number of parameters, at least 1.</param>
/// <param name="simulate">The model.</param>
/// <param name="settings">How to search.</param>
public sealed class MomentSearch(ImmutableArray<MomentTarget> targets, int parameters, MomentSimulator simulate, SearchSettings settings)
{
    private const double Enough = 1e-9;
    private static readonly ImmutableArray<double> Dampings = [1e-6, 1e-3, 0.1, 1];

    private readonly MomentDistance distance = new(targets);
    private int evaluations;

    /// <summary>Searches.</summary>
    /// <returns>Null when no starting point has all moments to measure.</returns>
    public async Task<Fit?> RunAsync(CancellationToken cancel = default)
    {
        var path = ImmutableArray.CreateBuilder<double>();
        Place? start = Best(await SimulateAsync([.. Starts()], cancel).ConfigureAwait(false));
        if (start is not { } at)
        {
            return null;
        }

        path.Add(at.Distance);
        Matrix<double>? jacobian = null;
        double step = settings.Step;
        int iteration = 0;
        while (iteration++ < settings.Iterations && step >= settings.SmallestStep)
        {
            var differences = new Sensitivities(at.Point, step);
            Place[] around = await SimulateAsync(differences.Points, cancel).ConfigureAwait(false);
            Matrix<double> slope = differences.Jacobian(distance, at.Moments, [.. around.Select(place => place.Moments)]);

            // Close differences see the steps of the model rather than its slope: the widest at a place stand for it.
            jacobian ??= slope;
            double[] residuals = distance.Residuals(at.Moments);
            double[][] steps = [.. Dampings.Select(damping => DampedStep.From(at.Point, slope, residuals, damping))];
            Place[] ahead = await SimulateAsync(steps, cancel).ConfigureAwait(false);
            Place best = Best([.. around, .. ahead]) ?? at;
            if (best.Distance < at.Distance - (Enough * (1 + at.Distance)))
            {
                at = best;
                jacobian = null;
            }
            else
            {
                step /= 2;
            }

            path.Add(at.Distance);
        }

        return new Fit
        {
            Parameters = [.. at.Point],
            Moments = at.Moments,
            Distance = at.Distance,
            Path = path.ToImmutable(),
            Converged = step < settings.SmallestStep,
            Identification = Identification.Of(jacobian ?? await JacobianAsync(at, cancel).ConfigureAwait(false)),
            Evaluations = evaluations,
        };
    }

    // The middle first: without a reason to move, a parameter stays there.
    private IEnumerable<double[]> Starts()
    {
        yield return [.. Enumerable.Repeat(0.5, parameters)];
        SobolSequence spread = SobolSequence.Shifted(parameters, settings.Starts, settings.Seed);
        for (int i = 0; i < settings.Starts; i++)
        {
            yield return spread.At(i);
        }
    }

    private async Task<Matrix<double>> JacobianAsync(Place at, CancellationToken cancel)
    {
        var differences = new Sensitivities(at.Point, settings.Step);
        Place[] around = await SimulateAsync(differences.Points, cancel).ConfigureAwait(false);
        return differences.Jacobian(distance, at.Moments, [.. around.Select(place => place.Moments)]);
    }

    private async Task<Place[]> SimulateAsync(double[][] points, CancellationToken cancel)
    {
        evaluations += points.Length;
        IReadOnlyList<SimulatedMoments> moments = await simulate(points, cancel).ConfigureAwait(false);
        return [.. points.Zip(moments, (point, got) => new Place(point, got, distance.Of(got)))];
    }

    // The first among equals, so that the result does not depend on anything else.
    private static Place? Best(Place[] places) => places.Where(place => double.IsFinite(place.Distance)).MinBy(place => place.Distance);

    /// <summary>A point with what was simulated there.</summary>
    private sealed record Place(double[] Point, SimulatedMoments Moments, double Distance);
}

using MathNet.Numerics.LinearAlgebra;

namespace NegotiationSim.Experiments.Calibration;

/// <summary>
/// Differences about a point, each parameter up and down by a step and cut off at the bounds: they give the Jacobian of the
/// residuals, and each is a place the search may move to.
/// </summary>
/// <remarks>Steps are a visible part of the range, since a simulated moment is a step function of many parameters when looked at closely.</remarks>
internal sealed class Sensitivities
{
    private readonly double[] centre;
    private readonly double step;

    public Sensitivities(double[] centre, double step)
    {
        this.centre = centre;
        this.step = step;
        Points = [.. Enumerable.Range(0, 2 * centre.Length).Select(Neighbour)];
    }

    /// <summary>For each parameter the point below and the point above.</summary>
    public double[][] Points { get; }

    /// <summary>Derivatives of the residuals (rows) by the parameters (columns), in units of a parameter's range.</summary>
    /// <remarks>A side that could not be measured is replaced by the centre; a parameter without either has no effect.</remarks>
    public Matrix<double> Jacobian(MomentDistance distance, SimulatedMoments atCentre, IReadOnlyList<SimulatedMoments> atPoints)
    {
        var jacobian = Matrix<double>.Build.Dense(distance.Moments, centre.Length);
        for (int j = 0; j < centre.Length; j++)
        {
            (double lowAt, SimulatedMoments low) = Side(2 * j, j, atCentre, atPoints);
            (double highAt, SimulatedMoments high) = Side((2 * j) + 1, j, atCentre, atPoints);
            for (int i = 0; i < distance.Moments && highAt > lowAt; i++)
            {
                jacobian[i, j] = distance.Change(low, high, i) / (highAt - lowAt);
            }
        }

        return jacobian;
    }

    private (double At, SimulatedMoments Moments) Side(
        int point, int parameter, SimulatedMoments atCentre, IReadOnlyList<SimulatedMoments> atPoints) =>
        atPoints[point].IsWhole ? (Points[point][parameter], atPoints[point]) : (centre[parameter], atCentre);

    private double[] Neighbour(int index)
    {
        double[] point = [.. centre];
        int parameter = index / 2;
        point[parameter] = Math.Clamp(centre[parameter] + (index % 2 == 0 ? -step : step), 0, 1);
        return point;
    }
}

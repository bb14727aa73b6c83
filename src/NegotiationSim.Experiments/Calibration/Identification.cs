using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace NegotiationSim.Experiments.Calibration;

/// <summary>A combination of parameters, and what the moments say about it.</summary>
/// <param name="SingularValue">
/// By how many standard errors the moments move, in root sum of squares, when the combination moves by one range.
/// </param>
/// <param name="Loadings">Part of each parameter in it; their squares sum to one and the largest in size is positive.</param>
public sealed record Direction(double SingularValue, ImmutableArray<double> Loadings)
{
    // A move over the whole range that cannot be told from none at the precision of the targets.
    private const double Visible = 1;

    /// <summary>Whether a move over a whole range changes the moments by less than their standard errors.</summary>
    public bool IsFlat => SingularValue < Visible;
}

/// <summary>What the moments say about the parameters, from the singular value decomposition of the Jacobian of the residuals.</summary>
/// <param name="Directions">One a parameter, singular values falling; 0 for each parameter more than there are moments.</param>
/// <param name="StandardErrors">
/// Asymptotic standard error of each parameter as a part of its range, (J'J)^-1 on residuals in standard errors; infinite where a
/// direction with no effect at all has part in it.
/// </param>
public sealed record Identification(ImmutableArray<Direction> Directions, ImmutableArray<double> StandardErrors)
{
    private const double Rounding = 1e-12;

    /// <summary>Directions that the moments do not identify.</summary>
    public ImmutableArray<Direction> Flat => [.. Directions.Where(direction => direction.IsFlat)];

    /// <summary>Whether a parameter's standard error is less than its range.</summary>
    public bool IsIdentified(int parameter) => StandardErrors[parameter] < 1;

    /// <summary>Analyses a Jacobian.</summary>
    internal static Identification Of(Matrix<double> jacobian)
    {
        // Rows of zeros change nothing and give the decomposition a value and a direction for every parameter.
        int parameters = jacobian.ColumnCount;
        Matrix<double> tall = jacobian.RowCount >= parameters
            ? jacobian
            : jacobian.Stack(Matrix<double>.Build.Dense(parameters - jacobian.RowCount, parameters));
        var svd = tall.Svd(computeVectors: true);
        ImmutableArray<Direction> directions =
            [.. svd.S.Take(parameters).Select((s, k) => new Direction(s > Rounding * svd.S[0] ? s : 0, Signed(svd.VT.Row(k))))];
        return new Identification(
            directions,
            [.. Enumerable.Range(0, parameters).Select(j => Math.Sqrt(directions.Sum(of => Variance(of, j))))]);
    }

    private static ImmutableArray<double> Signed(Vector<double> direction)
    {
        double largest = direction.OrderByDescending(Math.Abs).First();
        return [.. direction.Select(part => (Math.Abs(part) < Rounding ? 0 : part) * Math.Sign(largest))];
    }

    private static double Variance(Direction direction, int parameter)
    {
        double part = direction.Loadings[parameter];
        return part == 0 ? 0 : Math.Pow(part / direction.SingularValue, 2);
    }
}

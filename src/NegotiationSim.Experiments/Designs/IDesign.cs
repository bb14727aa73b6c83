namespace NegotiationSim.Experiments.Designs;

/// <summary>
/// Points of the unit cube at which a model is to be run. A point follows from its index alone, so that any part of a study can be
/// run by anyone, in any order, and nothing but the index needs to be stored.
/// </summary>
public interface IDesign
{
    /// <summary>Number of points, at least 1.</summary>
    int Points { get; }

    /// <summary>Coordinates of a point, at least 1.</summary>
    int Dimensions { get; }

    /// <summary>Writes a point's coordinates, each in [0, 1].</summary>
    /// <param name="point">Index of the point, from 0 to <see cref="Points"/> - 1.</param>
    /// <param name="coordinates">Takes <see cref="Dimensions"/> numbers.</param>
    void Write(int point, Span<double> coordinates);
}

/// <summary>Reading designs.</summary>
public static class DesignPoints
{
    /// <summary>A point's coordinates as a new array.</summary>
    public static double[] At(this IDesign design, int point)
    {
        ArgumentNullException.ThrowIfNull(design);
        double[] coordinates = new double[design.Dimensions];
        design.Write(point, coordinates);
        return coordinates;
    }
}

using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>A value of a scenario that a study varies. Coordinates run from 0 to 1 over the values it may take.</summary>
/// <param name="Path">Dotted path, as for an override.</param>
public abstract record Factor(string Path)
{
    /// <summary>Coordinates of its levels in a grid; empty for a range that was given without a number of them.</summary>
    public abstract ImmutableArray<double> Levels { get; }

    /// <summary>What follows a number: percent sign, multiplier and unit, without blanks around; empty where there is none.</summary>
    public abstract string Unit { get; }

    /// <summary>The value at a coordinate as a scenario writes it.</summary>
    public abstract string ValueAt(double coordinate);

    /// <summary>The value at about a coordinate, to a thousandth of the range: for words, not for scenarios.</summary>
    public virtual string About(double coordinate) => ValueAt(coordinate);

    /// <summary>The number at a coordinate, in <see cref="Unit"/>; null when values are words.</summary>
    public abstract double? NumberAt(double coordinate);

    /// <summary>The override that sets the value at a coordinate.</summary>
    public string At(double coordinate) => $"{Path}={ValueAt(coordinate)}";

    /// <summary>Coordinates at which the factor is tried before a study begins.</summary>
    internal abstract ImmutableArray<double> Trials { get; }
}

namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>A number with the interval that a bootstrap gave it.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>Whether the interval holds a number.</summary>
    public bool Holds(double value) => value >= Low && value <= High;
}

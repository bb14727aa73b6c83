namespace NegotiationSim.Core.Time;

/// <summary>A quarter of a simulated year: the model's unit of time.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Number">1 to 4.</param>
/// <param name="Index">Quarters since the start of the run; the first is 0.</param>
public readonly record struct Quarter(int Year, int Number, int Index)
{
    /// <summary>Quarters in a year.</summary>
    public const int PerYear = 4;

    /// <summary>Months in a quarter.</summary>
    public const int Months = 3;

    /// <summary>The quarter <paramref name="index"/> quarters after the start of <paramref name="startYear"/>.</summary>
    public static Quarter At(int startYear, int index) => new(startYear + (index / PerYear), (index % PerYear) + 1, index);

    /// <summary>Whether this is the last quarter of its year.</summary>
    public bool EndsYear => Number == PerYear;

    /// <inheritdoc/>
    public override string ToString() => $"{Year}-Q{Number}";
}

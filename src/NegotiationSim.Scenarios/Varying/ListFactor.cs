using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>A factor that takes the values of a list, words or numbers, in its order and with equal parts of the coordinate.</summary>
public sealed record ListFactor : Factor
{
    private readonly ImmutableArray<string> values;

    internal ListFactor(string path, ImmutableArray<string> values)
        : base(path) => this.values = values;

    /// <inheritdoc/>
    public override ImmutableArray<double> Levels => [.. values.Select((_, i) => (i + 0.5) / values.Length)];

    /// <inheritdoc/>
    public override string Unit =>
        WrittenNumber.Read(values[0]) is { } first && Numbers() is not null ? first.Suffix.Trim() : "";

    internal override ImmutableArray<double> Trials => Levels;

    /// <inheritdoc/>
    public override string ValueAt(double coordinate) => values[Index(coordinate)];

    /// <inheritdoc/>
    public override double? NumberAt(double coordinate) => Numbers()?[Index(coordinate)];

    private int Index(double coordinate) => Math.Clamp((int)(coordinate * values.Length), 0, values.Length - 1);

    // Numbers only where all are numbers of one unit, so that they may share an axis.
    private double[]? Numbers()
    {
        WrittenNumber?[] numbers = [.. values.Select(WrittenNumber.Read)];
        return numbers.All(number => number is { } one && one.Suffix == numbers[0]!.Value.Suffix)
            ? [.. numbers.Select(number => number!.Value.Number)]
            : null;
    }
}

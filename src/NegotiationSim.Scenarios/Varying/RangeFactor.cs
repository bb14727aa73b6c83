using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>A factor that takes the numbers of a range.</summary>
public sealed record RangeFactor : Factor
{
    // Neither an end nor the middle, so that a value that must be whole shows itself.
    private const double Within = 0.382;

    // Decimals that people can read, yet a millionth of the range.
    private const double Fine = 1e-6;
    private const double Coarse = 1e-3;

    private readonly double low;
    private readonly double high;
    private readonly string suffix;
    private readonly bool whole;
    private readonly bool logarithmic;

    private readonly int? levels;

    internal RangeFactor(string path, WrittenNumber low, WrittenNumber high, bool whole, bool logarithmic, int? levels)
        : base(path)
    {
        (this.low, this.high, suffix) = (low.Number, high.Number, high.Suffix);
        (this.whole, this.logarithmic, this.levels) = (whole, logarithmic, levels);
    }

    /// <inheritdoc/>
    public override ImmutableArray<double> Levels =>
        levels is { } number ? [.. Enumerable.Range(0, number).Select(level => (double)level / (number - 1))] : [];

    /// <inheritdoc/>
    public override string Unit => suffix.Trim();

    /// <summary>Whether equal steps of the coordinate are equal ratios of the value.</summary>
    public bool IsLogarithmic => logarithmic;

    internal override ImmutableArray<double> Trials => levels is null ? [0, Within, 1] : Levels;

    /// <inheritdoc/>
    public override string ValueAt(double coordinate) => new WrittenNumber(Number(coordinate, Fine), suffix).ToString();

    /// <inheritdoc/>
    public override string About(double coordinate) => new WrittenNumber(Number(coordinate, Coarse), suffix).ToString();

    /// <inheritdoc/>
    public override double? NumberAt(double coordinate) => Number(coordinate, Fine);

    private double Number(double coordinate, double precision)
    {
        double between = logarithmic
            ? low * Math.Pow(high / low, coordinate)
            : low + (coordinate * (high - low));
        double unit = whole ? 1 : PowerOfTen((logarithmic ? between : high - low) * precision);
        return WrittenNumber.Rounded(Math.Clamp(Math.Round(between / unit) * unit, low, high));
    }

    private static double PowerOfTen(double size) => Math.Pow(10, Math.Floor(Math.Log10(size)));
}

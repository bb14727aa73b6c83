using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Charts.Varying;

/// <summary>An axis along the values of a factor: numbers where they are numbers of one unit, positions in the list where they are words.</summary>
internal sealed class FactorAxis
{
    private const double WidestWord = 90;

    private readonly Factor factor;
    private readonly bool isNumeric;

    public FactorAxis(Factor factor, double start, double end)
    {
        this.factor = factor;
        isNumeric = factor.NumberAt(0) is not null;
        Scale = isNumeric ? Numbers(start, end) : Words(start, end);
    }

    public Scale Scale { get; }

    /// <summary>Path and unit.</summary>
    public string Caption => factor.Unit.Length == 0 ? factor.Path : $"{factor.Path}, {factor.Unit}";

    /// <summary>Where a coordinate of the factor lies.</summary>
    public double At(double coordinate) => Scale.At(isNumeric ? factor.NumberAt(coordinate)!.Value : Position(coordinate));

    /// <summary>A tick's label.</summary>
    public string Write(double tick) => isNumeric
        ? ShortNumber.Of(tick)
        : TextWidth.Fit(factor.ValueAt(factor.Levels[(int)tick]), Canvas.LabelSize, WidestWord);

    private double Position(double coordinate) => Math.Min((int)(coordinate * factor.Levels.Length), factor.Levels.Length - 1);

    private Scale Numbers(double start, double end)
    {
        double[] numbers = [.. factor.Levels.Append(0).Append(1).Select(at => factor.NumberAt(at)!.Value)];
        return factor is RangeFactor { IsLogarithmic: true }
            ? Scale.Logarithmic(numbers.Min(), numbers.Max(), start, end)
            : Scale.Linear(numbers.Min(), numbers.Max(), start, end);
    }

    private Scale Words(double start, double end) => Scale.Exact(
        -0.5, factor.Levels.Length - 0.5, start, end, [.. Enumerable.Range(0, factor.Levels.Length).Select(i => (double)i)]);
}

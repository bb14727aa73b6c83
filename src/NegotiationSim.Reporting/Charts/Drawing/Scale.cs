using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Turns a value into a coordinate, linearly or by its logarithm.</summary>
internal sealed class Scale
{
    private static readonly ImmutableArray<int> YearSteps = [1, 2, 3, 5, 10, 20, 50, 100];

    private readonly bool logarithmic;
    private readonly double start;
    private readonly double end;

    private Scale(bool logarithmic, double low, double high, double start, double end, ImmutableArray<double> ticks)
    {
        this.logarithmic = logarithmic;
        this.start = start;
        this.end = end;
        Low = low;
        High = high;
        Ticks = ticks;
    }

    /// <summary>Value at the start of the axis.</summary>
    public double Low { get; }

    /// <summary>Value at its end; always above <see cref="Low"/>.</summary>
    public double High { get; }

    /// <summary>Round values from <see cref="Low"/> to <see cref="High"/>.</summary>
    public ImmutableArray<double> Ticks { get; }

    /// <summary>A linear scale, widened to whole ticks; a range without width gets one.</summary>
    public static Scale Linear(double low, double high, double start, double end, int mostTicks = 6)
    {
        if (high <= low)
        {
            (low, high) = low == 0 ? (0, 1) : (Math.Min(low, 0), Math.Max(low, 0));
        }

        double step = RoundValues.Step(Svg.Finite(high - low), mostTicks);
        ImmutableArray<double> ticks = RoundValues.Multiples(
            step * Math.Floor((low / step) + 1e-9),
            step * Math.Ceiling((high / step) - 1e-9),
            step);
        return new Scale(false, ticks[0], ticks[^1], start, end, ticks);
    }

    /// <summary>A linear scale that ends where it is told to.</summary>
    public static Scale Exact(double low, double high, double start, double end, ImmutableArray<double> ticks) =>
        new(false, low, high, start, end, ticks);

    /// <summary>Calendar years, with whole years as ticks; a single year lies in the middle.</summary>
    public static Scale Years(int first, int last, double start, double end)
    {
        const double WidthOfYear = 46;
        if (first == last)
        {
            return new Scale(false, first - 0.5, last + 0.5, start, end, [first]);
        }

        // Ticks count from the first year, which is always marked.
        int step = YearSteps.FirstOrDefault(step => (end - start) * step / (last - first) >= WidthOfYear, YearSteps[^1]);
        int parts = (last - first) / step;
        return new Scale(false, first, last, start, end, [.. Enumerable.Range(0, parts + 1).Select(i => (double)first + (i * step))]);
    }

    /// <summary>A logarithmic scale of values above 0, widened to whole decades, at least one.</summary>
    public static Scale Logarithmic(double low, double high, double start, double end, int mostTicks = 8)
    {
        int lowest = (int)Math.Floor(Math.Log10(low) + 1e-9);
        int highest = Math.Max(lowest + 1, (int)Math.Ceiling(Math.Log10(Svg.Finite(high)) - 1e-9));
        return new Scale(
            true,
            RoundValues.PowerOfTen(lowest),
            RoundValues.PowerOfTen(highest),
            start,
            end,
            RoundValues.Decades(lowest, highest, mostTicks));
    }

    /// <summary>The coordinate of a value; a value off a logarithmic scale's lower end is put on that end.</summary>
    public double At(double value)
    {
        double part = logarithmic
            ? Math.Log(Math.Max(value, Low) / Low) / Math.Log(High / Low)
            : (value - Low) / (High - Low);
        return start + (part * (end - start));
    }
}

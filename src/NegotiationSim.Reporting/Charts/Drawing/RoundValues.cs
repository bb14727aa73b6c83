using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Round values to mark on an axis.</summary>
internal static class RoundValues
{
    /// <summary>The step of 1, 2 or 5 times a power of ten that divides the range into at most <paramref name="most"/> parts.</summary>
    public static double Step(double range, int most)
    {
        double raw = range / most;
        double power = PowerOfTen((int)Math.Floor(Math.Log10(raw)));
        return power * ((raw / power) switch { <= 1.0000001 => 1, <= 2.0000001 => 2, <= 5.0000001 => 5, _ => 10 });
    }

    /// <summary>Multiples of the step from <paramref name="low"/> to <paramref name="high"/>, the ends included.</summary>
    public static ImmutableArray<double> Multiples(double low, double high, double step)
    {
        const double Slack = 1e-9;
        double first = Math.Ceiling((low / step) - Slack);
        double last = Math.Floor((high / step) + Slack);
        return [.. Enumerable.Range(0, Math.Max(0, (int)(last - first) + 1)).Select(i => Multiple(first + i, step))];
    }

    /// <summary>Powers of ten between two of them; every second, third, ... when there are more than <paramref name="most"/>.</summary>
    public static ImmutableArray<double> Decades(int lowest, int highest, int most)
    {
        int every = ((highest - lowest) / most) + 1;
        return [.. Enumerable.Range(lowest, highest - lowest + 1).Where(power => (power - lowest) % every == 0).Select(PowerOfTen)];
    }

    /// <summary>The power of ten as the nearest double, which <see cref="Math.Pow"/> need not give.</summary>
    public static double PowerOfTen(int power) =>
        double.Parse($"1E{power}", System.Globalization.CultureInfo.InvariantCulture);

    // Dividing by 10 keeps 3 x 0.1 at 0.3, where multiplying gives 0.30000000000000004.
    private static double Multiple(double count, double step) =>
        step < 1 && Math.Round(1 / step, 6) is double parts && Math.Abs((1 / step) - parts) < 1e-6 ? count / parts : count * step;
}

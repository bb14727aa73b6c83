using System.Globalization;
using System.Runtime.CompilerServices;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Refuses input outside the stated ranges.</summary>
internal static class Require
{
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number.</exception>
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, Text(value), "Allowed: a finite number.");

    /// <exception cref="ArgumentOutOfRangeException">NaN or outside the closed range.</exception>
    public static double Within(double low, double high, double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(name, Text(value), $"Allowed: from {Text(low)} to {Text(high)}.");

    /// <exception cref="ArgumentOutOfRangeException">Not finite or at most 0.</exception>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, Text(value), "Allowed: a finite number above 0.");

    /// <exception cref="ArgumentOutOfRangeException">Not finite or below 0.</exception>
    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, Text(value), "Allowed: a finite number, at least 0.");

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

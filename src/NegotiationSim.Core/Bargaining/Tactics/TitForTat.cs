using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>The next number of a party that answers the other side's concessions in kind.</summary>
/// <remarks>
/// P. Faratin, C. Sierra and N. R. Jennings, "Negotiation decision functions for autonomous agents", Robotics and Autonomous Systems
/// 24, 1998, pages 159-182, section 4.3. Numbers may be prices or utilities; <c>received</c> is what the other side offered, oldest
/// first. With too few of these there is nothing to answer and the own number stays.
/// </remarks>
public static class TitForTat
{
    /// <summary>Relative: repeats the other's change in per cent, the other way.</summary>
    /// <remarks>Example: an own price of 120 after the other's rise from 40 to 44 falls to 109.09.</remarks>
    /// <param name="own">The own last number.</param>
    /// <param name="received">The other's numbers, oldest first; above 0.</param>
    /// <param name="delay">How many of the other's steps ago the change was made; 1 is the last.</param>
    /// <param name="low">Least number allowed.</param>
    /// <param name="high">Greatest number allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below 1.</exception>
    public static double Relative(double own, ReadOnlySpan<double> received, int delay, double low, double high) =>
        received.Length > AtLeastOne(delay)
            ? Math.Clamp(own * (received[^(delay + 1)] / received[^delay]), low, high)
            : own;

    /// <summary>Absolute: repeats the other's change in amount, the other way, and a step more.</summary>
    /// <remarks>Example: an own price of 120 after the other's rise from 40 to 44 falls to 116.</remarks>
    /// <param name="own">The own last number.</param>
    /// <param name="received">The other's numbers, oldest first.</param>
    /// <param name="delay">How many of the other's steps ago the change was made; 1 is the last.</param>
    /// <param name="low">Least number allowed.</param>
    /// <param name="high">Greatest number allowed.</param>
    /// <param name="step">Added to the result: Faratin's random term, by which talks leave a deadlock; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below 1.</exception>
    public static double Absolute(
        double own, ReadOnlySpan<double> received, int delay, double low, double high, double step = 0) =>
        received.Length > AtLeastOne(delay)
            ? Math.Clamp(own + (received[^(delay + 1)] - received[^delay]) + step, low, high)
            : own;

    /// <summary>Averaged: repeats the other's change in per cent over its last steps together.</summary>
    /// <remarks>Example: an own price of 120 after the other's 40, 42 and 50 falls to 96 with a window of 2.</remarks>
    /// <param name="own">The own last number.</param>
    /// <param name="received">The other's numbers, oldest first; above 0.</param>
    /// <param name="window">Number of the other's steps counted; 1 is <see cref="Relative"/> without delay.</param>
    /// <param name="low">Least number allowed.</param>
    /// <param name="high">Greatest number allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is below 1.</exception>
    public static double Averaged(double own, ReadOnlySpan<double> received, int window, double low, double high) =>
        received.Length > AtLeastOne(window)
            ? Math.Clamp(own * (received[^(window + 1)] / received[^1]), low, high)
            : own;

    private static int AtLeastOne(int steps) => (int)Require.Within(1, int.MaxValue, steps);
}

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>What each of two parties gets of a surplus of 1.</summary>
/// <param name="First">First party's share.</param>
/// <param name="Second">Second party's share.</param>
public readonly record struct Shares(double First, double Second)
{
    internal static Shares WithFirst(double first) => new(first, 1 - first);
}

namespace NegotiationSim.Core.Tests.Concentration;

internal static class Zipf
{
    public static double[] Sizes(int count, double exponent) => [.. Enumerable.Range(1, count).Select(rank => Math.Pow(rank, -exponent))];
}

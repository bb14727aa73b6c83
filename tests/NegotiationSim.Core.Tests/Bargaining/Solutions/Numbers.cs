namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

/// <summary>Comparison of doubles with published numbers and between methods.</summary>
internal static class Numbers
{
    /// <summary>Within a relative tolerance, by default that of closed forms; published numbers have nine digits.</summary>
    public static void ShouldBeNear(this double actual, double expected, double relative = 1e-9) =>
        actual.ShouldBe(expected, (relative * Math.Abs(expected)) + 5e-10);

    public static bool Near(double a, double b, double relative = 1e-9) =>
        Math.Abs(a - b) <= relative * (1 + Math.Max(Math.Abs(a), Math.Abs(b)));
}

using System.Globalization;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>The range a number may lie in.</summary>
internal readonly record struct Bounds
{
    private readonly double low;
    private readonly double high;
    private readonly bool lowOpen;
    private readonly bool highOpen;

    private Bounds(double low, double high, bool lowOpen = false, bool highOpen = false)
    {
        (this.low, this.high, this.lowOpen, this.highOpen) = (low, high, lowOpen, highOpen);
    }

    public static readonly Bounds Share = Between(0, 1);

    public static readonly Bounds Any = Between(double.MinValue, double.MaxValue);

    public static Bounds AtLeast(double low) => new(low, double.MaxValue);

    public static Bounds Above(double low) => new(low, double.MaxValue, lowOpen: true);

    public static Bounds Below(double high) => new(double.MinValue, high, highOpen: true);

    public static Bounds Between(double low, double high) => new(low, high);

    public static Bounds AboveUpTo(double low, double high) => new(low, high, lowOpen: true);

    public static Bounds FromBelow(double low, double high) => new(low, high, highOpen: true);

    public bool Contain(double value) =>
        (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);

    public override string ToString() => (low, high) switch
    {
        (double.MinValue, double.MaxValue) => "any number",
        (_, double.MaxValue) => (lowOpen ? "above " : "at least ") + Number(low),
        (double.MinValue, _) => (highOpen ? "below " : "at most ") + Number(high),
        _ => (lowOpen ? "above " : "") + Number(low) + (highOpen ? " to below " : " to ") + Number(high),
    };

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

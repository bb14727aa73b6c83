namespace NegotiationSim.Core.Specification;

/// <summary>When a platform is on the market, and how long it can lose money (model.md section 5).</summary>
public sealed record PlatformLife
{
    /// <summary>On the market from the first quarter to the last, with an owner that stands behind every debt.</summary>
    public static PlatformLife Whole { get; } = new();

    /// <summary>Its first quarter on the market, counted from the start of the run, from 0.</summary>
    public int EntersIndex { get; init; }

    /// <summary>The first quarter in which it is gone, counted likewise and after it enters; null when it stays.</summary>
    public int? ExitsIndex { get; init; }

    /// <summary>Cash when it enters, dollars; at least 0. Null when somebody stands behind it without limit.</summary>
    public double? CashDollars { get; init; }
}

using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

/// <summary>What a platform earns with each set of labels, in the published examples.</summary>
internal static class Labels
{
    /// <summary>Three labels whose catalogues replace each other in part.</summary>
    public static CoalitionGame Substitutes { get; } = new(0.0, 45, 35, 80, 25, 70, 50, 100);

    /// <summary>Labels none of which the platform can do without; a surplus of 1.</summary>
    public static CoalitionGame Essential(int labels) => new(labels, s => s == (1UL << labels) - 1 ? 1 : 0);

    /// <summary>The game of the labels and, as the last player, the platform, without which nothing is earned.</summary>
    public static CoalitionGame WithPlatform(CoalitionGame labels) => new(
        labels.Players + 1, s => s > labels.Everyone ? labels.Value(s & labels.Everyone) : 0);
}

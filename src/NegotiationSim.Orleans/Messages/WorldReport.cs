using NegotiationSim.Core.Market;

namespace NegotiationSim.Orleans.Messages;

/// <summary>How far a world has come.</summary>
/// <param name="Stage">Whether it runs.</param>
/// <param name="Change">Counts changes, so that one who waits can say what it has seen.</param>
/// <param name="Progress">The last quarter; null before the first.</param>
/// <param name="Message">Why it failed, or what it waits for; null when all is well.</param>
[GenerateSerializer]
[Immutable]
[Alias("negsim.world-report")]
internal sealed record WorldReport(
    [property: Id(0)] WorldStage Stage, [property: Id(1)] int Change, [property: Id(2)] WorldProgress? Progress, [property: Id(3)] string? Message)
{
    /// <summary>The message of a world that another silo has taken over.</summary>
    public const string Elsewhere = "It goes on elsewhere.";
}

/// <summary>Where a world stands.</summary>
internal enum WorldStage
{
    /// <summary>Nobody has asked for it.</summary>
    Unknown,

    /// <summary>It runs, or waits for a free core.</summary>
    Running,

    /// <summary>Its result is there.</summary>
    Finished,

    /// <summary>The world has no solution: running it again gives the same.</summary>
    Insoluble,

    /// <summary>It could not go on, and may when asked again.</summary>
    Stopped,
}

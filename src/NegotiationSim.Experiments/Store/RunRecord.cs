using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Store;

/// <summary>A finished run as it is stored: its row, and what is on record about how it came about.</summary>
/// <param name="Row">The row.</param>
/// <param name="Host">Where the world ran.</param>
/// <param name="Took">How long it took.</param>
/// <param name="FinishedAt">When it ended.</param>
public sealed record RunRecord(RunRow Row, string Host, TimeSpan Took, DateTimeOffset FinishedAt);

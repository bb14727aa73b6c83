namespace NegotiationSim.Scenarios.Streams;

/// <summary>The artist of a row before it has a number; texts stand in the row's <see cref="RowBatch"/>.</summary>
/// <param name="Name">Name of the artist.</param>
/// <param name="Key">Key of the name.</param>
/// <param name="Genre">Name of the artist's genre; empty for none.</param>
internal readonly record struct PendingArtist(TextPart Name, NameKey Key, TextPart Genre);

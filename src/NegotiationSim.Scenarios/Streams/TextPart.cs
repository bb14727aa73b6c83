namespace NegotiationSim.Scenarios.Streams;

/// <summary>Where in a block of bytes a text stands.</summary>
internal readonly record struct TextPart(int Start, int Length);

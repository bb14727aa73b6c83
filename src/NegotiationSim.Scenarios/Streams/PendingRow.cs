using NegotiationSim.Core.Currency;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>A row whose fields have been read and which is not kept yet; texts stand in its <see cref="RowBatch"/>.</summary>
/// <remarks>One line of a cache, which is what goes from one thread to the other.</remarks>
/// <param name="Line">Line of the file where the row begins.</param>
/// <param name="Raw">The whole row as it is in the file.</param>
/// <param name="Listener">Name of the listener.</param>
/// <param name="Artist">Number of the artist, as soon as it has one.</param>
/// <param name="ListenerKey">Key of the listener's name.</param>
/// <param name="Streams">Streams.</param>
/// <param name="Sought">The part of them that the listener searched for.</param>
/// <param name="Fee">The listener's money.</param>
internal record struct PendingRow(
    int Line,
    TextPart Raw,
    TextPart Listener,
    int Artist,
    NameKey ListenerKey,
    double Streams,
    double Sought,
    Money Fee);

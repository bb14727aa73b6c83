using NegotiationSim.Core.Currency;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>A row whose fields have been read and whose names have not been looked up; texts stand in its <see cref="RowBatch"/>.</summary>
/// <param name="Line">Line of the file where the row begins.</param>
/// <param name="Raw">The whole row as it is in the file.</param>
/// <param name="Listener">Name of the listener.</param>
/// <param name="Artist">Name of the artist.</param>
/// <param name="Genre">Name of the artist's genre; empty for none.</param>
/// <param name="ListenerKey">Key of the listener's name.</param>
/// <param name="ArtistKey">Key of the artist's name.</param>
/// <param name="Streams">Streams.</param>
/// <param name="Sought">The part of them that the listener searched for.</param>
/// <param name="Fee">The listener's money.</param>
internal readonly record struct PendingRow(
    int Line,
    TextPart Raw,
    TextPart Listener,
    TextPart Artist,
    TextPart Genre,
    NameKey ListenerKey,
    NameKey ArtistKey,
    double Streams,
    double Sought,
    Money Fee);

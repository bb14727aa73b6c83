namespace NegotiationSim.Experiments.Store;

/// <summary>A run store cannot be used; it is as it was before.</summary>
/// <remarks>The message is for people: what happened, where, what is allowed and what to do. It never holds a password.</remarks>
/// <param name="message">Message for people.</param>
/// <param name="isInput">Whether the wrong store was named, rather than something having failed on the way.</param>
/// <param name="inner">The database's own error, if there was one.</param>
public sealed class RunStoreException(string message, bool isInput, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the wrong store was named (another file, another version) rather than something having failed (a full disk).</summary>
    public bool IsInput { get; } = isInput;
}

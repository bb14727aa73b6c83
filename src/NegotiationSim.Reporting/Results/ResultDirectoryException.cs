namespace NegotiationSim.Reporting.Results;

/// <summary>A result could not be written; nothing of it was left behind.</summary>
/// <remarks>The message is for people: what happened, where, what is allowed and what to do.</remarks>
public sealed class ResultDirectoryException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Message for people.</param>
    /// <param name="innerException">The file system's own error, if there was one.</param>
    public ResultDirectoryException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

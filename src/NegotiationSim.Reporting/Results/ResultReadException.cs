namespace NegotiationSim.Reporting.Results;

/// <summary>A result that a command was pointed at cannot be read.</summary>
/// <remarks>The message is for people: what happened, where, what is allowed and what to do.</remarks>
public sealed class ResultReadException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Message for people.</param>
    /// <param name="innerException">The parser's own error, if there was one.</param>
    public ResultReadException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

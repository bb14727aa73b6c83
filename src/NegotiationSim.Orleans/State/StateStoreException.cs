namespace NegotiationSim.Orleans.State;

/// <summary>The state of a run could not be saved or read.</summary>
[GenerateSerializer]
[Alias("negsim.state-store")]
public sealed class StateStoreException : Exception
{
    /// <summary>A store that failed.</summary>
    public StateStoreException()
    {
    }

    /// <summary>A store that failed.</summary>
    /// <param name="message">How, for people; holds no password.</param>
    public StateStoreException(string message)
        : base(message)
    {
    }

    /// <summary>A store that failed.</summary>
    /// <param name="message">How, for people; holds no password.</param>
    /// <param name="innerException">Why.</param>
    public StateStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

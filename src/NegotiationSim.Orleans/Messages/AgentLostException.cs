namespace NegotiationSim.Orleans.Messages;

/// <summary>An agent no longer knows its world, because the silo it lived on is gone: the year is begun again.</summary>
[GenerateSerializer]
[Alias("negsim.agent-lost")]
public sealed class AgentLostException : Exception
{
    /// <summary>A lost agent.</summary>
    public AgentLostException()
    {
    }

    /// <summary>A lost agent.</summary>
    /// <param name="message">Which agent.</param>
    public AgentLostException(string message)
        : base(message)
    {
    }

    /// <summary>A lost agent.</summary>
    /// <param name="message">Which agent.</param>
    /// <param name="innerException">Why.</param>
    public AgentLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

namespace NegotiationSim.Cli;

/// <summary>The place where worlds run cannot be used.</summary>
/// <param name="message">What happened and what to do, for people; holds no password.</param>
/// <param name="isInput">Whether the command line is wrong, rather than the place.</param>
internal sealed class HostException(string message, bool isInput = false) : Exception(message)
{
    /// <summary>Whether the command line is wrong.</summary>
    public bool IsInput => isInput;
}

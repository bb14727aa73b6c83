namespace NegotiationSim.Cli.Studies;

/// <summary>An experiment was cancelled; what was finished is kept, and the message says how to go on.</summary>
internal sealed class InterruptedException(string message) : Exception(message);

namespace NegotiationSim.Core;

/// <summary>The model cannot go on with its input: the message says what, with which values, and what to change.</summary>
/// <remarks>For contradictions that show only when a world is built; a scenario's own mistakes are found when it is read.</remarks>
public sealed class ModelException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ModelException(string message)
        : base(message)
    {
    }
}

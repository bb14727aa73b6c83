namespace NegotiationSim.Scenarios.Tree;

/// <summary>A place in a scenario's text; line and column count from 1 and are 0 where only the file is known.</summary>
internal readonly record struct Mark(string File, int Line, int Column)
{
    /// <summary>The file as a whole.</summary>
    public static Mark Of(string file) => new(file, 0, 0);
}

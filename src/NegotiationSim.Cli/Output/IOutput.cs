namespace NegotiationSim.Cli.Output;

/// <summary>Where a command's words go. A command writes exactly one report, and any number of notes before it.</summary>
internal interface IOutput
{
    /// <summary>Writes the command's report.</summary>
    void Write(Report report);

    /// <summary>Writes a line that is not part of the result, to standard error.</summary>
    void Note(string line);
}

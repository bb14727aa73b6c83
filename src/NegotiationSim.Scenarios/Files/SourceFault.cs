namespace NegotiationSim.Scenarios.Files;

/// <summary>A file that cannot be read, in the words of a problem.</summary>
internal sealed class SourceFault(string what, string remedy) : IOException(what)
{
    public string Remedy { get; } = remedy;

    public static SourceFault TooLarge(FileKind kind) => new(
        $"is larger than 10 MB, the limit for a {kind.Noun}",
        $"Check that this is the right file; a {kind.Noun} is a few kilobytes of text.");

    public static SourceFault NoText() => new(
        "is no UTF-8 text",
        "Save it as UTF-8 in a text editor, and check that this is the right file.");
}

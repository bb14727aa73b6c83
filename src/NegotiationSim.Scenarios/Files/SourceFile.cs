namespace NegotiationSim.Scenarios.Files;

/// <summary>A file of text.</summary>
/// <param name="Name">The file as messages name it.</param>
/// <param name="Text">Its text, line ends LF, without a byte order mark.</param>
internal sealed record SourceFile(string Name, string Text)
{
    /// <summary>Largest size of a file: room for a thousand times the shipped ones.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Name without the folder.</summary>
    public string Leaf => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Name without folder and ending.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Leaf);

    /// <summary>A file from its text.</summary>
    /// <exception cref="SourceFault">The text is too long or is no text.</exception>
    public static SourceFile Of(string name, string text, FileKind kind)
    {
        if (text.Length > MostBytes)
        {
            throw SourceFault.TooLarge(kind);
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw SourceFault.NoText();
        }

        string unix = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new SourceFile(name.Replace('\\', '/'), unix.TrimStart('\uFEFF'));
    }
}

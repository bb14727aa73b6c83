using System.Text;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Files;

/// <summary>Reads text files from disk.</summary>
internal static class Disk
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <exception cref="SourceFault">It is missing, a folder, too large, no text, or closed to the reader.</exception>
    public static SourceFile Read(string path, FileKind kind)
    {
        Check(path, kind);
        try
        {
            return new FileInfo(path).Length > SourceFile.MostBytes
                ? throw SourceFault.TooLarge(kind)
                : SourceFile.Of(path, Strict.GetString(File.ReadAllBytes(path)), kind);
        }
        catch (DecoderFallbackException)
        {
            throw SourceFault.NoText();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not SourceFault))
        {
            throw new SourceFault("cannot be read", "Check that you may read it and that no other program holds it.");
        }
    }

    /// <summary>Refuses a path that is no file.</summary>
    /// <exception cref="SourceFault">It is missing or a folder.</exception>
    public static void Check(string path, FileKind kind)
    {
        if (Directory.Exists(path))
        {
            throw new SourceFault($"is a folder, not a {kind.Noun} file", "Name one of the files in it" + Listed(path, kind));
        }

        if (!File.Exists(path))
        {
            throw Missing(path, kind);
        }
    }

    private static SourceFault Missing(string path, FileKind kind)
    {
        string folder = FolderOf(path);
        if (!Directory.Exists(folder))
        {
            return new SourceFault("does not exist", $"There is no folder '{folder}' either: check the path.");
        }

        string remedy = Nearest.To(Path.GetFileName(path), FilesIn(folder)) is { } near
            ? $"Did you mean '{near}'?"
            : "Check the path; the folder has no file of a similar name" + Listed(folder, kind);
        return new SourceFault("does not exist", remedy);
    }

    private static string Listed(string folder, FileKind kind)
    {
        var files = FilesIn(folder).Where(name => kind.Endings.Contains(Path.GetExtension(name))).Take(12).ToList();
        return files.Count == 0 ? "." : ": " + string.Join(", ", files) + ".";
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private static IEnumerable<string> FilesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return [];
        }
    }
}

using NegotiationSim.Cli.Usage;

namespace NegotiationSim.Cli.Output;

/// <summary>Writes a text file whole or not at all, and finds out beforehand whether it can.</summary>
internal static class WholeFile
{
    /// <summary>Refuses a path that cannot be written, before time is spent on what to write; creates its folder.</summary>
    /// <param name="file">The path.</param>
    /// <param name="option">The option that named it.</param>
    /// <param name="example">Name of a file, for a path that is a directory.</param>
    /// <exception cref="UsageException">It cannot.</exception>
    public static void Check(string file, string option, string example)
    {
        if (Directory.Exists(file))
        {
            throw new UsageException($"{option}: {file} is a directory. Name a file in it, such as {Path.Combine(file, example)}.");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(Partial(file), "");
            File.Delete(Partial(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option}: {file} cannot be written: {e.Message} Name a file in a folder you may write to.");
        }
    }

    /// <summary>Replaces the file by <paramref name="text"/>.</summary>
    public static void Write(string file, string text)
    {
        File.WriteAllText(Partial(file), text);
        File.Move(Partial(file), file, overwrite: true);
    }

    private static string Partial(string file) => file + ".partial";
}

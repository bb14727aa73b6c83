namespace NegotiationSim.Reporting.Results;

/// <summary>The path a result is to have, and what is there now.</summary>
/// <param name="FullPath">Absolute path without symbolic links in its last part.</param>
internal sealed record ResultPlace(string FullPath)
{
    private const string Allowed = "Allowed: a path that does not exist yet, an empty directory, or an earlier result (which is replaced).";

    // What file managers leave in a directory that somebody has looked at.
    private static readonly HashSet<string> Ignored = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Directory that holds the result directory.</summary>
    public string Parent => Path.GetDirectoryName(FullPath)!;

    /// <summary>Last part of the path.</summary>
    public string Name => Path.GetFileName(FullPath);

    /// <summary>Resolves a path as a person gave it.</summary>
    /// <exception cref="ResultDirectoryException">It names no directory that could be made or replaced.</exception>
    public static ResultPlace At(string directory)
    {
        if (string.IsNullOrWhiteSpace(directory) || directory.Contains('\0'))
        {
            throw new ResultDirectoryException("The result directory has no name. Give the path of a directory to write to.");
        }

        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        string? linked = Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null;
        string full = linked ?? path;
        return Path.GetDirectoryName(full) is null
            ? throw new ResultDirectoryException(
                $"The result directory cannot be '{full}', which holds everything else. {Allowed} Choose another path.")
            : new ResultPlace(full);
    }

    /// <summary>Refuses a place whose content would be lost.</summary>
    /// <exception cref="ResultDirectoryException">A file is there, or a directory with files that belong to no result.</exception>
    public void RefuseWhatIsNotOurs()
    {
        if (File.Exists(FullPath))
        {
            throw new ResultDirectoryException(
                $"The result directory '{FullPath}' is a file. {Allowed} Choose another path, or remove the file.");
        }

        if (Directory.Exists(FullPath) && FirstStranger() is { } stranger)
        {
            throw new ResultDirectoryException(
                $"The result directory '{FullPath}' holds '{stranger}', which is not part of a result. {Allowed} "
                + "Choose another path, or move what is there.");
        }
    }

    /// <summary>This failure of the file system as a message.</summary>
    public ResultDirectoryException Failure(Exception cause) => new(
        $"The result directory '{FullPath}' cannot be written: {cause.Message} Nothing was changed there. "
        + "Allowed: a path in a directory that you may write to, on a disk with room. "
        + "Choose another path, or make room or give permission.",
        cause);

    private string? FirstStranger()
    {
        try
        {
            HashSet<string> known = EarlierResult.FilesOf(FullPath);
            return Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories)
                .Where(file => !Ignored.Contains(Path.GetFileName(file)))
                .Select(file => Path.GetRelativePath(FullPath, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .FirstOrDefault(file => !known.Contains(file));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Failure(cause);
        }
    }
}

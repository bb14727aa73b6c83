namespace NegotiationSim.Reporting.Tests.Results;

/// <summary>A directory of a test's own, gone afterwards.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("negotiationsim-").FullName;

    public string At(params string[] parts) => Path.Combine([root, .. parts]);

    /// <summary>Every file and directory inside, relative and in order.</summary>
    public string[] Entries() =>
    [
        .. Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public string WriteFile(string text, params string[] parts)
    {
        string path = At(parts);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}

using System.Collections.Immutable;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Cli.Scenarios;

/// <summary>Finds scenario files by path, or by bare name in the folder <c>scenarios</c> here or in the nearest directory above.</summary>
internal static class ScenarioFolder
{
    private const string Name = "scenarios";
    private const string Extension = ".yaml";

    /// <summary>The file that <paramref name="pathOrName"/> means, as a path from the current directory.</summary>
    /// <exception cref="UsageException">There is none; lists the scenarios there are.</exception>
    public static string Find(string pathOrName)
    {
        if (File.Exists(pathOrName))
        {
            return pathOrName;
        }

        ImmutableArray<string> files = FilesOrNone();
        bool isBare = !pathOrName.Contains('/', StringComparison.Ordinal) && !pathOrName.Contains('\\', StringComparison.Ordinal);
        if (isBare && files.FirstOrDefault(file => Path.GetFileName(file) == pathOrName || NameOf(file) == pathOrName) is { } found)
        {
            return found;
        }

        string[] names = [.. files.Select(NameOf)];
        string nor = isBare ? ", and no scenario of that name" : "";
        string hint = Nearest.To(pathOrName, names) is { } near ? $" Did you mean '{near}'?" : "";
        string known = names.Length == 0 ? $"No folder '{Name}' was found here or above." : $"Scenarios: {string.Join(", ", names)}.";
        throw new UsageException($"There is no scenario file '{pathOrName}'{nor}.{hint} {known}");
    }

    /// <summary>All scenario files in order of name, as paths from the current directory.</summary>
    /// <exception cref="UsageException">There is no folder of scenarios, or nothing in it.</exception>
    public static ImmutableArray<string> Files()
    {
        ImmutableArray<string> files = FilesOrNone();
        return files.IsEmpty
            ? throw new UsageException($"No folder '{Name}' with {Extension} files was found here or above. Go where it is.")
            : files;
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static ImmutableArray<string> FilesOrNone()
    {
        string current = Directory.GetCurrentDirectory();
        for (DirectoryInfo? at = new(current); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, Name);
            if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + Extension).Any())
            {
                return [.. Directory.EnumerateFiles(folder, "*" + Extension)
                    .Order(StringComparer.Ordinal)
                    .Select(file => Path.GetRelativePath(current, file).Replace('\\', '/'))];
            }
        }

        return [];
    }
}

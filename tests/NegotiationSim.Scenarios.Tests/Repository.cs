namespace NegotiationSim.Scenarios.Tests;

/// <summary>Finds the repository's files from the folder the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static IReadOnlyList<string> ScenarioFiles { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "scenarios"), "*.yaml").Order(StringComparer.Ordinal)];

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "NegotiationSim.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds "
            + "NegotiationSim.sln."));
}

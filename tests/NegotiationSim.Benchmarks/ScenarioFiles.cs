using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Benchmarks;

/// <summary>The scenarios of the repository that the program was built in.</summary>
internal static class ScenarioFiles
{
    public static WorldSpecification World(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NegotiationSim.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds NegotiationSim.sln.");
        return ScenarioLoader.Load(Path.Combine(root, "scenarios", $"{name}.yaml")).World;
    }
}

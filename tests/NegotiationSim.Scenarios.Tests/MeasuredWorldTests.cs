using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

/// <summary>The large world of docs/performance.md is as large as it is said to be.</summary>
public sealed class MeasuredWorldTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void World_of_twelve_services_has_a_million_consumers_and_artists_and_forty_quarters()
    {
        string[] files = ["scenarios/streaming-baseline.yaml", "tests/NegotiationSim.Benchmarks/twelve-services.yaml"];
        foreach (string file in files)
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        WorldSpecification world = ScenarioLoader.Load(Path.Combine(folder.FullName, "twelve-services.yaml")).World;
        world.Markets.Length.ShouldBe(1);
        world.Platforms.Sum(platform => platform.Offerings.Length).ShouldBe(12);
        world.Consumers.Count.ShouldBe(1_000_000);
        world.Artists.Count.ShouldBe(1_000_000);
        world.Years.ShouldBe(10);
    }
}

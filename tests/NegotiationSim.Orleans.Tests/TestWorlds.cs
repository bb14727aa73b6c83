using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Orleans.Tests;

/// <summary>Shipped scenarios with few consumers and artists, so that a run takes a moment.</summary>
internal static class TestWorlds
{
    /// <summary>What makes a scenario small.</summary>
    public static readonly string[] Small = ["consumers.count=400", "consumers.segmentSize=60", "artists.count=500"];

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Names of all shipped scenarios.</summary>
    public static TheoryData<string> All =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "scenarios"), "*.yaml").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file)!)];

    public static string FileOf(string scenario) => Path.Combine(Root, "scenarios", $"{scenario}.yaml");

    public static WorldSpecification Load(string scenario, int years) =>
        ScenarioLoader.Load(FileOf(scenario), [.. Small]).World with { Years = years };

    /// <summary>What the in-process host gives.</summary>
    public static Task<RunResult> InProcessAsync(WorldSpecification world, ulong seed = 7, int replication = 1, Cores cores = Cores.One) =>
        InProcessHost.RunAsync(world, seed, replication, cores, null, CancellationToken.None);

    /// <summary>Everything a run reports, as text: equal texts are equal in every bit.</summary>
    public static string TextOf(RunResult result) => JsonSerializer.Serialize(result, Json);

    /// <summary>Holds two results against each other, and shows where they begin to differ.</summary>
    public static void ShouldBeSameBits(RunResult actual, string expected, string what = "")
    {
        string text = TextOf(actual);
        int same = text.AsSpan().CommonPrefixLength(expected);
        if (same < Math.Max(text.Length, expected.Length))
        {
            int from = Math.Max(0, same - 200);
            Assert.Fail($"{what}: differs at {same}:\n{Part(text)}\nbut expected\n{Part(expected)}");

            string Part(string whole) => whole[Math.Min(from, whole.Length)..Math.Min(whole.Length, same + 60)];
        }
    }

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "NegotiationSim.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds NegotiationSim.sln."));
}

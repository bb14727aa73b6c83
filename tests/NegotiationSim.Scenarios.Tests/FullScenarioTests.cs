using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios.Tests;

public class FullScenarioTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IncludeFields = true,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter() },
    };

    [Fact]
    public void Every_key_of_a_scenario_arrives_in_its_property_in_the_models_unit()
    {
        string golden = File.ReadAllText(Path.Combine(Repository.Root, "tests", "NegotiationSim.Scenarios.Tests", "small-world.json"));

        var world = ScenarioLoader.Parse(Minimal.Yaml, Minimal.FileName).World;

        (JsonOf(world) + "\n").ShouldBe(golden);
    }

    internal static string JsonOf(WorldSpecification world) => JsonSerializer.Serialize(world, Json);

    [Fact]
    public void A_scenario_carries_its_title_file_name_and_text()
    {
        var scenario = ScenarioLoader.Parse(Minimal.Yaml.Replace("\n", "\r\n", StringComparison.Ordinal), @"some\folder\small-world.yaml");

        scenario.Summary.ShouldBe("One label, one service, one market");
        scenario.FileName.ShouldBe("small-world.yaml");
        scenario.Text.ShouldBe("# file: small-world.yaml\n" + Minimal.Yaml);
        scenario.Overrides.ShouldBeEmpty();
        scenario.Expectations.ShouldBeEmpty();
        scenario.World.Shocks.ShouldBeEmpty();
    }

    [Fact]
    public void The_hash_is_sha256_of_the_text_and_changes_with_every_override()
    {
        var plain = ScenarioLoader.Parse(Minimal.Yaml, Minimal.FileName);
        var changed = ScenarioLoader.Parse(Minimal.Yaml, Minimal.FileName, null, ["consumers.count=1000"]);

        plain.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain.Text))));
        changed.Text.ShouldBe(plain.Text + "# --set consumers.count=1000\n");
        changed.Sha256.ShouldNotBe(plain.Sha256);
        changed.Overrides.ShouldBe(["consumers.count=1000"]);
    }
}

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NegotiationSim.Reporting.Results;

/// <summary>What <c>study.json</c> says: where the result of a study came from, what belongs to it, and what it found.</summary>
/// <remarks>Between equal studies only <see cref="Timing"/> differs. Properties are written in the order of declaration.</remarks>
public sealed record DesignManifest
{
    // The file is never part of a web page, so commands and paths may stay readable.
    private static readonly DesignManifestJson Json =
        new(new JsonSerializerOptions(DesignManifestJson.Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Value of <see cref="Format"/> in every manifest.</summary>
    public const string CurrentFormat = "negotiationsim-study/1";

    /// <summary>Marks the file as a manifest of this program, with the version of its layout.</summary>
    [JsonRequired]
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Kind: <c>sweep</c>, <c>sensitivity</c> or <c>calibrate</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Scenario name.</summary>
    public required string Scenario { get; init; }

    /// <summary>Scenario file as given on the command line.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the scenario's text with the shared overrides, hexadecimal.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>Overrides that all points share, in order.</summary>
    public required ImmutableArray<string> Overrides { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Points run.</summary>
    public required int Points { get; init; }

    /// <summary>Replications a point.</summary>
    public required int Replications { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>A command line that repeats it.</summary>
    public required string Command { get; init; }

    /// <summary>SHA-256 over the names and contents of all tables, charts and scenarios, hexadecimal; equal results have equal digests.</summary>
    public required string Digest { get; init; }

    /// <summary>All files of the result but this one, in ordinal order of name.</summary>
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>The answer in sentences.</summary>
    public required ImmutableArray<string> Findings { get; init; }

    /// <summary>Things a reader should know.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>How long it took in this session.</summary>
    public required ManifestTiming Timing { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, Json.DesignManifest) + "\n";

    /// <summary>Reads a manifest; null when the text is none of a study.</summary>
    internal static DesignManifest? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.DesignManifest) is { Format: CurrentFormat } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Serialization made at compile time, so that the order of properties does not hang on reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(DesignManifest))]
internal sealed partial class DesignManifestJson : JsonSerializerContext;

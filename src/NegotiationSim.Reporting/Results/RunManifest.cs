using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Results;

/// <summary>What <c>run.json</c> says: where a result came from, what belongs to it, and what it found.</summary>
/// <remarks>Between equal runs only <see cref="Timing"/> differs. Properties are written in the order of declaration.</remarks>
public sealed record RunManifest
{
    // The file is never part of a web page, so commands and names may stay readable.
    private static readonly ManifestJson Json =
        new(new JsonSerializerOptions(ManifestJson.Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Value of <see cref="Format"/> in every manifest.</summary>
    public const string CurrentFormat = "negotiationsim-run/1";

    /// <summary>Marks the file as a manifest of this program, with the version of its layout.</summary>
    [JsonRequired]
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Scenario name.</summary>
    public required string Scenario { get; init; }

    /// <summary>One line that says what the scenario is.</summary>
    public required string Title { get; init; }

    /// <summary>Scenario file as given on the command line.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the scenario file, hexadecimal.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>Changes to the scenario on the command line, in order.</summary>
    public required ImmutableArray<string> Overrides { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replication, from 0.</summary>
    public required int Replication { get; init; }

    /// <summary>First simulated calendar year.</summary>
    public required int StartYear { get; init; }

    /// <summary>Simulated years.</summary>
    public required int Years { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Where the agents lived.</summary>
    public required string Host { get; init; }

    /// <summary>The whole command line.</summary>
    public required string Command { get; init; }

    /// <summary>SHA-256 over the names and contents of all tables and charts, hexadecimal; equal results have equal digests.</summary>
    public required string Digest { get; init; }

    /// <summary>All files of the result but <c>run.json</c>, in ordinal order of name.</summary>
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>The three sentences of <see cref="NegotiationSim.Reporting.Findings"/>.</summary>
    public required ImmutableArray<string> Findings { get; init; }

    /// <summary>How well the demand of each market was fitted to the start; none in results of versions before this was kept.</summary>
    public ImmutableArray<CalibrationObservation> Calibration { get; init; } = [];

    /// <summary>Things a reader should know of the run.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>How long it took.</summary>
    public required ManifestTiming Timing { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, Json.RunManifest) + "\n";

    /// <summary>Reads a manifest; null when the text is none of this program's.</summary>
    internal static RunManifest? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.RunManifest) is { Format: CurrentFormat } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A file of a result.</summary>
/// <param name="Name">Path inside the result directory, with forward slashes.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, hexadecimal.</param>
public sealed record ManifestFile(string Name, long Bytes, string Sha256);

/// <summary>How long a run took.</summary>
/// <param name="ElapsedSeconds">Wall-clock time, seconds.</param>
public sealed record ManifestTiming(double ElapsedSeconds);

/// <summary>Serialization made at compile time, so that the order of properties does not hang on reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RunManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;

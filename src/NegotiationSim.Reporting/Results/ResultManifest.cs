using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Results;

/// <summary>What <c>run.json</c> says: where a result came from, what belongs to it, and what it found.</summary>
/// <remarks>
/// Equal runs and experiments have equal files: nothing in it but a run's <see cref="Host"/> tells when, where or in how many goes they were made. Properties are
/// written in the order of declaration.
/// </remarks>
public sealed record ResultManifest
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "run.json";

    /// <summary>Value of <see cref="Format"/> in every manifest.</summary>
    public const string CurrentFormat = "negotiationsim-result/1";

    // The file is never part of a web page, so commands and names may stay readable.
    private static readonly ResultManifestJson Json =
        new(new JsonSerializerOptions(ResultManifestJson.Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Marks the file as a manifest of this program, with the version of its layout.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Kind: <c>run</c>, <c>compare</c>, <c>sweep</c>, <c>sensitivity</c> or <c>calibrate</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Short name of the scenario of a run; of the first point of an experiment.</summary>
    public required string Scenario { get; init; }

    /// <summary>Heading of the report.</summary>
    public required string Title { get; init; }

    /// <summary>Command line that repeats it.</summary>
    public required string Command { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Where the agents of a single run lived; null for an experiment, whose runs may come from several hosts.</summary>
    public required string? Host { get; init; }

    /// <summary>Hash that names the experiment in the run store; null for what is no single experiment of it.</summary>
    public required string? Experiment { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of each point.</summary>
    public required int Replications { get; init; }

    /// <summary>Number of points.</summary>
    public required int PointCount { get; init; }

    /// <summary>Points in order; the first two hundred.</summary>
    public required ImmutableArray<ResultPoint> Points { get; init; }

    /// <summary>SHA-256 over the names and contents of all files but report, data dictionary and manifest, hexadecimal; equal results have equal digests.</summary>
    public required string Digest { get; init; }

    /// <summary>All files of the result but this one, in ordinal order of name.</summary>
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>The answer in sentences.</summary>
    public required ImmutableArray<string> Findings { get; init; }

    /// <summary>Things a reader should know.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>How well the demand of each market was fitted to the start; of a single run, empty otherwise.</summary>
    public required ImmutableArray<CalibrationObservation> Calibration { get; init; }

    internal static ResultManifest Of(ResultContent content, string digest, ImmutableArray<ManifestFile> files) => new()
    {
        Kind = content.Kind,
        Scenario = content.Settings.Points[0].Scenario,
        Title = content.Title,
        Command = content.Settings.Command,
        Version = content.Settings.Version,
        Host = content.Settings.Host,
        Experiment = content.Settings.Experiment,
        Seed = content.Settings.Seed,
        Replications = content.Settings.Replications,
        PointCount = content.Settings.PointCount,
        Points = content.Settings.Points,
        Digest = digest,
        Files = files,
        Findings = content.Findings,
        Notices = content.Notices,
        Calibration = content.Calibration,
    };

    internal string ToJson() => JsonSerializer.Serialize(this, Json.ResultManifest) + "\n";
}

/// <summary>A file of a result.</summary>
/// <param name="Name">Path inside the result directory, with forward slashes.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, hexadecimal.</param>
public sealed record ManifestFile(string Name, long Bytes, string Sha256);

/// <summary>Serialization made at compile time, so that the order of properties does not hang on reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ResultManifest))]
internal sealed partial class ResultManifestJson : JsonSerializerContext;

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Studies;

/// <summary>What <c>experiment.json</c> says: where a result came from, what belongs to it, and what it found.</summary>
/// <remarks>Equal experiments have equal files: nothing in it tells when, where or in how many goes they were run.</remarks>
public sealed record StudyManifest
{
    /// <summary>Value of <see cref="Format"/> in every manifest.</summary>
    public const string CurrentFormat = "negotiationsim-experiment/1";

    internal const string FileName = "experiment.json";

    // A study of ten thousand points is described by its table of points, not by its manifest.
    private const int MostPoints = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Marks the file as a manifest of this program, with the version of its layout.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Kind, such as <c>compare</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Heading of the report.</summary>
    public required string Title { get; init; }

    /// <summary>Command line that repeats it.</summary>
    public required string Command { get; init; }

    /// <summary>Hash of seed, points and metrics; names the experiment in the run store.</summary>
    public required string Experiment { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of each point.</summary>
    public required int Replications { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Points in order; the first two hundred.</summary>
    public required ImmutableArray<StudyPoint> Points { get; init; }

    /// <summary>SHA-256 over the names and contents of all tables and charts, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>All files of the result but this one, in ordinal order of name.</summary>
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>The answer in words.</summary>
    public required ImmutableArray<string> Findings { get; init; }

    /// <summary>Things a reader should know.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    internal static StudyManifest Of(StudyContent content, string digest, ImmutableArray<ResultFile> files) => new()
    {
        Kind = content.Kind,
        Title = content.Title,
        Command = content.Settings.Command,
        Experiment = content.Settings.Id,
        Seed = content.Settings.Seed,
        Replications = content.Settings.Replications,
        Version = content.Settings.Version,
        Points = [.. content.Settings.Points.Take(MostPoints)],
        Digest = digest,
        Files = [.. files.Select(file => new ManifestFile(file.Name, file.Content.Length, file.Sha256))],
        Findings = content.Answer,
        Notices = content.Notices,
    };

    internal string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Reads a manifest; null when the text is none of this program's.</summary>
    internal static StudyManifest? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<StudyManifest>(json, Json) is { Format: CurrentFormat } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

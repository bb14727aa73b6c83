using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Reporting.Results;

/// <summary><c>talks.json</c>: what decided how each negotiation of a run went, enough to play it again.</summary>
/// <remarks>The menu of terms is kept once, as the lists it is made from; the shapes of a negotiation follow from them and its forecast.</remarks>
public static class TalksFile
{
    /// <summary>Name of the file in a result directory.</summary>
    public const string Name = "talks.json";

    private const string Format = "negotiationsim-talks/1";

    // A hundred thousand negotiations; what is larger was not written by this program.
    private const long LargestBytes = 128L << 20;

    /// <summary>Reads the negotiations of a result.</summary>
    /// <param name="directory">A result directory.</param>
    /// <exception cref="ResultReadException">The directory is no result with such a file, or the file is damaged.</exception>
    public static ImmutableArray<RecordedTalks> Read(string directory)
    {
        string path = Path.Combine(directory, Name);
        if (!Directory.Exists(directory))
        {
            throw new ResultReadException($"There is no result directory '{directory}'. Give the directory that 'negsim run' named.");
        }

        if (!File.Exists(path))
        {
            throw new ResultReadException(
                $"The directory '{directory}' holds no {Name}: it is no result of a run, or of a version before this file was written. "
                + "Run the scenario again.");
        }

        long bytes = new FileInfo(path).Length;
        if (bytes > LargestBytes)
        {
            throw new ResultReadException(
                $"{path} has {bytes} bytes, more than the {LargestBytes} allowed: it was not written by this program. Run the scenario again.");
        }

        return Parse(path, File.ReadAllBytes(path));
    }

    internal static string Text(RunResult run) => JsonSerializer.Serialize(Of(run), TalksJson.Default.TalksDocument);

    private static TalksDocument Of(RunResult run) => new(
        Format, run.Bargaining, [.. run.Negotiations.SelectMany(talks => talks.Case is { } known ? [Entry(run, talks, known)] : Array.Empty<TalksEntry>())]);

    private static TalksEntry Entry(RunResult run, NegotiationRecord talks, TalksCase known) => new(
        talks.Id,
        run.Names.Labels[talks.Label].Name,
        run.Names.Platforms[talks.Platform].Name,
        talks.Deal?.Terms,
        known.Table.Menu.Select(shape => shape.TermYears).DefaultIfEmpty(1).Max(),
        known.Table with { Menu = [] },
        known.Label,
        known.Platform);

    private static ImmutableArray<RecordedTalks> Parse(string path, byte[] json)
    {
        try
        {
            TalksDocument? document = JsonSerializer.Deserialize(json, TalksJson.Default.TalksDocument);
            if (document is null || document.Format != Format)
            {
                throw new ResultReadException(
                    $"{path}: the format is '{document?.Format}'. Allowed: '{Format}'. Run the scenario again with this version.");
            }

            return [.. document.Talks.Select(entry => entry.ToTalks(document.Bargaining))];
        }
        catch (JsonException e)
        {
            throw new ResultReadException(
                $"{path}, line {e.LineNumber + 1}: this is not what a run writes ({e.Path}). Run the scenario again.", e);
        }
        catch (ArgumentException e)
        {
            throw new ResultReadException($"{path}: a number is out of range. {e.Message} Run the scenario again.", e);
        }
    }
}

/// <summary>A negotiation as a result keeps it.</summary>
/// <param name="Id">Identifier, as in <c>deals.csv</c>.</param>
/// <param name="Label">Name of the label.</param>
/// <param name="Platform">Name of the platform.</param>
/// <param name="Agreed">Terms agreed; null after a breakdown.</param>
/// <param name="Case">What decided it.</param>
public sealed record RecordedTalks(string Id, string Label, string Platform, LicenceTerms? Agreed, TalksCase Case);

internal sealed record TalksDocument(string Format, BargainingSpecification Bargaining, ImmutableArray<TalksEntry> Talks);

internal sealed record TalksEntry(
    string Id,
    string LabelName,
    string PlatformName,
    LicenceTerms? Agreed,
    int LongestTermYears,
    LicenceTable Table,
    Standpoint Label,
    Standpoint Platform)
{
    public RecordedTalks ToTalks(BargainingSpecification bargaining) => new(
        Id,
        LabelName,
        PlatformName,
        Agreed,
        new TalksCase(Table with { Menu = TermsMenu.Of(bargaining, LongestTermYears, Table.Use, LabelHoldsClause) }, Label, Platform));

    private bool LabelHoldsClause => Platform.Own.EqualTreatment is { LabelHoldsClause: true };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    IgnoreReadOnlyProperties = false)]
[JsonSerializable(typeof(TalksDocument))]
internal sealed partial class TalksJson : JsonSerializerContext;

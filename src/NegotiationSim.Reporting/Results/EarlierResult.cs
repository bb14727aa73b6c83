using System.Text.Json;

namespace NegotiationSim.Reporting.Results;

/// <summary>Which files of a directory are an earlier result's.</summary>
internal static class EarlierResult
{
    private const string OurFormats = "negotiationsim-";

    // The last two were the names of experiments' manifests before all results had one.
    private static readonly string[] Manifests = [ResultManifest.FileName, "experiment.json", "study.json"];

    /// <summary>Names of the files; none of a directory without a manifest of this program, so that every file in it is a stranger.</summary>
    public static HashSet<string> FilesOf(string directory) => [.. Manifests.SelectMany(name => Listed(directory, name))];

    private static string[] Listed(string directory, string manifest)
    {
        string path = Path.Combine(directory, manifest);
        return File.Exists(path) ? Names(manifest, File.ReadAllText(path)) : [];
    }

    private static string[] Names(string manifest, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return root.GetProperty("format").GetString()!.StartsWith(OurFormats, StringComparison.Ordinal)
                ? [manifest, .. root.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()!)]
                : [];
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or KeyNotFoundException or NullReferenceException)
        {
            return [];
        }
    }
}

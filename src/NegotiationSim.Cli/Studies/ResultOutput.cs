using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Cli.Studies;

/// <summary>What a command says of the result it wrote.</summary>
internal static class ResultOutput
{
    public static Report Of(string directory, ResultManifest manifest, TimeSpan elapsed)
    {
        string text = $"""
            {manifest.Title}: {Size(manifest)}, seed {manifest.Seed}, in {elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s
            Results: {directory} ({Counted.Of(manifest.Files.Length, "file")}; open {Path.Combine(directory, "report.html")})
            {string.Join('\n', [.. manifest.Findings.Select(finding => $"- {finding}"), .. manifest.Notices.Select(notice => $"! {notice}")])}
            """;
        return new Report(text, new
        {
            ok = true,
            manifest.Kind,
            manifest.Title,
            manifest.Experiment,
            manifest.Seed,
            manifest.Replications,
            manifest.PointCount,
            manifest.Points,
            directory = Path.GetFullPath(directory),
            files = manifest.Files.Select(file => file.Name),
            manifest.Digest,
            manifest.Findings,
            manifest.Notices,
            elapsedSeconds = elapsed.TotalSeconds,
        });
    }

    private static string Size(ResultManifest manifest) => manifest is { PointCount: 1, Replications: 1 }
        ? Counted.Of(manifest.Points[0].Years, "year")
        : $"{Counted.Of(manifest.PointCount, "point")}, {Counted.Of(manifest.Replications, "replication")} each";
}

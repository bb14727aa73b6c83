using NegotiationSim.Cli.Output;
using NegotiationSim.Reporting.Studies;

namespace NegotiationSim.Cli.Studies;

/// <summary>What a command says of an experiment's result.</summary>
internal static class StudyOutput
{
    public static Report Of(string directory, StudyManifest manifest)
    {
        string size = $"{Counted.Of(manifest.Replications, "replication")} of {Counted.Of(manifest.Points.Length, "point")}";
        string text = $"""
            {manifest.Title}: {size}, seed {manifest.Seed}
            Results: {directory} ({Counted.Of(manifest.Files.Length, "file")}; open {Path.Combine(directory, "report.html")})
            {string.Join('\n', manifest.Findings.Concat(manifest.Notices).Select(sentence => $"- {sentence}"))}
            """;
        return new Report(text, new
        {
            ok = true,
            manifest.Kind,
            manifest.Title,
            manifest.Experiment,
            manifest.Seed,
            manifest.Replications,
            points = manifest.Points.Select(point => point.Name),
            directory = Path.GetFullPath(directory),
            files = manifest.Files.Select(file => file.Name),
            manifest.Digest,
            manifest.Findings,
            manifest.Notices,
        });
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Report;

namespace NegotiationSim.Reporting.Results;

/// <summary>Writes a whole result or nothing.</summary>
public static class ResultDirectory
{
    /// <summary>Says before a long run whether its result could be written: the same refusals as <see cref="Write"/>.</summary>
    /// <param name="directory">Where the result is to go.</param>
    /// <exception cref="ResultDirectoryException">The place is taken by something else, or cannot be written.</exception>
    public static void Check(string directory)
    {
        var place = ResultPlace.At(directory);
        place.RefuseWhatIsNotOurs();
        using var probe = Staging.Create(place);
    }

    /// <summary>Writes tables, charts, report and manifest; an earlier result in the same place is replaced as a whole.</summary>
    /// <param name="directory">A path that does not exist, an empty directory, or an earlier result.</param>
    /// <param name="run">The run.</param>
    /// <param name="settings">How to repeat it.</param>
    /// <param name="figures">Charts in reading order; their names are file names.</param>
    /// <param name="elapsed">How long the run took: the one thing written that equal runs do not share.</param>
    /// <returns>What <c>run.json</c> says.</returns>
    /// <exception cref="ResultDirectoryException">The place is taken by something else, or cannot be written; it is as before.</exception>
    public static RunManifest Write(
        string directory, RunResult run, RunSettings settings, ImmutableArray<Figure> figures, TimeSpan elapsed)
    {
        var place = ResultPlace.At(directory);
        place.RefuseWhatIsNotOurs();
        var data = ResultFiles.Data(run, figures);
        string digest = ResultDigest.Of(data);
        ImmutableArray<ResultFile> files =
        [
            .. data.Add(ResultFile.OfText(ResultFiles.Report, RunReport.Html(run, settings, figures, digest)))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
        var manifest = Manifest(run, settings, digest, files, elapsed);

        using var staging = Staging.Create(place);
        staging.Fill(files.Add(ResultFile.OfText(ResultFiles.Manifest, manifest.ToJson())));
        place.RefuseWhatIsNotOurs();
        staging.MoveIntoPlace();
        return manifest;
    }

    private static RunManifest Manifest(
        RunResult run, RunSettings settings, string digest, ImmutableArray<ResultFile> files, TimeSpan elapsed) => new()
        {
            Scenario = run.Scenario,
            Title = settings.Title,
            File = settings.ScenarioFile,
            ScenarioSha256 = settings.ScenarioSha256,
            Overrides = settings.Overrides,
            Seed = run.Seed,
            Replication = run.Replication,
            StartYear = settings.StartYear,
            Years = settings.Years,
            Version = settings.Version,
            Host = settings.Host,
            Command = settings.Command,
            Digest = digest,
            Files = [.. files.Select(file => new ManifestFile(file.Name, file.Content.Length, file.Sha256))],
            Findings = Reporting.Findings.Of(run),
            Calibration = run.Calibration,
            Notices = run.Notices,
            Timing = new ManifestTiming(elapsed.TotalSeconds),
        };
}

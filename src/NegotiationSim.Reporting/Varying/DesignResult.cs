using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Varying;

/// <summary>Ends a result directory: pictures, report and manifest.</summary>
public static class DesignResult
{
    /// <summary>Completes a directory into which the tables have been written.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="settings">How to repeat the study.</param>
    /// <param name="answer">What it says.</param>
    /// <param name="elapsed">How long it took in this session.</param>
    /// <exception cref="ResultDirectoryException">Something could not be written; the place is as before.</exception>
    public static DesignManifest Complete(StreamedResult directory, DesignSettings settings, DesignAnswer answer, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(answer);
        foreach (Figure figure in answer.Figures)
        {
            directory.Write($"charts/{figure.Name}.svg", figure.Svg);
        }

        return directory.Complete(
            digest => DesignReport.Html(settings, answer, digest),
            (digest, files) => new DesignManifest
            {
                Kind = settings.Kind,
                Scenario = settings.Scenario,
                File = settings.ScenarioFile,
                ScenarioSha256 = settings.ScenarioSha256,
                Overrides = settings.Overrides,
                Seed = settings.Seed,
                Points = answer.Points,
                Replications = settings.Replications,
                Version = settings.Version,
                Command = settings.Command,
                Digest = digest,
                Files = files,
                Findings = answer.Findings,
                Notices = answer.Notices,
                Timing = new ManifestTiming(elapsed.TotalSeconds),
            });
    }
}

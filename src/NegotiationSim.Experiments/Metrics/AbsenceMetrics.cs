using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of what labels' absences from a social platform did to their streams on music services.</summary>
internal static class AbsenceMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        Mean("absences.<platform>.typicalChange", "change of a typical absent artist's streams on services, mean over quarters and labels, a share", a => a.TypicalChange),
        Mean("absences.<platform>.catalogueChange", "change of all streams of an absent catalogue on services, mean over quarters and labels, a share", a => a.CatalogueChange),
    ];

    private static MetricForm Mean(string pattern, string meaning, Func<AbsenceObservation, double> change) =>
        new(pattern, meaning, (argument, world) =>
        {
            int platform = PlatformMetrics.Index(argument, world);
            return (run, year) => run.Absences
                .Where(absence => absence.Platform == platform && absence.Quarter.Year == year.Year)
                .Select(change)
                .Cast<double?>()
                .Average();
        });
}

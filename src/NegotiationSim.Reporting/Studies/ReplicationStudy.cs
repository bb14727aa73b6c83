using System.Collections.Immutable;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Replications;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Tables;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The result of many replications of one scenario: bands over the years, and means with intervals.</summary>
public static class ReplicationStudy
{
    private const string BandCaption =
        "The line is the mean over replications, the dark band its 95% interval, the pale band where nine in ten replications lie.";

    // Metrics that are drawn; the tables have all.
    private static readonly ImmutableArray<string> Drawn = ["artists.medianIncome", "artists.gini", "lumpSumFraction", "welfare.total"];

    /// <summary>Makes the result.</summary>
    /// <param name="experiment">The experiment; its first point is the scenario.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="bands">Its bands.</param>
    /// <param name="notices">Things a reader should know.</param>
    public static StudyContent Of(
        Experiment experiment, Scenario scenario, ImmutableArray<Band> bands, ImmutableArray<string> notices)
    {
        int last = bands[^1].Year;
        ImmutableArray<Band> end = [.. bands.Where(band => band.Year == last && Headline.Of(scenario.World).Contains(band.Metric))];
        return new StudyContent
        {
            Kind = "run",
            Name = scenario.World.Name,
            Title = scenario.World.Title,
            Question = scenario.World.Question,
            Answer = [.. Drawn.Select(metric => Sentence(end.First(band => band.Metric == metric), experiment.Replications))],
            Figures =
            [
                .. Drawn.Select(metric => (BandFigure.Draw(metric, [.. bands.Where(b => b.Metric == metric)], experiment.Replications), BandCaption)),
            ],
            ReportTables = [EndOfRun(end, last)],
            Tables = [Table(experiment, bands)],
            Notices = notices,
            Settings = StudySettings.Of(experiment),
        };
    }

    private static string Sentence(Band band, int replications) =>
        $"{MetricNames.Of(band.Metric)} in {band.Year}: {Estimates.InWords(band.Metric, band.Mean)}; "
        + $"nine in ten of {Words.Count(replications, "replication")} lie between {Estimates.Number(band.Metric, band.Quantiles[0])} "
        + $"and {Estimates.Number(band.Metric, band.Quantiles[^1])}.";

    private static ReportTable EndOfRun(ImmutableArray<Band> bands, int year) => new(
        "headline",
        FormattableString.Invariant($"Headline metrics in {year}"),
        "n is the number of replications in which there was something to measure; quantiles are over replications.",
        ["Metric", "n", "Mean", "95% interval of the mean", "5% quantile", "Median", "95% quantile"],
        [
            .. bands.Select(band => ImmutableArray.Create(
                band.Metric,
                FormattableString.Invariant($"{band.Mean.Count}"),
                Estimates.Number(band.Metric, band.Mean.Mean),
                Estimates.Range(band.Metric, band.Mean),
                Estimates.Number(band.Metric, band.Quantiles[0]),
                Estimates.Number(band.Metric, band.Quantiles[2]),
                Estimates.Number(band.Metric, band.Quantiles[4]))),
        ]);

    private static StudyTable Table(Experiment experiment, ImmutableArray<Band> bands) => StudyTable.Of(
        "bands",
        "Every metric and year over the replications",
        [
            Column.Text("scenario", "short name of the scenario"),
            Column.Whole("seed", "seed of all replications"),
            Column.Text("metric", "name of the metric; docs/output-format.md lists them"),
            Column.Whole("year", "calendar year"),
            Column.Whole("n", "replications in which there was something to measure"),
            .. Estimates.Columns("the metric, in its unit"),
            Column.Number("sd", "standard deviation over replications, divisor n - 1"),
            .. Bands.Probabilities.Select(p => Column.Number(
                FormattableString.Invariant($"q{100 * p:00}"), FormattableString.Invariant($"{100 * p:0}% sample quantile (type 7)"))),
        ],
        bands.Select(band => ImmutableArray.CreateRange<Cell>(
        [
            experiment.Points[0].ScenarioName, experiment.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture), band.Metric,
            band.Year, band.Mean.Count, .. Estimates.Cells(band.Mean), band.Mean.StandardDeviation,
            .. band.Quantiles.Select(quantile => (Cell)quantile),
        ])));
}

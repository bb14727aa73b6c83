using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Replications;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Report;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Studies;

/// <summary>Writes what many replications of one scenario came to: bands over the years, and means with intervals.</summary>
public static class ReplicationStudy
{
    private const string BandCaption = "The line is the mean over replications, the dark band its 95% interval, the pale band ";

    // Metrics that are drawn; the tables have all.
    private static readonly ImmutableArray<string> Drawn = ["artists.medianIncome", "artists.gini", "lumpSumFraction", "welfare.total"];

    /// <summary>Writes the table and gives what the report says.</summary>
    /// <param name="directory">Where the table goes.</param>
    /// <param name="experiment">The experiment; its first point is the scenario.</param>
    /// <param name="world">Its world.</param>
    /// <param name="bands">Its bands.</param>
    /// <param name="notices">Things a reader should know.</param>
    public static ResultContent Write(
        ResultWriter directory, Experiment experiment, WorldSpecification world, ImmutableArray<Band> bands, ImmutableArray<string> notices)
    {
        ArgumentNullException.ThrowIfNull(directory);
        directory.Write(BandsTable.Of(experiment, bands));
        int last = bands[^1].Year;
        ImmutableArray<Band> end = [.. bands.Where(band => band.Year == last && Headline.Of(world).Contains(band.Metric))];
        return new ResultContent
        {
            Kind = "run",
            Title = world.Title,
            Question = world.Question,
            Findings = [.. Drawn.Select(metric => Sentence(end.First(band => band.Metric == metric), experiment.Replications))],
            Figures =
            [
                .. Drawn.Select(metric => new ShownFigure(
                    BandFigure.Draw(metric, [.. bands.Where(b => b.Metric == metric)], experiment.Replications), BandCaption + PaleBand(experiment.Replications))),
            ],
            Tables = [EndOfRun(end, last)],
            Notices = [.. experiment.Points[0].Warnings, .. notices],
            Settings = ResultSettings.Of(experiment),
        };
    }

    private static string PaleBand(int replications) => replications >= Quantile.FewestForNineInTen
        ? "where nine in ten replications lie."
        : "reaches from their 5% to their 95% quantile. With so few replications fewer than nine in ten lie in it, and it may be narrower than the interval.";

    private static string Sentence(Band band, int replications)
    {
        string ends = $"{Estimates.Number(band.Metric, band.Quantiles[0])} and {Estimates.Number(band.Metric, band.Quantiles[^1])}";
        string spread = band.Mean.Count < 2 ? ""
            : band.Mean.Count >= Quantile.FewestForNineInTen ? $"; nine in ten of {Words.Count(replications, "replication")} lie between {ends}"
            : $"; the 5% and 95% quantiles of {Words.Count(replications, "replication")}, too few for nine in ten to lie between them, are {ends}";
        return $"{MetricNames.Of(band.Metric)} in {band.Year}: {Estimates.InWords(band.Metric, band.Mean)}{spread}.";
    }

    private static ReportTable EndOfRun(ImmutableArray<Band> bands, int year) => new(
        "headline",
        FormattableString.Invariant($"Headline metrics in {year}"),
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
        ],
        "n is the number of replications in which there was something to measure; quantiles are over replications.");
}

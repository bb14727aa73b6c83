using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of one label.</summary>
internal static class LabelMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        new("labels.<label>.revenueShare", "the label's share of all labels' receipts, [0, 1]", ShareOf(label => label.RevenueDollars)),
        new("labels.<label>.streamShare", "the label's share of all streams, [0, 1]", ShareOf(label => label.Streams)),
        new(
            "labels.<label>.lumpSumsPassedOn",
            "what the label's artists had in cash of lump sums in the year, over the lump sums it received, a ratio",
            LumpSumsPassedOn),
        new("labels.<label>.profit", "the label's receipts less artists and operating cost, dollars", Profit),
    ];

    /// <summary>The index of the label that a metric names.</summary>
    private static int Index(MetricArgument argument, WorldSpecification world) =>
        argument.IndexIn([.. world.Labels.Select(l => l.Id)], "label");

    private static Measure Profit(MetricArgument argument, WorldSpecification world)
    {
        int label = Index(argument, world);
        return (_, year) => year.Labels[label].ProfitDollars;
    }

    private static Measure LumpSumsPassedOn(MetricArgument argument, WorldSpecification world)
    {
        int label = Index(argument, world);
        string account = $"label:{world.Labels[label].Id}";
        return (run, year) => run.Ledger
            .Where(total => total.Year == year.Year && total.From == account && total.Kind == "artist-lump-sum")
            .Sum(total => total.MicroDollars) / 1e6 / year.Labels[label].LumpSumsDollars;
    }

    private static Func<MetricArgument, WorldSpecification, Measure> ShareOf(Func<LabelObservation, double> amount) =>
        (argument, world) =>
        {
            int label = Index(argument, world);
            return (_, year) => amount(year.Labels[label]) / year.Labels.Sum(amount);
        };
}

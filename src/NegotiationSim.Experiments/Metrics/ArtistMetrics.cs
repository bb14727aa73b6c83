using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of artists' income.</summary>
internal static class ArtistMetrics
{
    private static readonly ImmutableArray<double> Thresholds = ArtistIncomeObservation.CountThresholdsDollars;

    private static readonly int Median = ArtistIncomeObservation.Percentiles.IndexOf(50);

    public static readonly ImmutableArray<MetricForm> Forms =
    [
        Count("artists.above.<usd>", "artists with cash income at or above a threshold, people", a => a.ArtistsAbove),
        Count("artists.generatedAbove.<usd>", "artists generating a threshold on the census platform, people", a => a.GeneratedAbove),
        new(
            "artists.generatedExponent.<usd>-<usd>",
            "Pareto exponent of royalties generated between two thresholds, ln(N_lo/N_hi)/ln(hi/lo)",
            (argument, _) =>
            {
                (int low, int high) = argument.RangeIn(Thresholds);
                return (_, year) => Exponent(year.Artists.GeneratedAbove, low, high);
            }),
        Plain("artists.topOnePercentShare", "top one per cent of artists' share of royalties generated, [0, 1]", a => a.TopOnePercentShare),
        Plain(
            "artists.topFourInThousandShare",
            "top four in a thousand artists' share of royalties generated, [0, 1]",
            a => a.TopFourInThousandShare),
        Plain("artists.medianIncome", "median cash income of career artists, dollars", a => a.PercentileDollars[Median]),
        Plain("artists.meanIncome", "mean cash income of career artists, dollars", a => a.MeanDollars),
        Plain("artists.gini", "Gini coefficient of cash income over all artists, [0, 1]", a => a.Gini),
        new(
            "artists.percentile.<p>",
            "percentile of cash income among career artists, dollars",
            (argument, _) =>
            {
                int index = argument.IndexIn(
                    [.. ArtistIncomeObservation.Percentiles.Select(p => p.ToString(CultureInfo.InvariantCulture))], "percentile");
                return (_, year) => year.Artists.PercentileDollars[index];
            }),
        Plain("artists.people", "artists of the world, people", a => a.ArtistsByTier.Sum()),
        Tier("artists.tierIncome.<tier>", "cash income of all artists of an income tier, dollars", Income),
        Tier("artists.tierCount.<tier>", "artists in an income tier, people", (a, tier) => a.ArtistsByTier[tier]),
    ];

    private static MetricForm Tier(string pattern, string meaning, Func<ArtistIncomeObservation, int, double> value) =>
        new(pattern, meaning, (argument, _) =>
        {
            int tier = argument.IndexIn(ArtistIncomeObservation.TierNames, "income tier");
            return (_, year) => value(year.Artists, tier);
        });

    private static double Income(ArtistIncomeObservation artists, int tier) =>
        artists.ByTierAndSource.Where(income => income.Tier == tier).Sum(income => income.IncomeDollars);

    private static MetricForm Count(string pattern, string meaning, Func<ArtistIncomeObservation, ImmutableArray<long>> counts) =>
        new(pattern, meaning, (argument, _) =>
        {
            int threshold = argument.IndexIn(Thresholds);
            return (_, year) => counts(year.Artists)[threshold];
        });

    private static MetricForm Plain(string name, string meaning, Func<ArtistIncomeObservation, double> value) =>
        new(name, meaning, (_, _) => (_, year) => value(year.Artists));

    /// <summary>The exponent a Pareto tail would have, given its counts at two thresholds; null when a count is zero.</summary>
    private static double? Exponent(ImmutableArray<long> counts, int low, int high) =>
        counts[low] > 0 && counts[high] > 0
            ? Math.Log((double)counts[low] / counts[high]) / Math.Log(Thresholds[high] / Thresholds[low])
            : null;
}

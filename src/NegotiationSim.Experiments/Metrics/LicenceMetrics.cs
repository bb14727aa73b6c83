using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of what a platform's licences came to in a year.</summary>
internal static class LicenceMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        Of("licences.<platform>.labels", "labels with a licence in the year", licences => licences.Length),
        Of("licences.<platform>.receipts", "what labels received under its licences, lump sums included, dollars", licences => licences.Sum(Received)),
        Of("licences.<platform>.lumpSums", "lump sums paid under its licences, dollars", licences => licences.Sum(l => l.LumpSumDollars)),
        Of(
            "licences.<platform>.earnedRate",
            "what use earned, over the platform's revenue for that use, a ratio; above the royalty share where a floor binds",
            licences => licences.Sum(l => l.EarnedDollars) / licences.Sum(l => l.UsedRevenueDollars)),
        Of(
            "licences.<platform>.breakageShare",
            "what guarantees and advances paid above what use earned, over all receipts under its licences, a ratio; above 1 where an older advance lapses",
            licences => licences.Sum(l => l.BreakageDollars) / licences.Sum(Received)),
        new("licences.<platform>.favouredSpread", "largest less smallest receipts for a dollar of used revenue among labels with most-favoured clauses, over their mean", FavouredSpread),
    ];

    private static MetricForm Of(string pattern, string meaning, Func<LicenceYear[], double> value) =>
        new(pattern, meaning, (argument, world) =>
        {
            int platform = PlatformMetrics.Index(argument, world);
            return (_, year) => value(With(year, platform));
        });

    private static Measure FavouredSpread(MetricArgument argument, WorldSpecification world)
    {
        int platform = PlatformMetrics.Index(argument, world);
        return (_, year) =>
        {
            double[] rates =
            [
                .. With(year, platform)
                    .Where(licence => world.Bargaining.MostFavoured.Contains(world.Labels[licence.Label].Id))
                    .Select(licence => Received(licence) / licence.UsedRevenueDollars),
            ];
            return rates.Length == 0 ? null : (rates.Max() - rates.Min()) / rates.Average();
        };
    }

    private static LicenceYear[] With(YearObservation year, int platform) => [.. year.Licences.Where(licence => licence.Platform == platform)];

    private static double Received(LicenceYear licence) => licence.LumpSumDollars + licence.PaidDollars;
}

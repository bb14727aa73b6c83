using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of the licences signed.</summary>
internal static class DealMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        new(
            "deals.<platform>.lumpSumFraction",
            "lump sums' share of the expected payments of the licences the platform signed in the year, [0, 1]",
            LumpSumFraction),
    ];

    private static Measure LumpSumFraction(MetricArgument argument, WorldSpecification world)
    {
        int platform = PlatformMetrics.Index(argument, world);
        return (run, year) =>
        {
            DealRecord[] signed =
            [
                .. run.Negotiations
                    .Where(talks => talks.Platform == platform && talks.Quarter.Year == year.Year)
                    .Select(talks => talks.Deal)
                    .OfType<DealRecord>(),
            ];
            double lumpSumsDollars = signed.Sum(deal => deal.LumpSumFraction * deal.ExpectedPaymentsDollars);
            return lumpSumsDollars / signed.Sum(deal => deal.ExpectedPaymentsDollars);
        };
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of the licences signed.</summary>
internal static class DealMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        new(
            "deals.<platform>.lumpSumFraction",
            "lump sums' share of the expected payments of the licences the platform signed in the year, [0, 1]",
            (argument, world) =>
            {
                int platform = PlatformMetrics.Index(argument, world);
                return LumpSumFraction(talks => talks.Platform == platform);
            }),
        new(
            "lumpSumFraction",
            "lump sums' share of the expected payments of all licences signed in the year, [0, 1]",
            (_, _) => LumpSumFraction(_ => true)),
    ];

    private static Measure LumpSumFraction(Func<NegotiationRecord, bool> which) =>
        (run, year) =>
        {
            DealRecord[] signed =
            [
                .. run.Negotiations
                    .Where(talks => which(talks) && talks.Quarter.Year == year.Year)
                    .Select(talks => talks.Deal)
                    .OfType<DealRecord>(),
            ];
            double lumpSumsDollars = signed.Sum(deal => deal.LumpSumFraction * deal.ExpectedPaymentsDollars);
            return lumpSumsDollars / signed.Sum(deal => deal.ExpectedPaymentsDollars);
        };
}

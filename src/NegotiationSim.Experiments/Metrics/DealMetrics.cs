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
            "deals.<platform>.lumpSumToReceipts",
            "lump sums the platform signed in the year over all receipts in it of the labels that signed, a ratio",
            (argument, world) =>
            {
                int platform = PlatformMetrics.Index(argument, world);
                return (run, year) => LumpSumToReceipts(Signed(run, year, talks => talks.Platform == platform), year);
            }),
        new(
            "deals.<platform>.lumpSumPerArtist",
            "lump sums the platform signed in the year over the artists who consented, dollars each for the whole term",
            (argument, world) =>
            {
                int platform = PlatformMetrics.Index(argument, world);
                return (run, year) => LumpSumPerArtist(Signed(run, year, talks => talks.Platform == platform));
            }),
        new(
            "deals.<platform>.agreedOfAsked",
            "expected payments of the licences the platform signed in the year over those of the labels' first offers, a ratio",
            (argument, world) =>
            {
                int platform = PlatformMetrics.Index(argument, world);
                return (run, year) => AgreedOfAsked(Signed(run, year, talks => talks.Platform == platform));
            }),
        new(
            "lumpSumFraction",
            "lump sums' share of the expected payments of all licences signed in the year, [0, 1]",
            (_, _) => LumpSumFraction(_ => true)),
    ];

    private static Measure LumpSumFraction(Func<NegotiationRecord, bool> which) =>
        (run, year) =>
        {
            DealRecord[] signed = [.. Signed(run, year, which).Select(talks => talks.Deal!)];
            double lumpSumsDollars = signed.Sum(deal => deal.LumpSumFraction * deal.ExpectedPaymentsDollars);
            return lumpSumsDollars / signed.Sum(deal => deal.ExpectedPaymentsDollars);
        };

    private static double LumpSumToReceipts(NegotiationRecord[] signed, YearObservation year) =>
        signed.Sum(talks => talks.Deal!.Terms.LumpSumDollars) / signed.Select(talks => talks.Label).Distinct().Sum(l => year.Labels[l].RevenueDollars);

    private static double LumpSumPerArtist(NegotiationRecord[] signed) =>
        signed.Sum(talks => talks.Deal!.Terms.LumpSumDollars) / signed.Sum(talks => talks.Consenting);

    // Talks that ended before the label made an offer tell nothing of what it asked.
    private static double AgreedOfAsked(NegotiationRecord[] signed)
    {
        (double Agreed, double Asked)[] known =
        [
            .. from talks in signed
               let first = talks.Offers.FirstOrDefault(offer => offer.ByLabel)
               where first is not null && talks.Case is not null
               select (talks.Deal!.ExpectedPaymentsDollars, talks.Case!.Table.ExpectedPayments(first.Terms)),
        ];
        return known.Sum(talks => talks.Agreed) / known.Sum(talks => talks.Asked);
    }

    private static NegotiationRecord[] Signed(RunResult run, YearObservation year, Func<NegotiationRecord, bool> which) =>
        [.. run.Negotiations.Where(talks => talks.Deal is not null && which(talks) && talks.Quarter.Year == year.Year)];
}

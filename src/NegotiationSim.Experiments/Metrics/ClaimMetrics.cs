using System.Collections.Immutable;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of claims against one generator, counted up to the end of a year.</summary>
internal static class ClaimMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        new("claims.<platform>.filed", "claims filed against it until the end of the year", Count((_, _) => true)),
        new("claims.<platform>.pending", "claims before a court at the end of the year", Count((claim, year) => !EndedBy(claim, year))),
        new(
            "claims.<platform>.settled",
            "claims ended by a settlement or a licence until the end of the year",
            Count((claim, year) => EndedBy(claim, year) && (claim.Stage is ClaimStage.Settled or ClaimStage.Licensed))),
        new(
            "claims.<platform>.cameToTerms",
            "labels ready to sue it that have settled or signed a licence, before or after filing, until the end of the year",
            CameToTerms),
        new(
            "claims.<platform>.paidOfMaximum",
            "what settlements for a sum paid until the end of the year, over works times the statutory maximum, [0, 1]",
            PaidOfMaximum),
    ];

    private static Func<MetricArgument, WorldSpecification, Measure> Count(Func<Claim, int, bool> counts) => (argument, world) =>
    {
        int platform = PlatformMetrics.Index(argument, world);
        return (run, year) => Against(run, platform, year.Year).Count(record => counts(record.Claim, year.Year));
    };

    private static Measure CameToTerms(MetricArgument argument, WorldSpecification world)
    {
        int platform = PlatformMetrics.Index(argument, world);
        int[] ready = [.. Enumerable.Range(0, world.Labels.Length)
            .Where(l => world.Claims.Any(claim => claim.Label == world.Labels[l].Id && claim.Generator == world.Platforms[platform].Id))];
        return (run, year) => ready.Count(label =>
            Against(run, platform, year.Year).Any(r => r.Claim.Label == label && r.Claim.Stage == ClaimStage.Settled && EndedBy(r.Claim, year.Year))
            || run.Negotiations.Any(t => t.Label == label && t.Platform == platform && t.Deal is not null && t.Quarter.Year <= year.Year));
    }

    private static Measure PaidOfMaximum(MetricArgument argument, WorldSpecification world)
    {
        int platform = PlatformMetrics.Index(argument, world);
        return (run, year) =>
        {
            ClaimRecord[] settled = [.. Against(run, platform, year.Year)
                .Where(record => record.Claim.Stage == ClaimStage.Settled && EndedBy(record.Claim, year.Year))];
            return settled.Sum(record => record.Claim.Due.Dollars) / settled.Sum(record => record.MaximumDollars);
        };
    }

    private static IEnumerable<ClaimRecord> Against(RunResult run, int platform, int year) =>
        run.Claims.Where(record => record.Claim.Platform == platform && record.Claim.Filed!.Value.Year <= year);

    private static bool EndedBy(Claim claim, int year) => claim.Ended is { } ended && ended.Year <= year;
}

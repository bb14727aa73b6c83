using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>claims.csv</c>: every claim against a generator, with what each side thought of it; written where there is one.</summary>
internal static class ClaimTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "claims",
            "Every claim of a label against a generator, in order of filing, as it stood at the end of the run; the year is that of filing",
            run.Claims,
            record => record.Claim.Filed!.Value.Year)
        .Text("id", "identifier: quarter of filing, label, generator", record => record.Id)
        .Text("label", "identifier of the label that sues", record => run.Names.Labels[record.Claim.Label].Id)
        .Text("platform", "identifier of the generator that is sued", record => run.Names.Platforms[record.Claim.Platform].Id)
        .Text("market", "market whose court it is", record => run.Names.Markets[record.Claim.Market])
        .Number("works_count", "works at issue", record => record.Claim.Works)
        .Number("maximum_usd", "works times the statutory maximum at the start", record => record.MaximumDollars)
        .Text(
            "stage",
            "filed, appealed, settled (for a sum), licensed (settled by a licence), won, lost or withdrawn",
            record => Cell.Code(record.Claim.Stage))
        .Text("judged", "quarter of the first judgement; empty before", record => record.Claim.Judged?.ToString())
        .Text("ended", "quarter in which it ended; empty before", record => record.Claim.Ended?.ToString())
        .Number(
            "award_per_work_usd",
            "dollars a work of the last judgement; 0 where the label did not win",
            record => record.Claim.AwardPerWorkDollars)
        .Number(
            "due_usd",
            "settlement or award; an insolvent generator pays less, as ledger.csv says; a licence is paid for under its terms",
            record => Cell.Dollars(record.Claim.Due.MicroDollars))
        .Text("licence_id", "id in deals.csv of the licence that settled it", record => record.Licence)
        .Truth("injunction", "whether the judgement enjoins the generator", record => record.Claim.Enjoined)
        .Number(
            "public_chance_share",
            "chance that a court of first instance finds for the label, by the law at filing, 0 to 1",
            record => record.Claim.PlaintiffChance)
        .Number(
            "plaintiff_chance_share",
            "chance that the label wins in the end, as it last saw it",
            record => Views(record)?.Plaintiff.Chance)
        .Number("defendant_chance_share", "the same as the generator last saw it", record => Views(record)?.Defendant.Chance)
        .Number(
            "plaintiff_least_usd",
            "what going on was worth to the label: the least it would take",
            record => Views(record)?.Plaintiff.ReserveDollars)
        .Number(
            "defendant_most_usd",
            "what going on would have cost the generator: the most it would pay",
            record => Views(record)?.Defendant.ReserveDollars);

    // Both are known or neither.
    private static (ClaimView Plaintiff, ClaimView Defendant)? Views(ClaimRecord record) =>
        record.Views is { Plaintiff: { } plaintiff, Defendant: { } defendant } ? (plaintiff, defendant) : null;
}

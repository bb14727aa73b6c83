using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>claims.csv</c>: every claim against a generator, with what each side thought of it; written where there is one.</summary>
internal static class ClaimTable
{
    private static readonly string[] Columns =
    [
        "id",
        "label",
        "platform",
        "market",
        "works_count",
        "maximum_usd",
        "stage",
        "judged",
        "ended",
        "award_per_work_usd",
        "due_usd",
        "licence_id",
        "injunction",
        "public_chance_share",
        "plaintiff_chance_share",
        "defendant_chance_share",
        "plaintiff_least_usd",
        "defendant_most_usd",
    ];

    public static Table Write(RunResult run)
    {
        using var table = new TableWriter("claims.csv", run, Columns);
        foreach (var record in run.Claims)
        {
            table.Row(record.Claim.Filed!.Value.Year, [.. Facts(run.Names, record), .. Views(record.Views)]);
        }

        return table.Finish();
    }

    private static (string Column, Cell Value)[] Facts(WorldNames names, ClaimRecord record) =>
    [
        ("id", record.Id),
        ("label", names.Labels[record.Claim.Label].Id),
        ("platform", names.Platforms[record.Claim.Platform].Id),
        ("market", names.Markets[record.Claim.Market]),
        ("works_count", record.Claim.Works),
        ("maximum_usd", record.MaximumDollars),
        ("stage", Cell.Code(record.Claim.Stage)),
        ("judged", record.Claim.Judged?.ToString() ?? ""),
        ("ended", record.Claim.Ended?.ToString() ?? ""),
        ("award_per_work_usd", record.Claim.AwardPerWorkDollars),
        ("due_usd", Cell.Dollars(record.Claim.Due.MicroDollars)),
        ("licence_id", record.Licence ?? ""),
        ("injunction", record.Claim.Enjoined),
        ("public_chance_share", record.Claim.PlaintiffChance),
    ];

    private static (string Column, Cell Value)[] Views(FiledClaim claim) => claim is { Plaintiff: { } plaintiff, Defendant: { } defendant }
        ?
        [
            ("plaintiff_chance_share", plaintiff.Chance),
            ("defendant_chance_share", defendant.Chance),
            ("plaintiff_least_usd", plaintiff.ReserveDollars),
            ("defendant_most_usd", defendant.ReserveDollars),
        ]
        : [];
}

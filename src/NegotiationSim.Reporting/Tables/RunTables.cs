using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary>The tables of a run; <c>docs/output-format.md</c> describes every column.</summary>
public static class RunTables
{
    /// <summary>Every table, ordered by file name; followed artists, claims, ownership and uploads only where there is something to tell.</summary>
    /// <param name="run">The run; one without years or negotiations gives tables of a header alone.</param>
    /// <returns>The tables; the same run gives the same characters.</returns>
    public static ImmutableArray<Table> Of(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return
        [
            ArtistIncomeTable.Of(run),
            .. Only(ArtistPathTable.IsOf(run), ArtistPathTable.Of),
            .. Only(!run.Claims.IsEmpty, ClaimTable.Of),
            DealTable.Of(run),
            FrontierTable.Of(run),
            LabelTable.Of(run),
            LedgerTable.Of(run),
            LicenceTable.Of(run),
            LorenzTable.Of(run),
            MarketShareTable.Of(run),
            OfferTable.Of(run),
            .. Only(OwnershipTable.IsOf(run), OwnershipTable.Of),
            PayoutRuleTable.Of(run),
            PlatformTable.Of(run),
            .. Only(run.Years.Any(year => !year.Uploads.IsEmpty), UploadTable.Of),
            WelfareTable.Of(run),
        ];

        IEnumerable<Table> Only(bool there, Func<RunResult, Table> table) => there ? [table(run)] : [];
    }
}

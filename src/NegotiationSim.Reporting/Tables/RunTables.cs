using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary>The tables of a run; <c>docs/output-format.md</c> describes every column.</summary>
public static class RunTables
{
    /// <summary>Writes every table, ordered by file name; claims only where there are any.</summary>
    /// <param name="run">The run; one without years or negotiations gives tables of a header alone.</param>
    /// <returns>The tables; the same run gives the same characters.</returns>
    public static ImmutableArray<Table> Write(RunResult run) =>
    [
        ArtistIncomeTable.Write(run),
        .. run.Claims.IsEmpty ? ImmutableArray<Table>.Empty : [ClaimTable.Write(run)],
        DealTable.Write(run),
        FrontierTable.Write(run),
        LabelTable.Write(run),
        LedgerTable.Write(run),
        LicenceTable.Write(run),
        LorenzTable.Write(run),
        MarketShareTable.Write(run),
        OfferTable.Write(run),
        .. OwnershipTable.WriteIfAny(run),
        PayoutRuleTable.Write(run),
        PlatformTable.Write(run),
        .. run.Years.Any(year => !year.Uploads.IsEmpty) ? [UploadTable.Write(run)] : ImmutableArray<Table>.Empty,
        WelfareTable.Write(run),
    ];
}

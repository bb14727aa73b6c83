using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Tables;
using NegotiationSim.Reporting.Tests.Report;

namespace NegotiationSim.Reporting.Tests.Tables;

public sealed class ClaimTableTests
{
    private static readonly RunResult Sued = SampleClaims.In(SampleRun.Create(1));

    [Fact]
    public void Claims_are_a_table_only_where_there_is_a_claim()
    {
        RunTables.Of(SampleRun.Create(1)).ShouldNotContain(table => table.FileName == "claims.csv");
        RunTables.Of(Sued).Select(table => table.FileName).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void Claim_has_its_works_its_end_and_both_sides_views()
    {
        var lines = RunTables.Of(Sued).Single(table => table.FileName == "claims.csv").Csv.Split('\n');
        lines[1].ShouldBe(
            "sample,42,0,2024,2024-Q2/universal/dream-track,universal,dream-track,rich,560,84000000,settled,,2024-Q3,0,1680000,,false,"
            + "0.5,0.6,0.5,1200000,2160000");
        lines[2].ShouldBe("sample,42,0,2024,2024-Q2/sony/dream-track,sony,dream-track,rich,560,84000000,filed,,,0,0,,false,0.5,,,,");
    }

    [Fact]
    public void Report_lists_claims_with_the_share_of_the_maximum_paid()
    {
        string html = SampleSettings.Html(Sued, []);
        html.ShouldContain("Settled for a sum, 2024-Q3");
        html.ShouldContain("2.0%");
        html.ShouldContain("Before the court");
        SampleSettings.Html(SampleRun.Create(1), []).ShouldNotContain("id=\"claims\"");
    }
}

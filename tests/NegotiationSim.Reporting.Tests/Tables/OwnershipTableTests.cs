using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Tests.Tables;

public sealed class OwnershipTableTests
{
    [Fact]
    public void Where_labels_own_all_they_distribute_there_is_no_table() =>
        RunTables.Of(SampleRun.Create(1)).ShouldNotContain(table => table.FileName == "ownership.csv");

    [Fact]
    public void Shares_by_distribution_sum_to_one_and_those_by_ownership_to_what_labels_own()
    {
        var run = SampleRun.Create(1);
        run = run with
        {
            Years = [.. run.Years.Select(year => year with
            {
                Labels = [.. year.Labels.Select((label, l) => label with { PlayReceiptsDollars = 100, OwnedByArtistsDollars = l == 0 ? 50 : 0 })],
            })],
        };
        var table = ParsedTable.Of(run, "ownership.csv");
        var labels = run.Years[0].Labels.Length;
        double Sum(string column) => table.Rows.Take(labels).Sum(row => table.Number(row, column));
        Sum("distribution_share").ShouldBe(1, 1e-12);
        Sum("ownership_share").ShouldBe(1 - (0.5 / labels), 1e-12);
    }
}

using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Tests.Tables;

public sealed class ArtistPathTableTests
{
    private static readonly RunResult Followed = WithPaths(SampleRun.Create(1));

    [Fact]
    public void Where_nobody_is_followed_there_is_no_table() =>
        RunTables.Of(SampleRun.Create(1)).ShouldNotContain(table => table.FileName == "artist_paths.csv");

    [Fact]
    public void Amounts_are_those_of_one_real_artist_and_sources_add_up_to_income()
    {
        ParsedTable table = ParsedTable.Of(Followed, "artist_paths.csv");
        table.Rows.Count.ShouldBe(Followed.Years.Length);
        string[] row = table.Rows[0];
        table.Number(row, "streaming_usd").ShouldBe(1_000);
        table.Number(row, "social_usd").ShouldBe(7_000);
        table.Number(row, "income_usd").ShouldBe(28_000);
        table.Field(row, "tier").ShouldBe("10k-50k");
        table.Number(row, "streams_count").ShouldBe(500);
        table.Field(row, "start_rank").ShouldBe("");
        table.Field(row, "consent_threshold_years").ShouldBe("");
        table.Field(row, "label").ShouldBe(Followed.Names.Labels[0].Id);
        table.Field(row, "licensed_to").ShouldBe($"{Followed.Names.Platforms[0].Id} {Followed.Names.Platforms[1].Id}");
        table.Field(row, "entered").ShouldBe("true");
    }

    [Fact]
    public void Every_source_of_income_has_its_column()
    {
        Table table = RunTables.Of(Followed).Single(table => table.Name == "artist_paths");
        foreach (IncomeSource source in Enum.GetValues<IncomeSource>())
        {
            table.Columns.ShouldContain(column => column.Name == Cell.Code(source).Text + "_usd");
        }
    }

    [Fact]
    public void Every_column_is_in_the_data_dictionary()
    {
        string dictionary = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "output-format.md"));
        dictionary.ShouldContain("### artist_paths.csv");
        ParsedTable.Of(Followed, "artist_paths.csv").Header.ShouldAllBe(column => dictionary.Contains($"`{column}`"));
    }

    private static RunResult WithPaths(RunResult run) => run with
    {
        Years = [.. run.Years.Select(year => year with
        {
            ArtistPaths =
            [
                new ArtistPathYear
                {
                    Id = 900,
                    StartRank = null,
                    People = 10,
                    Genre = 0,
                    Career = true,
                    Label = 0,
                    OwnsRecordings = false,
                    Popularity = 1.5,
                    Streams = 5_000,
                    ReceiptsDollars = 100,
                    EarnedDollars = 50,
                    CashDollars = [10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000],
                    UnrecoupedDollars = 0,
                    ConsentThresholdYears = null,
                    LicensedTo = [0, 1],
                    Entered = true,
                    Left = false,
                },
            ],
        })],
    };
}

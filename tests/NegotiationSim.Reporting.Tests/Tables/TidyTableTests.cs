using System.Globalization;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Tests.Tables;

public sealed class TidyTableTests
{
    private static readonly RunResult Run = SampleRun.Create();

    public static TheoryData<string> FileNames => [.. RunTables.Of(Run).Select(table => table.FileName)];

    [Fact]
    public void Tables_are_eleven_in_order_of_name() =>
        RunTables.Of(Run).Select(table => table.FileName).ShouldBe(
        [
            "artist_income.csv",
            "deals.csv",
            "frontiers.csv",
            "labels.csv",
            "ledger.csv",
            "licences.csv",
            "lorenz.csv",
            "market_share.csv",
            "offers.csv",
            "payout_rules.csv",
            "platforms.csv",
            "uploads.csv",
            "welfare.csv",
        ]);

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Row_of_any_table_has_a_field_for_each_column(string fileName)
    {
        var table = ParsedTable.Of(Run, fileName);

        table.Rows.ShouldNotBeEmpty();
        table.Rows.ShouldAllBe(row => row.Length == table.Header.Length);
        table.Header.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Table_starts_with_the_keys_of_the_run(string fileName)
    {
        var table = ParsedTable.Of(Run, fileName);

        table.Header[..4].ShouldBe(["scenario", "seed", "replication", "year"]);
        table.Rows.ShouldAllBe(row => row[0] == "sample" && row[1] == "42" && row[2] == "0");
        table.Rows.Select(row => int.Parse(row[3], CultureInfo.InvariantCulture)).ShouldAllBe(year => year >= 2024 && year <= 2033);
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Table_of_a_run_without_years_is_its_header(string fileName)
    {
        var empty = Run with { Years = [], Negotiations = [], Ledger = [] };
        if (!RunTables.Of(empty).Any(table => table.FileName == fileName))
        {
            // Some tables are written only where there is something in them.
            fileName.ShouldBeOneOf("uploads.csv", "ownership.csv", "claims.csv");
            return;
        }

        ParsedTable.Text(empty, fileName).ShouldBe(ParsedTable.Text(Run, fileName).Split('\n')[0] + "\n");
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Table_ends_its_lines_with_line_feeds_only(string fileName)
    {
        string csv = ParsedTable.Text(Run, fileName);

        csv.ShouldEndWith("\n");
        csv.ShouldNotContain('\r');
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Table_under_another_culture_is_the_same(string fileName)
    {
        string expected = ParsedTable.Text(Run, fileName);
        var before = CultureInfo.CurrentCulture;
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = commas;
            ParsedTable.Text(Run, fileName).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Names_with_separators_quotes_and_line_ends_come_back_as_they_were()
    {
        string[] odd = ["A, B", "say \"hi\"", "two\nlines", "\r", " padded "];
        var run = Run with
        {
            Scenario = "=1+1,\"x\"",
            Names = Run.Names with { Platforms = [.. odd[..4].Select(name => new AgentName(name, odd[4]))] },
        };

        var table = ParsedTable.Of(run, "platforms.csv");

        table.Rows.Select(row => table.Field(row, "id")).Distinct().ShouldBe(odd[..4]);
        table.Rows.ShouldAllBe(row => row[0] == "=1+1,\"x\"" && table.Field(row, "name") == odd[4]);
    }

    [Fact]
    public void Values_without_meaning_are_empty_and_zero_has_no_sign()
    {
        var year = Run.Years[0];
        var odd = year with
        {
            SyntheticShare = -0.0,
            Artists = year.Artists with { Gini = double.NaN },
            Labels = [.. year.Labels.Select(label => label with { RevenueDollars = 0 })],
        };
        var run = Run with { Years = [odd] };
        var shares = ParsedTable.Of(run, "market_share.csv");
        var incomes = ParsedTable.Of(run, "artist_income.csv");
        var welfare = ParsedTable.Of(run, "welfare.csv");

        shares.Where("side=label").ShouldAllBe(row => shares.Field(row, "revenue_share") == "" && shares.Field(row, "revenue_hhi") == "");
        incomes.Field(incomes.Where("statistic=gini").Single(), "ratio").ShouldBe("");
        welfare.Field(welfare.Rows[0], "synthetic_share").ShouldBe("0");
    }

    [Fact]
    public void Breakdown_is_a_row_without_terms()
    {
        var deals = ParsedTable.Of(Run, "deals.csv");
        string[] row = deals.Where("outcome=breakdown").ShouldHaveSingleItem();

        deals.Header.Where(column => deals.Field(row, column) == "").ShouldBe(
        [
            "form",
            "lump_sum_usd",
            "lump_sum_kind",
            "royalty_share",
            "per_play_fee_usd",
            "per_subscriber_fee_usd_per_month",
            "guarantee_usd_per_year",
            "combination",
            "term_years",
            "expected_payments_usd",
            "lump_sum_fraction",
            "label_gain_usd_per_year",
            "platform_gain_usd_per_year",
        ]);
        deals.Field(row, "rounds").ShouldBe("10");
    }

    [Fact]
    public void Breakdown_without_any_offer_took_no_rounds()
    {
        var silent = Run.Negotiations.Single(talks => talks.Deal is null) with { Offers = [], Quarter = Quarter.At(2024, 3) };
        var deals = ParsedTable.Of(Run with { Negotiations = [silent] }, "deals.csv");

        deals.Field(deals.Rows.ShouldHaveSingleItem(), "rounds").ShouldBe("0");
    }

    [Fact]
    public void Offers_are_all_there_and_one_of_each_deal_was_accepted()
    {
        var offers = ParsedTable.Of(Run, "offers.csv");

        offers.Rows.Count.ShouldBe(Run.Negotiations.Sum(talks => talks.Offers.Length));
        offers.Where("accepted=true").Select(row => offers.Field(row, "deal_id"))
            .ShouldBe(Run.Negotiations.Where(talks => talks.Deal is not null).Select(talks => talks.Id));
    }
}

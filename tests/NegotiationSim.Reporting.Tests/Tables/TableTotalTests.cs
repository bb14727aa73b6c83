using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tests.Tables;

public sealed class TableTotalTests
{
    private const double Tolerance = 1e-12;
    private static readonly RunResult Run = SampleRun.Create();

    [Theory]
    [InlineData("platform", "user_share")]
    [InlineData("platform", "revenue_share")]
    [InlineData("label", "revenue_share")]
    [InlineData("label", "stream_share")]
    public void Shares_of_a_year_sum_to_one(string side, string column)
    {
        var table = ParsedTable.Of(Run, "market_share.csv");
        var years = table.Where($"side={side}", "statistic=agent").GroupBy(row => row[3]).ToArray();

        years.Length.ShouldBe(10);
        years.ShouldAllBe(year => Math.Abs(year.Sum(row => table.Number(row, column)) - 1) < Tolerance);
    }

    [Theory]
    [InlineData("platform", "user")]
    [InlineData("platform", "revenue")]
    [InlineData("label", "revenue")]
    [InlineData("label", "stream")]
    public void Concentration_is_the_sum_of_squared_percentages(string side, string measure)
    {
        var table = ParsedTable.Of(Run, "market_share.csv");
        foreach (string[] row in table.Where($"side={side}", "statistic=hhi"))
        {
            double expected = table.Where($"side={side}", "statistic=agent", $"year={row[3]}")
                .Sum(agent => Math.Pow(100 * table.Number(agent, $"{measure}_share"), 2));
            table.Number(row, $"{measure}_hhi").ShouldBe(expected, 1e-8);
        }
    }

    [Fact]
    public void Every_payout_rule_pays_the_same_sum_to_ranks_and_to_genres()
    {
        var table = ParsedTable.Of(Run, "payout_rules.csv");
        var sums = table.Rows
            .GroupBy(row => (Year: row[3], Rule: table.Field(row, "rule"), Kind: table.Field(row, "group_kind")))
            .Select(group => group.Sum(row => table.Number(row, "money_usd")))
            .ToArray();
        sums.Length.ShouldBe(10 * 4 * 2);
        sums.ShouldAllBe(sum => sum == 150);
    }

    [Fact]
    public void Change_of_a_payout_is_against_pro_rata_and_empty_where_that_pays_nothing()
    {
        var table = ParsedTable.Of(Run, "payout_rules.csv");
        var top = table.Where("rule=user-centric", "group=1-10").ToArray();
        top.ShouldAllBe(row => Math.Abs(table.Number(row, "change_ratio") + 0.2) < 1e-12);
        table.Where("rule=user-centric", "group=mood").ShouldAllBe(row => table.Field(row, "change_ratio") == "");
    }

    [Fact]
    public void Ledger_sums_to_the_same_dollars_exactly()
    {
        var table = ParsedTable.Of(Run, "ledger.csv");
        decimal total = table.Rows.Sum(row => decimal.Parse(table.Field(row, "amount_usd"), CultureInfo.InvariantCulture));

        total.ShouldBe(Run.Ledger.Sum(entry => (decimal)entry.MicroDollars) / 1_000_000m);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "0.000001")]
    [InlineData(-1_500_000, "-1.5")]
    [InlineData(2_000_000, "2")]
    [InlineData(long.MaxValue, "9223372036854.775807")]
    [InlineData(long.MinValue, "-9223372036854.775808")]
    public void Ledger_amount_is_exact_to_the_millionth(long microDollars, string expected)
    {
        var run = Run with { Ledger = [new LedgerTotal(2024, "a", "b", "royalty", microDollars)] };
        var table = ParsedTable.Of(run, "ledger.csv");

        table.Field(table.Rows.ShouldHaveSingleItem(), "amount_usd").ShouldBe(expected);
    }

    [Fact]
    public void Any_number_reads_back_as_the_same_bits()
    {
        int fractions = 0;
        var property = Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), value =>
        {
            double number = value.Get + 0.0;
            fractions += number != Math.Truncate(number) ? 1 : 0;
            var run = Run with { Years = [Run.Years[0] with { SyntheticShare = number }] };
            var table = ParsedTable.Of(run, "welfare.csv");
            return BitConverter.DoubleToInt64Bits(table.Number(table.Rows[0], "synthetic_share")) == BitConverter.DoubleToInt64Bits(number);
        });

        Check.One(Config.QuickThrowOnFailure.WithReplay(42, 43), property);
        fractions.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Any_names_read_back_as_they_were()
    {
        int quoted = 0;
        var property = Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (payer, kind) =>
        {
            var run = Run with { Ledger = [new LedgerTotal(2024, payer.Get, "artists", kind.Get, 1)] };
            quoted += ParsedTable.Text(run, "ledger.csv").Contains('"') ? 1 : 0;
            var table = ParsedTable.Of(run, "ledger.csv");
            return table.Field(table.Rows[0], "payer") == payer.Get && table.Field(table.Rows[0], "kind") == kind.Get;
        });

        Check.One(Config.QuickThrowOnFailure.WithReplay(7, 9), property);
        quoted.ShouldBeGreaterThan(20);
    }
}

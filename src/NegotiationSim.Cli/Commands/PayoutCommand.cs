using System.CommandLine;
using NegotiationSim.Cli.Commands.Paying;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Reporting.Tables;
using NegotiationSim.Scenarios.Streams;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim payout</c>: shares listeners' money over artists by a rule, on a user's own table.</summary>
internal static class PayoutCommand
{
    private const string FeeName = "--fee";
    private const string OutName = "--out";
    private const string ExampleOut = "payouts.csv";

    public static Command Make(IOutput output)
    {
        var file = new Argument<string>("file")
        {
            Description = "CSV with the columns listener, artist, streams, fee, and if known genre and searched (docs/payout-format.md).",
        };
        var fee = new Option<string>(FeeName)
        {
            Description = "Column with the money of the listener that is to be distributed, dollars.",
            HelpName = "COLUMN",
            DefaultValueFactory = _ => StreamTable.UsualFee,
        };
        var @out = new Option<string?>(OutName) { Description = "CSV file for the payouts of all artists; written whole or not at all.", HelpName = "FILE" };
        var rules = new RuleOptions();
        var command = new Command("payout", "Share listeners' money over artists by a payout rule, and show who gains and who loses against pro-rata.")
        {
            file,
        };
        foreach (Option option in rules.All.Append(fee).Append(@out).Append(CommonOptions.Json()))
        {
            command.Add(option);
        }

        command.SetAction(parsed => Execute(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(fee), rules.Chosen(parsed), parsed.GetValue(@out), output));
        return command;
    }

    private static int Execute(string file, string feeColumn, IPayoutRule rule, string? @out, IOutput output)
    {
        if (string.IsNullOrWhiteSpace(feeColumn))
        {
            throw new UsageException(
                $"{FeeName}: '{feeColumn}' is no name of a column. Name the column of the listener's money, or leave it out for '{StreamTable.UsualFee}'.");
        }

        if (@out is not null)
        {
            WholeFile.Check(@out, OutName, ExampleOut);
            if (Path.GetFullPath(@out) == Path.GetFullPath(file))
            {
                throw new UsageException($"{OutName}: {@out} is the table itself. Name another file.");
            }
        }

        StreamTable table = StreamTable.Read(file, feeColumn);

        // Reading leaves the tables of names behind: collected now, and not when the collector gets to it, their memory serves for paying.
        GC.Collect();
        PaidTable paid = Pay(table, rule, file);
        if (@out is not null)
        {
            WholeFile.Write(@out, PayoutTable.Csv(paid.Payout, paid.Artists, paid.Genres, paid.Ranking));
        }

        if (table.SearchRemark is { } remark)
        {
            output.Note(remark);
        }

        output.Write(PayoutReport.Of(paid, @out));
        return ExitCodes.Fine;
    }

    private static PaidTable Pay(StreamTable table, IPayoutRule rule, string file)
    {
        try
        {
            // Amounts are rounded in the order of names, so that the order of rows does not matter.
            int[] byName = [.. Enumerable.Range(0, table.Artists.Length)];
            Array.Sort(table.Artists.ToArray(), byName, StringComparer.Ordinal);
            Payout payout = Payout.Of(table.Rows, rule, byName);
            return new PaidTable(file, rule.Name, payout, table.Artists, table.Genres, PayoutGroups.Ranking(payout, byName));
        }
        catch (NothingToPayByException e)
        {
            string remedy = rule is ThresholdRule ? "Lower --threshold, or check the column 'streams'." : "Check the column 'streams'.";
            throw new UsageException($"{file}: {e.Message} {remedy}");
        }
    }
}

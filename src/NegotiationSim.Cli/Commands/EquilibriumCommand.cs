using System.CommandLine;
using NegotiationSim.Cli.Commands.Markets;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core;
using NegotiationSim.Scenarios.Markets;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim equilibrium</c>: prices, fees and profits of a market, and of what may become of it.</summary>
internal static class EquilibriumCommand
{
    public static Command Make(IOutput output)
    {
        var market = new Argument<string>("market") { Description = "Market file (docs/market-format.md)." };
        var command = new Command(
            "equilibrium",
            "Solve a market: prices, fees, shares and profits of platforms and labels, before and after a merger, an exit or another payment.")
        {
            market,
            CommonOptions.Json(),
        };
        command.SetAction(parsed => Execute(parsed.GetRequiredValue(market), output));
        return command;
    }

    private static int Execute(string path, IOutput output)
    {
        MarketStudy study = MarketFile.Load(path);
        SolvedCase[] cases = [.. study.Cases.Select(state => SolvedCase.Of(study, state))];
        if (cases.Where(solved => !solved.IsSound).ToArray() is { Length: > 0 } failed)
        {
            throw new ModelException(string.Join('\n', failed.Select(solved => $"{path}: {solved.Trouble}")));
        }

        output.Write(new Report(MarketTables.Of(study, cases), MarketFields.Of(path, study, cases)));
        return ExitCodes.Fine;
    }
}

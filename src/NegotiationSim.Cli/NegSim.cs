using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NegotiationSim.Cli.Commands;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Usage;

namespace NegotiationSim.Cli;

/// <summary>The program: a command line in, an exit code out.</summary>
internal static class NegSim
{
    /// <summary>Name of the program, however it was started.</summary>
    public const string Name = "negsim";

    private const string Description = """
        How labels, platforms, artists and listeners negotiate music licences, lump sum or royalty, over ten simulated years.

        Examples:
          negsim scenarios                                   list the scenarios
          negsim run dream-track                             run one; results and report in results/dream-track
          negsim run dream-track --years 2 --seed 7          two years with another seed
          negsim run dream-track --set artists.neverConsent=0.3 --out results/wary
          negsim new generous-majors --from dream-track      begin a scenario of one's own
          negsim run dream-track --replications 100          a hundred times, with intervals; --resume goes on after an interruption
          negsim compare dream-track artists.neverConsent=0  what a change would do, with the same draws in both
          negsim runs list                                   what is in the run store
          negsim check my-scenario.yaml                      find all faults of a scenario file
          negsim explain results/dream-track --deal 2025-Q1/universal/dream-track
          negsim validate                                    hold the scenarios against published figures
          negsim solve games/split-with-risk.yaml            solve a bargaining game under every concept
          negsim negotiate domains/licence --a boulware --b conceder --rounds 100
          negsim payout streams.csv --rule user-centric      share listeners' money over artists
          negsim equilibrium markets/two-labels.yaml         fees and prices of a market before and after a merger
          negsim sweep dream-track --vary artists.neverConsent=10%:60%:6
          negsim sensitivity dream-track --method morris --over studies/consent-drivers.yaml
          negsim calibrate streaming-baseline --targets studies/market-size.yaml

        Exit codes: 0 fine, 1 the run failed or was cancelled, 2 the command line, a scenario, a game, a market, a table or a directory
        is wrong.
        """;

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>; no exception leaves.</returns>
    public static Task<int> InvokeAsync(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancel) =>
        InvokeAsync(output => Root(surroundings, output), args, surroundings, cancel);

    /// <summary>Runs a command line of some program.</summary>
    /// <inheritdoc cref="InvokeAsync(IReadOnlyList{string}, Surroundings, CancellationToken)" path="/returns"/>
    public static async Task<int> InvokeAsync(
        Func<IOutput, RootCommand> program, IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancel)
    {
        IOutput output = args.Contains(CommonOptions.JsonName)
            ? new JsonOutput(surroundings.Out, surroundings.Error)
            : new HumanOutput(surroundings.Out, surroundings.Error);
        try
        {
            ParseResult parsed = program(output).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is not HelpAction)
            {
                ParseFaults.Refuse(parsed);
            }

            var invocation = new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, cancel).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Failure failure = Failure.Of(e, surroundings.Trace);
            output.Write(failure.ToReport());
            return failure.ExitCode;
        }
    }

    private static RootCommand Root(Surroundings surroundings, IOutput output)
    {
        var root = new RootCommand(Description)
        {
            RunCommand.Make(surroundings, output),
            CompareCommand.Make(surroundings, output),
            RunsCommand.Make(surroundings, output),
            ScenariosCommand.Make(output),
            NewCommand.Make(output),
            CheckCommand.Make(output),
            ExplainCommand.Make(output),
            ValidateCommand.Make(surroundings, output),
            SolveCommand.Make(output),
            NegotiateCommand.Make(output),
            PayoutCommand.Make(output),
            EquilibriumCommand.Make(output),
            SweepCommand.Make(surroundings, output),
            SensitivityCommand.Make(surroundings, output),
            CalibrateCommand.Make(surroundings, output),
        };
        return Named(root, Name, surroundings);
    }

    /// <summary>Gives a program its name and its way of telling its version and how to use it.</summary>
    public static RootCommand Named(RootCommand root, string name, Surroundings surroundings)
    {
        root.HelpName = name;
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(surroundings);
        root.SetAction(parsed => new HelpAction().Invoke(parsed));
        return root;
    }

    private sealed class PrintVersion(Surroundings surroundings) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            surroundings.Out.WriteLine(surroundings.Version);
            return ExitCodes.Fine;
        }
    }
}

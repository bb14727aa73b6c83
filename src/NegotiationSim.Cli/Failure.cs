using System.Collections.Immutable;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli;

/// <summary>Why a command did not do what it was asked to, as the program says it.</summary>
/// <param name="ExitCode">Exit code.</param>
/// <param name="Kind">Kind, for machines: usage, scenario, run, store, host, disk, cancelled or defect.</param>
/// <param name="Message">Message for people; never a stack trace.</param>
/// <param name="Problems">The single problems of a scenario; empty otherwise.</param>
internal sealed record Failure(int ExitCode, string Kind, string Message, ImmutableArray<Problem> Problems)
{
    /// <summary>What an exception means to the person at the keyboard.</summary>
    public static Failure Of(Exception exception, bool trace) => exception switch
    {
        UsageException or MetricException => new(ExitCodes.InputWrong, "usage", exception.Message, []),
        ScenarioException e => new(ExitCodes.InputWrong, "scenario", e.Message, [.. e.Problems]),
        ModelException or ResultDirectoryException => new(ExitCodes.RunFailed, "run", exception.Message, []),
        IOException or UnauthorizedAccessException =>
            new(ExitCodes.RunFailed, "disk", $"A file could not be read or written: {exception.Message}", []),
        RunStoreException e => new(e.IsInput ? ExitCodes.InputWrong : ExitCodes.RunFailed, "store", e.Message, []),
        HostException e => new(e.IsInput ? ExitCodes.InputWrong : ExitCodes.RunFailed, "host", e.Message, []),
        InterruptedException => new(ExitCodes.RunFailed, "cancelled", exception.Message, []),
        OperationCanceledException => new(ExitCodes.RunFailed, "cancelled", "Cancelled; nothing was written.", []),
        _ => new(ExitCodes.RunFailed, "defect", Defect(exception, trace), []),
    };

    /// <summary>The failure as a report.</summary>
    public Report ToReport() =>
        new(Message, new { ok = false, error = new { Kind, Message, ExitCode, Problems } }, IsBadNews: true);

    private static string Defect(Exception exception, bool trace) =>
        $"This is a defect in {NegSim.Name}: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}. " +
        "Please report it with the command line and the scenario file." +
        (trace ? $"\n{exception}" : " NEGSIM_TRACE=1 in the environment adds where it happened.");
}

using System.Reflection;
using NegotiationSim.Core.Market;
using NegotiationSim.Experiments.Runs;

namespace NegotiationSim.Cli;

/// <summary>All that the program takes from outside, so that a test can run a command without a console or a model.</summary>
internal sealed record Surroundings
{
    /// <summary>Standard output: results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error: messages.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches standard output.</summary>
    public required bool OutIsTerminal { get; init; }

    /// <summary>Whether a person watches standard error.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Where worlds run.</summary>
    public required WorldHost Host { get; init; }

    /// <summary>Where worlds run that share the cores with others; each then keeps to one, which costs less than spreading all of them over all.</summary>
    public WorldHost HostOfMany { get => field ?? Host; init; }

    /// <summary>Name of the host, for the record.</summary>
    public string HostName { get; init; } = "in-process";

    /// <summary>Tells the time, for the record and for progress; no result depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Name of this machine, for the record.</summary>
    public string Machine { get; init; } = Environment.MachineName;

    /// <summary>Cores to run worlds on; no result depends on it.</summary>
    public int Cores { get; init; } = Environment.ProcessorCount;

    /// <summary>Version of the program, with the commit where it is known.</summary>
    public required string Version { get; init; }

    /// <summary>Whether a defect is shown with its stack trace.</summary>
    public required bool Trace { get; init; }

    /// <summary>Version of the program without the commit.</summary>
    public string Release => Version.Split('+')[0];

    /// <summary>The surroundings of the running process.</summary>
    public static Surroundings OfThisProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Host = InProcessHost.RunAsync,
        HostOfMany = (world, seed, replication, progress, cancel) =>
            InProcessHost.RunAsync(world, seed, replication, Core.Market.Cores.One, progress, cancel),
        Version = typeof(Surroundings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        Trace = Environment.GetEnvironmentVariable("NEGSIM_TRACE") == "1",
    };
}

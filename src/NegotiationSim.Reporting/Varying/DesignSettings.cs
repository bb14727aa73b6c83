using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Varying;

/// <summary>What somebody needs to repeat a study.</summary>
public sealed record DesignSettings
{
    /// <summary>Kind: <c>sweep</c>, <c>sensitivity</c> or <c>calibrate</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Short name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>One line that says what the scenario is.</summary>
    public required string Title { get; init; }

    /// <summary>Scenario file as given on the command line.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>Text of the scenario with the shared overrides.</summary>
    public required string ScenarioText { get; init; }

    /// <summary>SHA-256 of that text, hexadecimal.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>Overrides that all points share.</summary>
    public required ImmutableArray<string> Overrides { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications a point.</summary>
    public required int Replications { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>A command line that repeats it.</summary>
    public required string Command { get; init; }
}

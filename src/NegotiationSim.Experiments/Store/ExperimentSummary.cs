using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Store;

/// <summary>An experiment as the store knows it.</summary>
public sealed record ExperimentSummary
{
    /// <summary>Hash of seed, points and metrics.</summary>
    public string Id { get; init; } = "";

    /// <summary>Kind, such as <c>compare</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it is about.</summary>
    public string Title { get; init; } = "";

    /// <summary>Command line that repeats it.</summary>
    public string Command { get; init; } = "";

    /// <summary>Seed.</summary>
    public string Seed { get; init; } = "";

    /// <summary>Number of points.</summary>
    public long Points { get; init; }

    /// <summary>Replications of each point that were last asked for.</summary>
    public long Replications { get; init; }

    /// <summary>Runs in the store, failed ones included.</summary>
    public long Stored { get; init; }

    /// <summary>Runs whose world has no solution.</summary>
    public long Failed { get; init; }

    /// <summary>Time the runs took in all, seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Version of the program.</summary>
    public string Version { get; init; } = "";

    /// <summary>When it began, UTC, ISO 8601.</summary>
    public string BeganAt { get; init; } = "";

    /// <summary>Runs that were asked for.</summary>
    public long Asked => Points * Replications;

    /// <summary>Whether all of them are there.</summary>
    public bool IsWhole => Stored >= Asked;
}

/// <summary>A point as the store knows it.</summary>
public sealed record PointSummary
{
    /// <summary>Index.</summary>
    public long Point { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Short name of the scenario.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>Scenario file.</summary>
    public string File { get; init; } = "";

    /// <summary>Overrides, a JSON list.</summary>
    public string Overrides { get; init; } = "[]";

    /// <summary>Hash of the scenario with its overrides.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>First year.</summary>
    public long StartYear { get; init; }

    /// <summary>Years.</summary>
    public long Years { get; init; }

    /// <summary>Runs in the store.</summary>
    public long Stored { get; init; }
}

/// <summary>A stored run with what it is a run of.</summary>
/// <param name="Point">Index of the point.</param>
/// <param name="Name">Name of the point.</param>
/// <param name="Replication">Replication.</param>
/// <param name="StartYear">First year.</param>
/// <param name="Years">Years.</param>
/// <param name="Values">Metrics outer, years inner; NaN where there is none; empty after a failure.</param>
public sealed record StoredRun(int Point, string Name, int Replication, int StartYear, int Years, ImmutableArray<double> Values);

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NegotiationSim.Experiments.Studies;

/// <summary>
/// An ordered list of points, each run in every replication with the same seed: so replication r of two points shares all draws
/// that both worlds make (common random numbers), and two replications of a point share none.
/// </summary>
/// <remarks>Whatever an experiment reports is a pure function of its rows in order: it cannot show where, when or in how many goes they were made.</remarks>
public sealed record Experiment
{
    private string? id;

    /// <summary>Kind, such as <c>run</c>, <c>compare</c> or <c>sweep</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>One line that says what it is about.</summary>
    public required string Title { get; init; }

    /// <summary>A command line that repeats it.</summary>
    public required string Command { get; init; }

    /// <summary>Seed of all runs; a run's draws depend on it and on the replication's number.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of each point, at least 1.</summary>
    public required int Replications { get; init; }

    /// <summary>Points in order; at least one.</summary>
    public required ImmutableArray<Point> Points { get; init; }

    /// <summary>
    /// Names of the metrics a row holds for every year, in order (see <see cref="Metrics.MetricCatalogue"/>). One that names an agent a
    /// point's world does not have is empty there.
    /// </summary>
    public required ImmutableArray<string> Metrics { get; init; }

    /// <summary>Version of the program that runs it.</summary>
    public required string Version { get; init; }

    /// <summary>Runs in all.</summary>
    public long Runs => (long)Points.Length * Replications;

    /// <summary>
    /// What tells experiments apart: a hash of seed, points and metrics. The number of replications is not part of it, so that more can be
    /// added, nor is the version, so that another version is noticed.
    /// </summary>
    public string Id => id ??= Identify();

    /// <summary>The experiment with another number of replications.</summary>
    public Experiment Extend(int replications) => this with { Replications = replications };

    // A copy may be given other points, so it finds its identity anew.
    [SetsRequiredMembers]
    private Experiment(Experiment original)
    {
        (Kind, Title, Command, Version) = (original.Kind, original.Title, original.Command, original.Version);
        (Seed, Replications, Points, Metrics) = (original.Seed, original.Replications, original.Points, original.Metrics);
    }

    private string Identify()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(Seed.ToString(CultureInfo.InvariantCulture));
        foreach (Point point in Points)
        {
            Add(FormattableString.Invariant($"{point.Name}\t{point.Sha256}\t{point.Years}"));
        }

        foreach (string metric in Metrics)
        {
            Add(metric);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
    }
}

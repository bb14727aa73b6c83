using System.Globalization;

namespace NegotiationSim.Orleans.Grains;

/// <summary>Which agent of which world: run, replication, attempt at running it, role, index.</summary>
/// <remarks>
/// An attempt that has lost an agent is given up with all its agents, and the next addresses others, so that no call of the old one can
/// ever reach the new. What agents save goes by role and index alone: each attempt would save the same.
/// </remarks>
internal sealed record AgentKey(WorldKey World, int Attempt, string Role, int Index)
{
    /// <summary>The key of the grain.</summary>
    public override string ToString() => FormattableString.Invariant($"{World}/{Attempt}/{Role}/{Index}");

    /// <summary>The key of what it saves after a number of years.</summary>
    public string Saved(int yearsRun) => World.Saved(yearsRun, FormattableString.Invariant($"{Role}/{Index}"));

    /// <summary>Reads a grain's key.</summary>
    public static AgentKey Of(string text)
    {
        string[] parts = text.Split('/');
        return new AgentKey(
            new WorldKey(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture)),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            parts[3],
            int.Parse(parts[4], CultureInfo.InvariantCulture));
    }
}

/// <summary>Which world: run and replication.</summary>
/// <param name="Run">Identifier of the run, which stands for scenario, seed, version and spread.</param>
/// <param name="Replication">Replication.</param>
internal sealed record WorldKey(string Run, int Replication)
{
    /// <summary>The key of the grain.</summary>
    public override string ToString() => FormattableString.Invariant($"{Run}/{Replication}");

    /// <summary>The key of a part saved after a number of years.</summary>
    public string Saved(int yearsRun, string part) => FormattableString.Invariant($"{this}/y{yearsRun}/{part}");

    /// <summary>Reads a grain's key.</summary>
    public static WorldKey Of(string text)
    {
        string[] parts = text.Split('/');
        return new WorldKey(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Studies;

/// <summary>What is kept of one run: a number a metric and year, or why there is none.</summary>
/// <param name="Point">Index of the point.</param>
/// <param name="Replication">Replication, from 0.</param>
/// <param name="Values">
/// Metrics outer, years inner, in the order of the experiment; NaN where a year had nothing to measure. Empty after a failure.
/// </param>
/// <param name="Failure">Why the world has no solution, for people; null when it has. As much a result as any: a run again would fail again.</param>
public sealed record RunRow(int Point, int Replication, ImmutableArray<double> Values, string? Failure = null)
{
    /// <summary>The value of a metric in a year.</summary>
    /// <param name="metric">Index of the metric in the experiment.</param>
    /// <param name="year">Index of the year in the point, from 0.</param>
    /// <param name="years">Years of the point.</param>
    /// <returns>The value; NaN where there is none, and everywhere after a failure.</returns>
    public double At(int metric, int year, int years) => Failure is null ? Values[(metric * years) + year] : double.NaN;
}

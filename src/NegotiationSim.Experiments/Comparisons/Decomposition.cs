using System.Collections.Immutable;
using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>A part of a change.</summary>
/// <param name="Of">What the part belongs to, such as <c>consumers</c>; a whole's parts sum to it.</param>
/// <param name="Name">Name, such as <c>price</c>.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Value">Its value, in the unit of the change.</param>
public readonly record struct Part(string Of, string Name, string Meaning, double Value);

/// <summary>A change split into parts that sum to it, over years and replications.</summary>
/// <param name="Parts">Each part's mean over years with its interval over replications.</param>
/// <param name="Total">The change itself.</param>
/// <param name="Residual">
/// Largest distance, over replications, between the change and the sum of its parts, relative to the largest part: rounding alone.
/// </param>
public sealed record Decomposition(
    ImmutableArray<(string Of, string Name, string Meaning, MeanInterval Change)> Parts, MeanInterval Total, double Residual)
{
    /// <summary>Splits a change in every year and replication.</summary>
    /// <param name="years">Years, over which parts are averaged.</param>
    /// <param name="replications">Replications.</param>
    /// <param name="split">The parts of a year and replication, always the same ones in the same order, and the change they should sum to.</param>
    internal static Decomposition Over(
        ImmutableArray<int> years, int replications, Func<int, int, (ImmutableArray<Part> Parts, double Change)> split)
    {
        double[] changes = new double[replications];
        double[][] parts = [];
        ImmutableArray<Part> names = [];
        double residual = 0;
        for (int r = 0; r < replications; r++)
        {
            foreach (int year in years)
            {
                (ImmutableArray<Part> found, double change) = split(year, r);
                if (names.IsEmpty)
                {
                    names = found;
                    parts = [.. found.Select(_ => new double[replications])];
                }

                changes[r] += change / years.Length;
                for (int i = 0; i < found.Length; i++)
                {
                    parts[i][r] += found[i].Value / years.Length;
                }

                double largest = found.Max(part => Math.Abs(part.Value));
                residual = Math.Max(residual, largest > 0 ? Math.Abs(change - found.Sum(part => part.Value)) / largest : Math.Abs(change));
            }
        }

        return new Decomposition(
            [.. names.Select((part, i) => (part.Of, part.Name, part.Meaning, MeanInterval.Of(parts[i])))],
            MeanInterval.Of(changes),
            residual);
    }
}

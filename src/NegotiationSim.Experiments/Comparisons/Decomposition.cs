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
    ImmutableArray<(string Of, string Name, string Meaning, MeanInterval Change)> Parts, MeanInterval Total, double Residual);

/// <summary>A decomposition from replications that come one at a time and are not kept.</summary>
internal sealed class DecompositionMoments
{
    private readonly RunningMoments total = new();
    private ImmutableArray<(Part Part, RunningMoments Moments)> parts = [];
    private double residual;

    public Decomposition Decomposition => new(
        [.. parts.Select(of => (of.Part.Of, of.Part.Name, of.Part.Meaning, of.Moments.Interval()))], total.Interval(), residual);

    /// <summary>Takes in a replication: the parts of each year, always the same ones in the same order, and the change they should sum to.</summary>
    public void Add(IReadOnlyList<(ImmutableArray<Part> Parts, double Change)> years)
    {
        if (parts.IsEmpty)
        {
            parts = [.. years[0].Parts.Select(part => (part, new RunningMoments()))];
        }

        // What cannot be split in a year leaves its replication out of the parts, and so of the change they sum to.
        if (!years.All(year => year.Parts.All(part => double.IsFinite(part.Value))))
        {
            return;
        }

        total.Add(years.Sum(year => year.Change / years.Count));
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i].Moments.Add(years.Sum(year => year.Parts[i].Value / years.Count));
        }

        residual = years.Aggregate(residual, (largest, year) => Math.Max(largest, Rest(year.Parts, year.Change)));
    }

    private static double Rest(ImmutableArray<Part> parts, double change)
    {
        double largest = parts.Max(part => Math.Abs(part.Value));
        return largest > 0 ? Math.Abs(change - parts.Sum(part => part.Value)) / largest : Math.Abs(change);
    }
}

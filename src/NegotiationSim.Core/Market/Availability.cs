using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Which labels' catalogues a platform may use: all pairs of a world.</summary>
public sealed class Availability
{
    private readonly ImmutableArray<bool> pairs;
    private readonly int labels;

    private Availability(ImmutableArray<bool> pairs, int labels)
    {
        this.pairs = pairs;
        this.labels = labels;
    }

    /// <summary>Whether a platform may use a label's catalogue.</summary>
    public bool this[int platform, int label] => pairs[(platform * labels) + label];

    /// <summary>Every sought catalogue.</summary>
    public static Availability OfAllSought(WorldSpecification world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Of(world, (p, l) => world.Platforms[p].Seeks.Contains(world.Labels[l].Id));
    }

    /// <summary>The pairs for which <paramref name="available"/> (platform, label) holds.</summary>
    public static Availability Of(WorldSpecification world, Func<int, int, bool> available)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(available);
        int labels = world.Labels.Length;
        return new Availability(
            [.. Enumerable.Range(0, world.Platforms.Length * labels).Select(i => available(i / labels, i % labels))], labels);
    }

    /// <summary>The same without one pair.</summary>
    public Availability Without(int platform, int label) => new(pairs.SetItem((platform * labels) + label, false), labels);

    /// <summary>The same with one pair.</summary>
    public Availability With(int platform, int label) => new(pairs.SetItem((platform * labels) + label, true), labels);
}

using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>A run of simulated consumers of one market: what an audience agent holds.</summary>
/// <param name="Market">Index of the market.</param>
/// <param name="FirstConsumer">Number of its first consumer in the world.</param>
/// <param name="Consumers">How many.</param>
/// <param name="PeopleEach">People each stands for.</param>
public sealed record Segment(int Market, int FirstConsumer, int Consumers, double PeopleEach)
{
    /// <summary>Divides a world's consumers over markets evenly and each market into segments, by the scenario alone.</summary>
    public static ImmutableArray<ImmutableArray<Segment>> Of(WorldSpecification world)
    {
        ArgumentNullException.ThrowIfNull(world);
        int markets = world.Markets.Length;
        ImmutableArray<ImmutableArray<Segment>>.Builder all = ImmutableArray.CreateBuilder<ImmutableArray<Segment>>(markets);
        int first = 0;
        for (int m = 0; m < markets; m++)
        {
            int end = (int)((long)world.Consumers.Count * (m + 1) / markets);
            double peopleEach = world.Markets[m].People / (end - first);
            ImmutableArray<Segment>.Builder segments = ImmutableArray.CreateBuilder<Segment>();
            while (first < end)
            {
                int count = Math.Min(world.Consumers.SegmentSize, end - first);
                segments.Add(new Segment(m, first, count, peopleEach));
                first += count;
            }

            all.Add(segments.ToImmutable());
        }

        return all.MoveToImmutable();
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>
/// Talks of the years past, saved once, a part a year: they are most of what a world remembers, and never change. The image of a world
/// after a year refers to them as objects that its reader has.
/// </summary>
internal sealed class PastTalks(Assignment assignment, WorldKey key, YearStore years)
{
    private const string Part = "talks";

    /// <summary>Saves the talks of the year that has just been run.</summary>
    public Task SaveAsync(World world)
    {
        ImmutableArray<NegotiationRecord> held = [.. world.Negotiations.Where(talks => talks.Quarter.Index / Quarter.PerYear == world.YearsRun - 1)];
        return years.SaveAsync(key.Saved(world.YearsRun, Part), GraphWriter.Write(held, assignment.World));
    }

    /// <summary>Loads the talks of a number of years; null where some were not kept.</summary>
    public async Task<ImmutableArray<NegotiationRecord>?> LoadAsync(int yearsSaved)
    {
        ImmutableArray<NegotiationRecord>.Builder all = ImmutableArray.CreateBuilder<NegotiationRecord>();
        for (int year = 1; year <= yearsSaved; year++)
        {
            if (await years.LoadAsync(key.Saved(year, Part)) is not { } image)
            {
                return null;
            }

            all.AddRange(GraphReader.Read<ImmutableArray<NegotiationRecord>>(image, null, assignment.World));
        }

        return all.ToImmutable();
    }

    /// <summary>Forgets the talks of a number of years.</summary>
    public Task ForgetAsync(int yearsSaved) =>
        Task.WhenAll(Enumerable.Range(1, yearsSaved).Select(year => years.ForgetAsync(key.Saved(year, Part))));
}

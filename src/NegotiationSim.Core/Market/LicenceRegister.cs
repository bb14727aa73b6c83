using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>The public register of licences: who may use whose catalogue until when. Terms are known to the parties alone.</summary>
internal sealed class LicenceRegister
{
    private readonly WorldSpecification world;
    private readonly Entry[] entries;
    private readonly bool[] absent;

    public LicenceRegister(WorldSpecification world)
    {
        this.world = world;
        entries = new Entry[world.Platforms.Length * world.Labels.Length];
        absent = new bool[world.Platforms.Length];
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            for (int l = 0; l < world.Labels.Length; l++)
            {
                At(p, l).Sought = world.Platforms[p].Seeks.Contains(world.Labels[l].Id);
                At(p, l).Training = [];
            }
        }
    }

    /// <summary>Pairs that are sought but not licensed in a quarter, platforms outer.</summary>
    public IEnumerable<(int Platform, int Label)> Open(int quarterIndex)
    {
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            for (int l = 0; l < world.Labels.Length; l++)
            {
                if (Sought(p, l) && !InForce(p, l, quarterIndex))
                {
                    yield return (p, l);
                }
            }
        }
    }

    /// <summary>Whether a platform is on the market and seeks a label's catalogue.</summary>
    public bool Sought(int platform, int label) => !absent[platform] && At(platform, label).Sought;

    /// <summary>Whether a platform is on the market.</summary>
    public bool IsPresent(int platform) => !absent[platform];

    /// <summary>Notes that a platform has come, or has gone: then its licences end.</summary>
    public void Attend(int platform, bool present)
    {
        absent[platform] = !present;
        for (int l = 0; l < world.Labels.Length && !present; l++)
        {
            At(platform, l) = new Entry { Sought = At(platform, l).Sought, Training = [] };
        }
    }

    /// <summary>Whether a licence is in force in a quarter.</summary>
    public bool InForce(int platform, int label, int quarterIndex) => At(platform, label).ExpiresIndex > quarterIndex;

    /// <summary>Index of the first quarter after a licence.</summary>
    public int ExpiresIndex(int platform, int label) => At(platform, label).ExpiresIndex;

    /// <summary>Consecutive quarters a sought catalogue has been missing.</summary>
    public int Blackout(int platform, int label) => At(platform, label).BlackoutQuarters;

    /// <summary>Popularity by genre of the artists a platform may train on; empty where the licence is not about training.</summary>
    public ImmutableArray<double> Training(int platform, int label) => At(platform, label).Training;

    /// <summary>Enters a licence.</summary>
    public void Sign(int platform, int label, int expiresIndex, ImmutableArray<double> training)
    {
        ref Entry entry = ref At(platform, label);
        entry.ExpiresIndex = expiresIndex;
        entry.BlackoutQuarters = 0;
        entry.Training = training;
    }

    /// <summary>Counts blackouts at the end of talks; a training licence that has lapsed is over.</summary>
    public void CountBlackouts(int quarterIndex)
    {
        foreach ((int p, int l) in Open(quarterIndex))
        {
            At(p, l).BlackoutQuarters++;
            At(p, l).Training = [];
        }
    }

    private ref Entry At(int platform, int label) => ref entries[(platform * world.Labels.Length) + label];

    private struct Entry
    {
        public bool Sought;
        public int ExpiresIndex;
        public int BlackoutQuarters;
        public ImmutableArray<double> Training;
    }
}

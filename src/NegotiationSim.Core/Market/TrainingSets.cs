using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>
/// What each generator trains on: the popularity, by genre, of the artists each label licenses to it, and what it uses without a licence. Of a
/// tool for remixing, whom a licence covers where artists are asked.
/// </summary>
internal sealed class TrainingSets
{
    private readonly WorldSpecification world;
    private readonly IReadOnlyList<Repertoire> repertoires;
    private readonly FreeUse free;
    private readonly double[] popularityOfGenre;
    private readonly ImmutableArray<ImmutableArray<double>> sets;

    private TrainingSets(
        WorldSpecification world,
        IReadOnlyList<Repertoire> repertoires,
        FreeUse free,
        double[] popularityOfGenre,
        ImmutableArray<ImmutableArray<double>> sets)
    {
        this.world = world;
        this.repertoires = repertoires;
        this.free = free;
        this.popularityOfGenre = popularityOfGenre;
        this.sets = sets;
    }

    /// <summary>No licence to train at all.</summary>
    public static TrainingSets None(WorldSpecification world, IReadOnlyList<Repertoire> repertoires, FreeUse free)
    {
        double[] total = new double[world.Genres.Length];
        foreach (Repertoire repertoire in repertoires)
        {
            for (int g = 0; g < total.Length; g++)
            {
                total[g] += repertoire.Popularity[g];
            }
        }

        return new TrainingSets(
            world, repertoires, free, total, [.. Enumerable.Repeat(ImmutableArray<double>.Empty, world.Platforms.Length * world.Labels.Length)]);
    }

    /// <summary>The same with a cohort of a label on a platform; empty to take it out.</summary>
    public TrainingSets With(int platform, int label, ImmutableArray<double> popularity) =>
        new(world, repertoires, free, popularityOfGenre, sets.SetItem((platform * world.Labels.Length) + label, popularity));

    /// <summary>The same where something else may be used without a licence.</summary>
    public TrainingSets Using(FreeUse other) => new(world, repertoires, other, popularityOfGenre, sets);

    /// <summary>Whether a platform serves its markets with models that differ.</summary>
    public bool DiffersByMarket(int platform) => free.Concerns(platform);

    /// <summary>Share of each genre's repertoire a platform has a licence to train on, weighted by the genre's share of listening.</summary>
    public ImmutableArray<double> Coverage(int platform)
    {
        double[] coverage = new double[world.Genres.Length];
        for (int l = 0; l < world.Labels.Length; l++)
        {
            Add(coverage, Set(platform, l), 1);
        }

        return [.. coverage];
    }

    /// <summary>The same of what the model that serves a market is trained on; nothing where it may not serve.</summary>
    public ImmutableArray<double> Coverage(int platform, int market)
    {
        double[] coverage = new double[world.Genres.Length];
        for (int l = 0; l < world.Labels.Length && !free.IsBarred(platform, market); l++)
        {
            ImmutableArray<double> licensed = Set(platform, l);
            Add(coverage, licensed.IsEmpty ? repertoires[l].Popularity : licensed, licensed.IsEmpty ? free[platform, l, market] : 1);
        }

        return [.. coverage];
    }

    /// <summary>Number of labels.</summary>
    public int Labels => world.Labels.Length;

    /// <summary>Popularity by genre of a label's artists that a platform has a licence to train on; empty without one.</summary>
    public ImmutableArray<double> Licensed(int platform, int label) => Set(platform, label);

    /// <summary>Share of a label's repertoire in a genre that a licence covers, by popularity, [0, 1]: all of it, unless it is for a cohort alone.</summary>
    public double Covered(int platform, int label, int genre)
    {
        ImmutableArray<double> cohort = Set(platform, label);
        double popularity = repertoires[label].Popularity[genre];
        return cohort.IsEmpty ? 1 : popularity > 0 ? Math.Min(1, cohort[genre] / popularity) : 0;
    }

    /// <summary>Weight of a label in what a platform trains on; of what is used without a licence, the mean over its markets.</summary>
    public double Weight(int platform, int label) => ByGenre(platform, label).Sum();

    /// <summary>The same by genre.</summary>
    public double[] ByGenre(int platform, int label)
    {
        ImmutableArray<double> licensed = Set(platform, label);
        double[] coverage = new double[world.Genres.Length];
        if (licensed.IsEmpty && free.Concerns(platform))
        {
            Add(coverage, repertoires[label].Popularity, MeanFree(platform, label));
        }
        else
        {
            Add(coverage, licensed, 1);
        }

        return coverage;
    }

    /// <summary>Weight of all labels.</summary>
    public double Weight(int platform)
    {
        double weight = 0;
        for (int l = 0; l < world.Labels.Length; l++)
        {
            weight += Weight(platform, l);
        }

        return weight;
    }

    private void Add(double[] coverage, ImmutableArray<double> popularity, double share)
    {
        for (int g = 0; g < popularity.Length; g++)
        {
            coverage[g] += popularityOfGenre[g] > 0 ? share * world.Genres[g].ListeningShare * popularity[g] / popularityOfGenre[g] : 0;
        }
    }

    private double MeanFree(int platform, int label)
    {
        double sum = 0;
        int number = 0;
        for (int m = 0; m < world.Markets.Length; m++)
        {
            if (world.Platforms[platform].Offerings.Any(o => o.Market == world.Markets[m].Id))
            {
                sum += free.IsBarred(platform, m) ? 0 : free[platform, label, m];
                number++;
            }
        }

        return number > 0 ? sum / number : 0;
    }

    private ImmutableArray<double> Set(int platform, int label) => sets[(platform * world.Labels.Length) + label];
}

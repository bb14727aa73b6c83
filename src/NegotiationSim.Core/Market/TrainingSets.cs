using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>What each generator may train on: the popularity of the consenting artists of each label, by genre.</summary>
internal sealed class TrainingSets
{
    private readonly WorldSpecification world;
    private readonly double[] popularityOfGenre;
    private readonly ImmutableArray<ImmutableArray<double>> sets;

    private TrainingSets(WorldSpecification world, double[] popularityOfGenre, ImmutableArray<ImmutableArray<double>> sets)
    {
        this.world = world;
        this.popularityOfGenre = popularityOfGenre;
        this.sets = sets;
    }

    /// <summary>No training at all.</summary>
    public static TrainingSets None(WorldSpecification world, IReadOnlyList<Repertoire> repertoires)
    {
        double[] total = new double[world.Genres.Length];
        foreach (Repertoire repertoire in repertoires)
        {
            for (int g = 0; g < total.Length; g++)
            {
                total[g] += repertoire.Popularity[g];
            }
        }

        return new TrainingSets(world, total, [.. Enumerable.Repeat(ImmutableArray<double>.Empty, world.Platforms.Length * world.Labels.Length)]);
    }

    /// <summary>The same with a cohort of a label on a platform; empty to take it out.</summary>
    public TrainingSets With(int platform, int label, ImmutableArray<double> popularity) =>
        new(world, popularityOfGenre, sets.SetItem((platform * world.Labels.Length) + label, popularity));

    /// <summary>Share of each genre's repertoire a platform may train on, weighted by the genre's share of listening.</summary>
    public ImmutableArray<double> Coverage(int platform)
    {
        double[] coverage = new double[world.Genres.Length];
        for (int l = 0; l < world.Labels.Length; l++)
        {
            ImmutableArray<double> popularity = Set(platform, l);
            for (int g = 0; g < popularity.Length; g++)
            {
                coverage[g] += popularityOfGenre[g] > 0 ? world.Genres[g].ListeningShare * popularity[g] / popularityOfGenre[g] : 0;
            }
        }

        return [.. coverage];
    }

    /// <summary>Weight of a label in what a platform trains on.</summary>
    public double Weight(int platform, int label)
    {
        double weight = 0;
        ImmutableArray<double> popularity = Set(platform, label);
        for (int g = 0; g < popularity.Length; g++)
        {
            weight += popularityOfGenre[g] > 0 ? world.Genres[g].ListeningShare * popularity[g] / popularityOfGenre[g] : 0;
        }

        return weight;
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

    private ImmutableArray<double> Set(int platform, int label) => sets[(platform * world.Labels.Length) + label];
}

using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Whose recordings the plays of generators' outputs count as uses of.</summary>
/// <remarks>
/// Of plays that can be traced, each counts for the genre that was played, and inside it for what the generator was trained on there. The
/// rest is shared by analogy, by the training data alone, as the collecting society STIM does where attribution is not reliable. Without
/// any attribution everything is.
/// </remarks>
internal sealed class Attribution
{
    private readonly TrainingSets training;
    private readonly ImmutableArray<double> accuracy;
    private readonly double[] outputs;

    private Attribution(TrainingSets training, ImmutableArray<double> accuracy, double[] outputs)
    {
        this.training = training;
        this.accuracy = accuracy;
        this.outputs = outputs;
    }

    /// <summary>By training data alone.</summary>
    public static Attribution ByTraining(TrainingSets training) => new(training, [], []);

    /// <summary>By what was played, as far as it can be traced.</summary>
    /// <param name="training">What each generator was trained on.</param>
    /// <param name="accuracy">Share of the plays of each platform's outputs that is traced, [0, 1].</param>
    /// <param name="outputs">Plays of synthetic tracks by genre, in any unit.</param>
    public static Attribution ByOutputs(TrainingSets training, ImmutableArray<double> accuracy, double[] outputs) =>
        new(training, accuracy, outputs);

    /// <summary>Hours of synthetic music by genre.</summary>
    /// <remarks>
    /// A listener's odds of synthetic music in genre g are <c>e^psi_g</c> times a factor that is the listener's own, so hours are in
    /// proportion to <c>e^psi_g</c> times those of human music; exactly so where openness does not go with taste.
    /// </remarks>
    public static double[] OutputsOf(WorldSpecification world, IReadOnlyList<MarketResponse> responses)
    {
        double[] all = new double[world.Genres.Length];
        int classes = world.Consumers.PopularityClasses.Length;
        foreach (MarketResponse response in responses)
        {
            double[] odds = new double[all.Length];
            for (int cell = 0; cell < response.HumanHours.Length; cell++)
            {
                int g = cell / classes % all.Length;
                odds[g] += Math.Exp(world.Genres[g].Replaceability) * response.HumanHours[cell];
            }

            double synthetic = response.SyntheticHours.Sum();
            double sum = odds.Sum();
            for (int g = 0; g < all.Length; g++)
            {
                all[g] += sum > 0 ? synthetic * odds[g] / sum : 0;
            }
        }

        return all;
    }

    /// <summary>Those of the plays of a generator's outputs that are uses of a label's recordings; of a generator that is trained on something.</summary>
    public double PlaysOf(int platform, int label, double plays)
    {
        double byTraining = plays * training.Weight(platform, label) / training.Weight(platform);
        double traced = AccuracyOf(platform);
        return traced == 0 ? byTraining : ((1 - traced) * byTraining) + (traced * plays * Traced(platform, label).Sum());
    }

    /// <summary>
    /// What a unit of licensed popularity of a label counts for in each genre when royalties on outputs are divided among its artists;
    /// empty where nothing is traced and all count alike.
    /// </summary>
    public ImmutableArray<double> PerPopularity(int platform, int label)
    {
        ImmutableArray<double> licensed = training.Licensed(platform, label);
        double popularity = licensed.Sum();
        if (AccuracyOf(platform) == 0 || !(popularity > 0))
        {
            return [];
        }

        double alike = (1 - AccuracyOf(platform)) * training.Weight(platform, label) / training.Weight(platform) / popularity;
        return [.. Traced(platform, label).Select((part, g) => alike + (licensed[g] > 0 ? AccuracyOf(platform) * part / licensed[g] : 0))];
    }

    private double AccuracyOf(int platform) => accuracy.IsEmpty ? 0 : accuracy[platform];

    /// <summary>A label's part of plays that are traced, by genre; where none was in a genre that the generator knows, by training.</summary>
    private double[] Traced(int platform, int label)
    {
        double[] mine = training.ByGenre(platform, label);
        double[] known = new double[mine.Length];
        for (int l = 0; l < training.Labels; l++)
        {
            double[] of = training.ByGenre(platform, l);
            for (int g = 0; g < known.Length; g++)
            {
                known[g] += of[g];
            }
        }

        double played = known.Select((k, g) => k > 0 ? outputs[g] : 0).Sum();
        return [.. mine.Select((part, g) => played > 0
            ? known[g] > 0 ? outputs[g] / played * part / known[g] : 0
            : part / known.Sum())];
    }
}

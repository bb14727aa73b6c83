using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Users of social platforms, measured by their time there, and what a label's presence there does to listening elsewhere.</summary>
/// <remarks>
/// Nobody chooses a social platform instead of a music service. Its users' time answers the music it has,
/// <c>users = start users x V^elasticity</c> with V the popularity-weighted share of the repertoire that is there, at once. A label that
/// is there is listened to on services <c>exp(Sum promotion_c x users / people)</c> times as much, against those that are not.
/// </remarks>
internal sealed class Crowds
{
    private readonly int labels;
    private readonly int classes;
    private readonly double[] users;
    private readonly double[] weights;

    private Crowds(WorldSpecification world, Offerings offerings)
    {
        labels = world.Labels.Length;
        classes = world.Consumers.PopularityClasses.Length;
        users = new double[offerings.All.Length];
        weights = new double[world.Markets.Length * labels * classes];
        Array.Fill(weights, 1);
    }

    /// <summary>The crowds of a world with some catalogues on each platform.</summary>
    public static Crowds Of(
        WorldSpecification world,
        Offerings offerings,
        IReadOnlyList<Repertoire> repertoires,
        Availability available,
        Func<int, bool> isOpen)
    {
        Crowds crowds = new(world, offerings);
        foreach (Offering offering in offerings.Crowds.SelectMany(market => market).Where(o => isOpen(o.Platform)))
        {
            SocialSpecification social = world.Platforms[offering.Platform].Social!;
            double value = Carried.Shares(world, repertoires, available, offering.Platform)
                .Select((share, g) => world.Genres[g].ListeningShare * share).Sum();
            double here = offering.StartUsers * Math.Pow(Math.Max(Catalogues.EmptyValue, value), social.MusicElasticity);
            crowds.users[offering.Index] = here;
            double reach = here / world.Markets[offering.Market].People;
            for (int l = 0; l < crowds.labels; l++)
            {
                for (int c = 0; c < crowds.classes && available[offering.Platform, l]; c++)
                {
                    crowds.weights[crowds.Place(offering.Market, l, c)] *= Math.Exp(social.Promotion[c] * reach);
                }
            }
        }

        return crowds;
    }

    /// <summary>Users of a social offering, people.</summary>
    public double Users(Offering offering) => users[offering.Index];

    /// <summary>How much more a label's recordings are listened to on services by a class, because of where else they are; 1 without effect.</summary>
    public double Weight(int market, int label, int popularityClass) => weights[Place(market, label, popularityClass)];

    private int Place(int market, int label, int popularityClass) => (((market * labels) + label) * classes) + popularityClass;
}

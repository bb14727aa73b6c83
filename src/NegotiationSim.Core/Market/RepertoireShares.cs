using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>How the repertoire divides over labels.</summary>
internal static class RepertoireShares
{
    /// <summary>Labels' shares of the repertoire by popularity, genres weighted by listening.</summary>
    public static double[] Of(WorldSpecification world, IReadOnlyList<Repertoire> repertoires)
    {
        double[] shares = new double[repertoires.Count];
        for (int g = 0; g < world.Genres.Length; g++)
        {
            double total = repertoires.Sum(r => r.Popularity[g]);
            for (int l = 0; l < shares.Length; l++)
            {
                shares[l] += total > 0 ? world.Genres[g].ListeningShare * repertoires[l].Popularity[g] / total : 0;
            }
        }

        return shares;
    }
}

using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>How much of the repertoire a platform may use.</summary>
internal static class Carried
{
    /// <summary>Popularity-weighted share of each genre's repertoire; 0 of one that has none.</summary>
    /// <param name="world">The world.</param>
    /// <param name="repertoires">One a label.</param>
    /// <param name="available">Catalogues on each platform.</param>
    /// <param name="platform">Index of the platform.</param>
    /// <param name="covered">Whom licences cover; null where they are for whole catalogues.</param>
    public static IEnumerable<double> Shares(
        WorldSpecification world, IReadOnlyList<Repertoire> repertoires, Availability available, int platform, TrainingSets? covered = null)
    {
        for (int g = 0; g < world.Genres.Length; g++)
        {
            double carried = 0;
            double all = 0;
            for (int l = 0; l < repertoires.Count; l++)
            {
                all += repertoires[l].Popularity[g];
                carried += available[platform, l] ? (covered?.Covered(platform, l, g) ?? 1) * repertoires[l].Popularity[g] : 0;
            }

            yield return all > 0 ? carried / all : 0;
        }
    }
}

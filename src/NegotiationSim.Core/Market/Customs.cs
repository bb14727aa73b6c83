using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>The customs of the trade, as they are read from the terms last agreed by each pair.</summary>
internal sealed class Customs(WorldSpecification world)
{
    private readonly LicenceTerms?[,] terms = new LicenceTerms?[world.Platforms.Length, world.Labels.Length];

    /// <summary>Remembers terms in force.</summary>
    public void Remember(int platform, int label, LicenceTerms agreed) => terms[platform, label] = agreed;

    /// <summary>The terms last remembered; null where there never were any.</summary>
    public LicenceTerms? TermsOf(int platform, int label) => terms[platform, label];

    /// <summary>Mean royalty share of the terms known on one platform, whatever it licenses; 0 where there is none.</summary>
    public double RoyaltyShareOn(int platform)
    {
        LicenceTerms[] known = [.. Enumerable.Range(0, world.Labels.Length).Select(l => terms[platform, l]).OfType<LicenceTerms>()];
        return known.Length > 0 ? known.Average(t => t.RoyaltyShare) : 0;
    }

    /// <summary>Mean royalty share of the terms known on some platforms where plays pay; 0 where there is none.</summary>
    public double RoyaltyShare(Func<int, bool> onPlatform)
    {
        double sum = 0;
        int number = 0;
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            for (int l = 0; l < world.Labels.Length; l++)
            {
                if (onPlatform(p) && world.Platforms[p].Traits.PaysByPlay && terms[p, l] is { } known)
                {
                    sum += known.RoyaltyShare;
                    number++;
                }
            }
        }

        return number > 0 ? sum / number : 0;
    }
}

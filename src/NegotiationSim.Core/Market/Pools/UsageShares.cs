using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>All pools of a quarter or of a forecast, and the labels' shares of them.</summary>
internal sealed class UsageShares(Usage usage, OfferingPool?[] pools)
{
    /// <summary>The listening they are shared by.</summary>
    public Usage Usage => usage;

    /// <summary>
    /// The pool of an offering of a streaming service; null elsewhere, where a platform's plays of all markets are one pool (a generator's
    /// outputs are attributed by training).
    /// </summary>
    public OfferingPool? this[int offering] => pools[offering];

    /// <summary>A label's share of an offering's pool, [0, 1].</summary>
    public double Share(Offering offering, int label) => pools[offering.Index]?.Share(label) ?? SharesOfPlays(offering.Platform, label);

    /// <summary>A label's share of all pools of a platform, weighted by the money each takes in; its share of plays without any money.</summary>
    /// <param name="platform">Index of the platform.</param>
    /// <param name="label">Index of the label.</param>
    /// <param name="dollars">Money of an offering.</param>
    public double Of(int platform, int label, Func<Offering, double> dollars)
    {
        double part = 0;
        double all = 0;
        foreach (Offering offering in usage.Offerings.All)
        {
            if (offering.Platform == platform)
            {
                double pool = dollars(offering);
                part += pool * Share(offering, label);
                all += pool;
            }
        }

        return all > 0 ? part / all : SharesOfPlays(platform, label);
    }

    private double SharesOfPlays(int platform, int label)
    {
        double total = usage.Tally.TotalPlays[platform];
        return total > 0 ? usage.Tally.LabelPlays(platform, label) / total : 0;
    }
}

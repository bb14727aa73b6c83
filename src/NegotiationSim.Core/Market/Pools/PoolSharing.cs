using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>Shares the pool of an offering under each rule (model.md section 4).</summary>
/// <remarks>
/// With consumers i in class c who choose the offering with probability s_i and give genre g the part t_ig of their hours h_i there,
/// the weight of a cell is its Sum_i s_i h_i t_ig in streams under pro-rata and threshold, Sum_i s_i t_ig under user-centric (each
/// person's money by that person's own listening), and Sum_i s_i min(h_i, cap) t_ig, more for what was sought, under artist-centric.
/// </remarks>
internal static class PoolSharing
{
    private const double MinutesPerHour = 60;

    /// <summary>The pool of service <paramref name="j"/> of a market; pro-rata where nobody has a claim under the rule.</summary>
    public static OfferingPool Of(Usage usage, int market, int j, PayoutSpecification payout, Standings standings)
    {
        Offering service = usage.Offerings.Services[market][j];
        MarketResponse response = usage.Responses[market];
        double[] perMass = PerMass(usage, service, j, response, payout);
        double[] claims = Claims(usage, service, perMass, payout, standings);
        OfferingPool pool = new(payout, perMass, claims, Unpaid(usage.World, j, response, payout));
        return pool.OfArtists > 0 || payout.Rule == PayoutRuleKind.ProRata
            ? pool
            : Of(usage, market, j, PayoutSpecification.ProRata, standings);
    }

    private static double[] PerMass(Usage usage, Offering service, int j, MarketResponse response, PayoutSpecification payout)
    {
        ReadOnlySpan<double> streams = usage.Tally.StreamsPerMass(service.Index);
        if (payout.Rule is PayoutRuleKind.ProRata or PayoutRuleKind.Threshold)
        {
            return streams.ToArray();
        }

        ImmutableArray<PopularityClassSpecification> classes = usage.World.Consumers.PopularityClasses;
        ReadOnlySpan<double> sums = (payout.Rule == PayoutRuleKind.UserCentric ? response.HumanPersons : response.CappedHours)
            .AsSpan(j * streams.Length, streams.Length);
        double[] weight = new double[streams.Length];
        for (int cell = 0; cell < weight.Length; cell++)
        {
            double mass = 0;
            for (int l = 0; l < usage.Repertoires.Length; l++)
            {
                mass += usage.Available[service.Platform, l] ? usage.Tally.Weight(service, l, cell) * usage.Repertoires[l].Mass[cell] : 0;
            }

            double sought = payout.Rule == PayoutRuleKind.ArtistCentric
                ? 1 + ((payout.ArtistCentric.SearchBoost - 1) * classes[cell % classes.Length].SoughtShare)
                : 1;
            weight[cell] = mass > 0 ? sought * sums[cell] / mass : 0;
        }

        return weight;
    }

    private static double[] Claims(Usage usage, Offering service, double[] perMass, PayoutSpecification payout, Standings standings)
    {
        double[] claims = new double[usage.Repertoires.Length];
        for (int l = 0; l < claims.Length; l++)
        {
            for (int cell = 0; cell < perMass.Length && usage.Available[service.Platform, l]; cell++)
            {
                double ratio = payout.JudgesArtists ? standings.Ratio(service.Platform, payout.Rule, l, cell) : 1;
                claims[l] += perMass[cell] * (usage.Tally.Weight(service, l, cell) * usage.Repertoires[l].Mass[cell]) * ratio;
            }
        }

        return claims;
    }

    /// <summary>Synthetic tracks are noise to the artist-centric rule, which leaves them out.</summary>
    private static double Unpaid(WorldSpecification world, int j, MarketResponse response, PayoutSpecification payout) => payout.Rule switch
    {
        PayoutRuleKind.UserCentric => response.SyntheticPersons[j],
        PayoutRuleKind.ArtistCentric => 0,
        _ => response.SyntheticHours[j] * (MinutesPerHour / world.Consumers.MinutesPerTrack),
    };
}

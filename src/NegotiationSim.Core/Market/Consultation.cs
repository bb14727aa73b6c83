using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Asks artists for their consent before their labels talk about licences that need it.</summary>
internal sealed class Consultation(WorldSpecification world, MarketScene scene, LicenceRegister register, ImmutableArray<IRoster> rosters)
{
    /// <summary>
    /// Asks artists for consent where a generator wants to train, or where law or contract makes a tool for remixing ask; a cohort is shared out
    /// by the labels' popularity.
    /// </summary>
    public async ValueTask<Dictionary<(int, int), CohortOffer>> HoldAsync((int Platform, int Label)[] open)
    {
        Dictionary<(int, int), CohortOffer> cohorts = [];
        foreach ((int p, int l) in open)
        {
            if (world.Platforms[p].Generator is { } generator)
            {
                ConsentRule rule = LicenceLaw.Of(world, p, scene.Policies).ConsentFor(world.Labels[l]);
                bool remixes = world.Platforms[p].Traits.Use == LicensedUse.Remix;
                if (remixes && rule == ConsentRule.NotAsked)
                {
                    // A licence for the whole catalogue, like one to play it.
                    continue;
                }

                bool wantsCohort = !remixes
                    && (generator.Training == TrainingSource.OptedIn || (rule == ConsentRule.OptIn && scene.Postures[p].CohortWanted > 0));
                cohorts[(p, l)] = wantsCohort ? await rosters[l].ConsultAsync(p, CohortQuota(p, l), rule)
                    : rule == ConsentRule.OptIn ? await rosters[l].ConsultAsync(p, int.MaxValue, rule)
                    : await rosters[l].EnrolAsync(p, rule);
            }
        }

        return cohorts;
    }

    /// <summary>Artists asked of a label: its part of the cohort, by rounding cumulative shares so that the parts add up to the whole.</summary>
    private int CohortQuota(int platform, int label)
    {
        double PopularityBefore(int end) => Enumerable.Range(0, end)
            .Where(l => register.Sought(platform, l))
            .Sum(l => scene.Repertoires[l].Popularity.Sum());
        double sought = PopularityBefore(world.Labels.Length);
        if (!(sought > 0))
        {
            return 0;
        }

        int wanted = scene.Postures[platform].CohortWanted;
        int UpTo(int end) => (int)Math.Round(wanted * PopularityBefore(end) / sought);
        return UpTo(label + 1) - UpTo(label);
    }
}

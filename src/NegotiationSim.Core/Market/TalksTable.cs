using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>One table of a quarter's talks: a platform, and a label or several that bargain as one.</summary>
/// <param name="Brief">What lies on the table.</param>
/// <param name="Own">What each label would know by itself, in the order of <see cref="NegotiationBrief.Members"/>; the brief itself for a single label.</param>
internal sealed record TalksTable(NegotiationBrief Brief, ImmutableArray<NegotiationBrief> Own)
{
    /// <summary>A table for one label.</summary>
    public static TalksTable Of(NegotiationBrief brief) => new(brief, [brief]);

    /// <summary>Seats the pairs of a quarter: the coalition's members together where they may and several of them are open, all others by themselves.</summary>
    /// <remarks>Licences to train are negotiated apart, and those to remix for which artists are asked: there it goes label by label.</remarks>
    /// <returns>Labels at each table, in the order of the pairs.</returns>
    public static IEnumerable<(int Platform, ImmutableArray<int> Labels)> Seat(
        WorldSpecification world, ImmutableArray<MarketPolicy> policies, IReadOnlyList<(int Platform, int Label)> open)
    {
        foreach ((int p, int l) in open)
        {
            ImmutableArray<int> together = Joins(p, l) ? [.. open.Where(pair => pair.Platform == p && Joins(p, pair.Label)).Select(pair => pair.Label)] : [l];
            if (together[0] == l)
            {
                yield return (p, together);
            }
        }

        bool Joins(int platform, int label)
        {
            var law = LicenceLaw.Of(world, platform, policies);
            return world.Bargaining.Coalition.Contains(world.Labels[label].Id) && law.CollectiveBargainingAllowed && world.Platforms[platform].Traits.Use switch
            {
                LicensedUse.Train => false,
                LicensedUse.Remix => law.ConsentFor(world.Labels[label]) == ConsentRule.NotAsked,
                _ => true,
            };
        }
    }

    /// <summary>A table at which labels bargain as one over their whole repertoire.</summary>
    /// <param name="own">What each would know by itself, were all the others of them without a licence too; at least two.</param>
    /// <param name="menu">Shapes of terms for a forecast use.</param>
    public static TalksTable Joint(ImmutableArray<NegotiationBrief> own, Func<LicenceUse, ImmutableArray<LicenceTerms>> menu)
    {
        NegotiationBrief first = own[0];
        int[] labels = [.. own.Select(brief => brief.Label)];
        MarketForecast with = first.With.Pooled(labels);
        double[] shares = [.. labels.Select(l => first.With.Platforms[first.Platform].UsageShare(l))];
        double all = shares.Sum();
        return new(
            first with
            {
                With = with,
                Without = first.Without.Pooled(labels),
                Menu = menu(with.Platforms[first.Platform].UseOf(first.Label)),
                Members = [.. own.Select((brief, i) => new MemberPart(
                    brief.Label, all > 0 ? shares[i] / all : 1.0 / shares.Length, brief.Menu.Any(shape => shape.MostFavouredNation)))],
            },
            own);
    }

    /// <summary>Who speaks for the labels.</summary>
    public INegotiator Speaker(ImmutableArray<ILabel> labels) => Brief.Members.IsEmpty
        ? labels[Brief.Label]
        : new Coalition(Own, [.. Brief.Members.Select(member => member.Part)], labels);

    /// <summary>The terms of each label out of those agreed, in the order of <see cref="Own"/>.</summary>
    public IEnumerable<(NegotiationBrief Brief, double Part, LicenceTerms? Terms)> Divide(LicenceTerms? agreed) => Brief.Members.IsEmpty
        ? [(Brief, 1, agreed)]
        : Own.Zip(Brief.Members, (own, member) => (own, member.Part, agreed is null ? null : member.Of(agreed)));
}

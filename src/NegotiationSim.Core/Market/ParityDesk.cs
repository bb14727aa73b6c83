using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Carries out most-favoured-nation clauses when licences have been signed: the auditor's work.</summary>
/// <remarks>
/// Sums of money are compared for a point of the shares of use that the parties forecast when they signed, and for the years a holder's
/// licence has left; what is missing of a lump sum is paid at once.
/// </remarks>
internal sealed class ParityDesk(WorldSpecification world, LicenceRegister register, ImmutableArray<ILabel> labels, ImmutableArray<IPlatform> platforms)
{
    /// <summary>Lifts the licences of holders on platforms that have signed this quarter, and notes what that takes.</summary>
    public async ValueTask LiftAsync(Quarter quarter, ImmutableArray<TalksResult> talks, NegotiationRoom room, LumpSumDesk lumpSums)
    {
        foreach (IGrouping<int, TalksResult> signed in talks
            .Where(result => result.Talks.Agreed is not null && !result.Brief.Law.MostFavouredNationBarred)
            .GroupBy(result => result.Brief.Platform))
        {
            await LiftAsync(quarter, signed.First().Brief, room, lumpSums);
        }
    }

    private async ValueTask LiftAsync(Quarter quarter, NegotiationBrief brief, NegotiationRoom room, LumpSumDesk lumpSums)
    {
        int platform = brief.Platform;
        PlatformForecast forecast = brief.With.Platforms[platform];
        LicenceTerms?[] agreed = [.. Enumerable.Range(0, world.Labels.Length)
            .Select(l => register.InForce(platform, l, quarter.Index) ? room.TermsOf(platform, l) : null)];
        for (int l = 0; l < agreed.Length; l++)
        {
            if (agreed[l] is not { MostFavouredNation: true } own)
            {
                continue;
            }

            LicenceTerms lifted = own;
            for (int rival = 0; rival < agreed.Length; rival++)
            {
                if (rival != l && agreed[rival] is { } better)
                {
                    lifted = MostFavouredNation.Lift(lifted, forecast.UsageShare(l), better, forecast.UsageShare(rival));
                }
            }

            if (lifted != own)
            {
                double yearsLeft = (register.ExpiresIndex(platform, l) - quarter.Index) / (double)Quarter.PerYear;
                double owed = (lifted.LumpSumDollars - own.LumpSumDollars) * Math.Min(1, yearsLeft / own.TermYears);
                room.Remember(platform, l, lifted);
                await labels[l].InheritAsync(platform, lifted);
                await platforms[platform].LiftAsync(l, lifted, owed);
                lumpSums.Lift(platform, l, lifted, brief.Law, quarter);
            }
        }
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>The licences in force when a run starts, and those that follow them by agreement.</summary>
/// <remarks>
/// Without advances a licence was signed some time before, and expires at random over a term that begins after the base year: so the
/// first year shows the market under the terms it is calibrated to, and renewals come one by one. With advances it is signed on the first
/// day for all its term, as one licence a year: each advance is recouped within its year, as in the contract of Sony and Spotify (2011).
/// Sums of money are those of all labels together, divided by their start shares, as equal treatment has it.
/// </remarks>
internal static class StartLicences
{
    /// <summary>Enters the licences of all platforms and gives them to their parties.</summary>
    public static async Task<ImmutableArray<AgreedLicence>> EnterAsync(
        WorldSpecification world, WorldAgents agents, LicenceRegister register, RandomSource random)
    {
        var licences = ImmutableArray.CreateBuilder<AgreedLicence>();
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            if (world.Platforms[p].StartLicence is not { } start)
            {
                continue;
            }

            double sought = Enumerable.Range(0, world.Labels.Length).Where(l => register.Sought(p, l)).Sum(l => world.Labels[l].StartShare);
            for (int l = 0; l < world.Labels.Length; l++)
            {
                if (!register.Sought(p, l))
                {
                    continue;
                }

                bool clause = world.Bargaining.MostFavoured.Contains(world.Labels[l].Id);
                double part = sought > 0 ? world.Labels[l].StartShare / sought : 0;
                int expires = start.Advances.IsEmpty ? ExpiryOf(world, start, p, l, random) : start.TermYears * Quarter.PerYear;
                register.Sign(p, l, expires, []);
                AgreedLicence first = new(0, p, l, TermsOf(start, part, 0) with { MostFavouredNation = clause });
                licences.Add(first);
                int quartersRun = start.Advances.IsEmpty ? (first.Terms.TermYears * Quarter.PerYear) - expires : 0;
                await agents.Platforms[p].InheritAsync(l, first.Terms, quartersRun);
                await agents.Labels[l].InheritAsync(p, first.Terms);
                for (int year = 1; year < start.Advances.Length; year++)
                {
                    licences.Add(new(year * Quarter.PerYear, p, l, TermsOf(start, part, year) with { MostFavouredNation = clause }));
                }
            }
        }

        return licences.ToImmutable();
    }

    /// <summary>What a start licence pays all labels for use in a year of the platform, dollars; advances apart.</summary>
    public static double Receipts(StartLicenceSpecification start, LicenceUse use)
    {
        LicenceTerms terms = TermsOf(start, 1, 0);
        return Math.Max(terms.GuaranteeDollarsPerYear, use.Payment(terms));
    }

    private static int ExpiryOf(WorldSpecification world, StartLicenceSpecification start, int p, int l, RandomSource random)
    {
        RandomStream draw = random.Stream(DrawPurpose.LicenceExpiry, (p * world.Labels.Length) + l, RandomSource.BeforeFirstQuarter);
        return Quarter.PerYear + draw.NextInt32(start.TermYears * Quarter.PerYear);
    }

    private static LicenceTerms TermsOf(StartLicenceSpecification start, double part, int year) => new(
        start.Advances.IsEmpty ? 0 : part * start.Advances[year],
        start.RoyaltyShare,
        start.PerPlayFee,
        start.PerSubscriberFee,
        part * start.GuaranteePerYear,
        start.Advances.IsEmpty ? start.TermYears + 1 : 1,
        start.Advances.IsEmpty ? LumpSumKind.BuyOut : LumpSumKind.Advance,
        start.Combination);
}

/// <summary>A licence that nobody has to negotiate any more.</summary>
/// <param name="QuarterIndex">Quarter in which it is signed, or found in force.</param>
/// <param name="Platform">Index of the platform.</param>
/// <param name="Label">Index of the label.</param>
/// <param name="Terms">Terms.</param>
internal sealed record AgreedLicence(int QuarterIndex, int Platform, int Label, LicenceTerms Terms);

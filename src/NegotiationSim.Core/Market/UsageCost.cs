using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Market;

/// <summary>What one more user, or one more dollar of revenue, makes a platform owe under its licences.</summary>
/// <remarks>
/// Usage terms count at their rates, whether or not a guarantee or an advance covers them for now. Of a licence that pays the greatest of
/// its terms only that one counts, and where the law's minimum a play is more than all of them only that; which it is is decided once a
/// quarter, so that prices cannot chase it round.
/// </remarks>
internal sealed class UsageCost
{
    private enum Binding
    {
        All,
        Share,
        PerPlay,
        PerSubscriber,
        Least,
    }

    private Binding[] bindings = [];

    /// <summary>Decides which terms bind, by what each would pay at the prices of a round.</summary>
    public void Choose(PriceRound round, ImmutableArray<Offering> offerings, IReadOnlyList<LicenceTerms?> licences)
    {
        double[] revenue = new double[offerings.Length];
        double subscribers = 0;
        for (int i = 0; i < offerings.Length; i++)
        {
            revenue[i] = round.Users[i] * (round.PriceDollarsPerMonth[i] + offerings[i].AdRevenueDollarsPerUserMonth);
            subscribers += offerings[i].Tier == Specification.TierKind.Subscription ? round.Users[i] : 0;
        }

        bindings = [.. licences.Select((terms, l) =>
        {
            if (terms is null)
            {
                return Binding.All;
            }

            double PlaysOn(int i) => round.Users[i] * round.PlaysPerUser[(i * licences.Count) + l];
            int[] places = [.. Enumerable.Range(0, offerings.Length)];
            double share = terms.RoyaltyShare * places.Sum(i => revenue[i] * round.PoolShares[(i * licences.Count) + l]);
            double perPlay = terms.PerPlayFeeDollars * places.Sum(PlaysOn);
            double perSubscriber = terms.PerSubscriberFeeDollars * subscribers * round.UsageShare[l];
            bool sum = terms.Combination == UsageCombination.Sum;
            double due = sum ? share + perPlay + perSubscriber : Math.Max(share, Math.Max(perPlay, perSubscriber));
            return places.Sum(i => round.LeastPerPlayDollars[i] * PlaysOn(i)) > due ? Binding.Least
                : sum ? Binding.All
                : share >= Math.Max(perPlay, perSubscriber) ? Binding.Share : perPlay >= perSubscriber ? Binding.PerPlay : Binding.PerSubscriber;
        })];
    }

    /// <summary>Share of one more dollar of an offering's revenue that goes to labels by its pool, [0, 1] in total where terms make sense.</summary>
    public double RevenueShare(PriceRound round, int offering, IReadOnlyList<LicenceTerms?> licences) =>
        Sum(licences, Binding.Share, (terms, l) => terms.RoyaltyShare * round.PoolShares[(offering * licences.Count) + l]);

    /// <summary>Dollars a month that one more user of an offering makes due, revenue apart.</summary>
    public double PerUser(PriceRound round, int offering, bool subscribes, IReadOnlyList<LicenceTerms?> licences)
    {
        double fees = subscribes ? Sum(licences, Binding.PerSubscriber, (terms, l) => terms.PerSubscriberFeeDollars * round.UsageShare[l]) : 0;
        return fees + Sum(licences, Binding.PerPlay, (terms, l) => terms.PerPlayFeeDollars * PlaysOf(l))
            + licences.Select((_, l) => bindings[l] == Binding.Least ? round.LeastPerPlayDollars[offering] * PlaysOf(l) : 0).Sum();

        double PlaysOf(int label) => round.PlaysPerUser[(offering * licences.Count) + label];
    }

    private double Sum(IReadOnlyList<LicenceTerms?> licences, Binding form, Func<LicenceTerms, int, double> of)
    {
        double sum = 0;
        for (int l = 0; l < licences.Count; l++)
        {
            sum += licences[l] is { } terms && (bindings[l] == Binding.All || bindings[l] == form) ? of(terms, l) : 0;
        }

        return sum;
    }
}

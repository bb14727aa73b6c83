using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Market;

/// <summary>What one more user, or one more dollar of revenue, makes a platform owe under its licences.</summary>
/// <remarks>
/// Usage terms count at their rates, whether or not a guarantee or an advance covers them for now. Of a licence that pays the greatest of
/// its terms only that one counts; which it is is decided once a quarter, so that prices cannot chase it round.
/// </remarks>
internal sealed class UsageCost
{
    private enum Binding
    {
        All,
        Share,
        PerPlay,
        PerSubscriber,
    }

    private Binding[] bindings = [];

    /// <summary>Decides which terms bind, by what each would pay at the prices of a round.</summary>
    public void Choose(PriceRound round, ImmutableArray<Offering> offerings, IReadOnlyList<LicenceTerms?> licences)
    {
        double revenue = 0;
        double subscribers = 0;
        for (int i = 0; i < offerings.Length; i++)
        {
            revenue += round.Users[i] * (round.PriceDollarsPerMonth[i] + offerings[i].AdRevenueDollarsPerUserMonth);
            subscribers += offerings[i].Tier == Specification.TierKind.Subscription ? round.Users[i] : 0;
        }

        bindings = [.. licences.Select((terms, l) =>
        {
            if (terms is null || terms.Combination == UsageCombination.Sum)
            {
                return Binding.All;
            }

            double plays = round.Users.Select((users, i) => users * round.PlaysPerUser[(i * licences.Count) + l]).Sum();
            double share = terms.RoyaltyShare * revenue * round.UsageShare[l];
            double perPlay = terms.PerPlayFeeDollars * plays;
            double perSubscriber = terms.PerSubscriberFeeDollars * subscribers * round.UsageShare[l];
            return share >= Math.Max(perPlay, perSubscriber) ? Binding.Share : perPlay >= perSubscriber ? Binding.PerPlay : Binding.PerSubscriber;
        })];
    }

    /// <summary>Share of one more dollar of revenue that goes to labels, [0, 1] in total where terms make sense.</summary>
    public double RevenueShare(PriceRound round, IReadOnlyList<LicenceTerms?> licences) =>
        Sum(licences, Binding.Share, (terms, l) => terms.RoyaltyShare * round.UsageShare[l]);

    /// <summary>Dollars a month that one more user of an offering makes due, revenue apart.</summary>
    public double PerUser(PriceRound round, int offering, bool subscribes, IReadOnlyList<LicenceTerms?> licences)
    {
        double fees = subscribes ? Sum(licences, Binding.PerSubscriber, (terms, l) => terms.PerSubscriberFeeDollars * round.UsageShare[l]) : 0;
        return fees + Sum(
            licences, Binding.PerPlay, (terms, l) => terms.PerPlayFeeDollars * round.PlaysPerUser[(offering * licences.Count) + l]);
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

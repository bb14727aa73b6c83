using System.Text.Json.Serialization;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>A forecast year of a licensed product, from which usage payments are reckoned.</summary>
/// <param name="RevenueDollars">Revenue of the platform.</param>
/// <param name="UsageShare">The label's share of all plays, [0, 1].</param>
/// <param name="Plays">Plays of the label's artists.</param>
/// <param name="SubscriberMonths">Subscriber-months.</param>
/// <param name="UserMonths">User-months, all tiers.</param>
public sealed record LicenceUse(double RevenueDollars, double UsageShare, double Plays, double SubscriberMonths, double UserMonths)
{
    /// <summary>Least that the law lets the platform pay for these plays, dollars; at least 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double LeastDollars { get; init; }

    /// <summary>What usage under <paramref name="terms"/> would pay in the year, dollars, guarantee apart.</summary>
    public double Payment(LicenceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Math.Max(LeastDollars, PaymentBy(terms));
    }

    private double PaymentBy(LicenceTerms terms)
    {
        double royalty = terms.RoyaltyShare * RevenueDollars * UsageShare;
        double perPlay = terms.PerPlayFeeDollars * Plays;
        double perSubscriber = terms.PerSubscriberFeeDollars * SubscriberMonths * UsageShare;
        return terms.Combination == UsageCombination.Sum
            ? royalty + perPlay + perSubscriber
            : Math.Max(royalty, Math.Max(perPlay, perSubscriber));
    }

    /// <summary>The payments that are due in the year: all of a sum, the greatest of a greater-of, or the law's minimum a play.</summary>
    internal LicenceTerms Due(LicenceTerms terms)
    {
        if (LeastDollars > PaymentBy(terms))
        {
            return terms with { RoyaltyShare = 0, PerSubscriberFeeDollars = 0, PerPlayFeeDollars = LeastDollars / Plays };
        }

        if (terms.Combination == UsageCombination.Sum)
        {
            return terms;
        }

        double due = Payment(terms);
        bool royalty = terms.RoyaltyShare * RevenueDollars * UsageShare >= due;
        bool perPlay = !royalty && terms.PerPlayFeeDollars * Plays >= due;
        return terms with
        {
            RoyaltyShare = royalty ? terms.RoyaltyShare : 0,
            PerPlayFeeDollars = perPlay ? terms.PerPlayFeeDollars : 0,
            PerSubscriberFeeDollars = royalty || perPlay ? 0 : terms.PerSubscriberFeeDollars,
        };
    }
}

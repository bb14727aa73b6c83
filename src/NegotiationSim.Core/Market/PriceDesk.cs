using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Sets a platform's prices: from its list, by a markup over its cost, or as the best reply to its rivals' prices.</summary>
/// <remarks>
/// A revenue share r leaves 1 - r of subscriptions and of advertising alike, so that a cost c weighs as c/(1-r), and a statutory levy
/// does the same; a per-subscriber fee and expected plays times a per-play fee add to c; what advertisers pay for a user takes off it;
/// a lump sum does nothing.
/// </remarks>
internal sealed class PriceDesk
{
    // Above this the price would run away: no platform sells at twenty times its cost to pay a share.
    private const double MostRevenueShare = 0.95;

    private readonly PlatformSpecification spec;
    private readonly ImmutableArray<Offering> offerings;
    private readonly UsageCost usageCost;
    private ImmutableArray<double> posted;
    private double[]? beyond;
    private double factor = 1;
    private double playsPerListener;
    private double leastPerPlay;
    private ImmutableArray<double> levyShares = [];

    public PriceDesk(PlatformSpecification spec, ImmutableArray<Offering> offerings, ConsumerSpecification consumers)
    {
        this.spec = spec;
        this.offerings = offerings;
        posted = [.. offerings.Select(o => o.ListPriceDollarsPerMonth)];
        usageCost = new UsageCost();
        playsPerListener = consumers.HoursPerMonth * consumers.AgeBands.Sum(a => a.Share * a.HoursFactor) * 60 / consumers.MinutesPerTrack;
    }

    /// <summary>Multiplies listed and cost-plus prices from now on.</summary>
    public void Multiply(double by) => factor *= by;

    /// <summary>Takes notice of the share of revenue in each market that is owed under statutory licences; empty where none is.</summary>
    public void Levy(ImmutableArray<double> shares) => levyShares = shares;

    /// <summary>Posts prices that are best replies.</summary>
    public void Post(ImmutableArray<double> prices) => posted = prices;

    /// <summary>Learns from a quarter how much its users play, and what the law makes it pay for a play at least.</summary>
    public void Observe(PlatformQuarter quarter)
    {
        double listenerMonths = offerings.Select((o, i) => quarter.Users[i] * o.HoursFactor).Sum() * Time.Quarter.Months;
        double plays = quarter.LabelPlays.Sum();
        playsPerListener = listenerMonths > 0 && plays > 0 ? plays / listenerMonths : playsPerListener;
        leastPerPlay = plays > 0 ? quarter.LeastPaymentsDollars.Sum() / plays : 0;
    }

    /// <summary>Price of an offering, dollars a month; 0 unless it is a subscription.</summary>
    public double Price(Offering offering, IEnumerable<LicenceTerms?> licences) => offering.Tier != TierKind.Subscription
        ? 0
        : spec.Pricing switch
        {
            PricingKind.Fixed => factor * offering.ListPriceDollarsPerMonth,
            PricingKind.CostPlus => factor * CostPlusPrice(offering.Market, licences),
            _ => posted[offering.Place],
        };

    /// <summary>Prices that would be best against the demand of a round, each by the zeta markup of Morrow and Skerlos (2011).</summary>
    public ImmutableArray<double> Reply(PriceRound round, IReadOnlyList<LicenceTerms?> licences)
    {
        if (round.Number == 0)
        {
            usageCost.Choose(round, offerings, licences);
        }

        int count = offerings.Length;
        double[] costs = new double[count];
        double[] kept = new double[count];
        for (int i = 0; i < count; i++)
        {
            double levy = round.LevyShares.IsEmpty ? 0 : round.LevyShares[i];
            kept[i] = 1 - Math.Min(MostRevenueShare, spec.PublishingShare + usageCost.RevenueShare(round, i, licences) + levy);
            costs[i] = spec.CostPerUserMonth
                + usageCost.PerUser(round, i, offerings[i].Tier == TierKind.Subscription, licences)
                - (kept[i] * offerings[i].AdRevenueDollarsPerUserMonth);
        }

        if (spec.ListPricesRevealCost)
        {
            // The first round that it ever plays is at its list prices.
            beyond ??= ListedCosts.Beyond(spec, offerings, round, kept, costs);
            for (int i = 0; i < count; i++)
            {
                costs[i] += beyond[i];
            }
        }

        int[] owner = new int[count];
        double[] margins = new double[count];
        RetailProblem problem = new(1, owner, owner, costs, kept, new double[count]);
        problem.Margins(round.PriceDollarsPerMonth.AsSpan(), margins, new double[count]);
        ImmutableArray<double>.Builder prices = round.PriceDollarsPerMonth.ToBuilder();
        for (int i = 0; i < count; i++)
        {
            // What nobody would choose keeps its price; a best reply below zero is a gift, which is what zero is.
            if (offerings[i].Tier == TierKind.Subscription && round.Own[i] > 0)
            {
                double wanted = problem.Wanted(i, round.Users.AsSpan(), round.Own.AsSpan(), round.Cross.AsSpan(), margins, margins);
                prices[i] = Math.Max(0, (wanted + costs[i]) / kept[i]);
            }
        }

        return prices.MoveToImmutable();
    }

    private double CostPlusPrice(int market, IEnumerable<LicenceTerms?> licences)
    {
        double levy = levyShares.IsEmpty ? 0 : levyShares[market];

        // Usage shares of the labels it has terms with are taken as even: price lists are not rewritten with every chart.
        LicenceTerms[] known = [.. licences.OfType<LicenceTerms>()];
        if (known.Length == 0)
        {
            return Markup(levy, 0);
        }

        double plays = playsPerListener * offerings.Where(o => o.Tier == TierKind.Subscription).Average(o => o.HoursFactor);
        double Fee(LicenceTerms t) => t.PerSubscriberFeeDollars + (t.PerPlayFeeDollars * plays);
        bool IsGreaterOf(LicenceTerms t) => t.Combination == UsageCombination.GreaterOf;

        // Of a greater-of that counts which is greater at the price that its royalty alone would make.
        double first = Markup(levy + known.Average(t => t.RoyaltyShare), known.Average(t => IsGreaterOf(t) ? 0 : Fee(t)));
        bool ByFee(LicenceTerms t) => IsGreaterOf(t) && Fee(t) > t.RoyaltyShare * first;
        double ByTerms(LicenceTerms t) => IsGreaterOf(t) ? Math.Max(Fee(t), t.RoyaltyShare * first) : Fee(t) + (t.RoyaltyShare * first);
        bool ByLaw(LicenceTerms t) => leastPerPlay * plays > ByTerms(t);
        return Markup(
            levy + known.Average(t => ByFee(t) || ByLaw(t) ? 0 : t.RoyaltyShare),
            known.Average(t => ByLaw(t) ? leastPerPlay * plays : !IsGreaterOf(t) || ByFee(t) ? Fee(t) : 0));
    }

    private double Markup(double share, double fee) =>
        (1 + spec.Markup) * (spec.CostPerUserMonth + fee) / (1 - Math.Min(MostRevenueShare, spec.PublishingShare + share));
}

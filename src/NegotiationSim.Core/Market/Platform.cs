using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>A platform as an agent. It counts its profit with and without a catalogue, less what it pays for it.</summary>
public sealed class Platform : IPlatform
{
    private readonly PlatformSpecification spec;
    private readonly int index;
    private readonly int markets;
    private readonly ImmutableArray<Offering> offerings;
    private readonly PartyMind mind;
    private readonly LicenceAccount?[] accounts;
    private readonly LicenceTerms?[] licences;
    private readonly Dictionary<string, int> labelOfTalks = [];
    private double priceFactor = 1;
    private double technologyFactor = 1;
    private int cohort;

    /// <summary>A platform of a world.</summary>
    public Platform(WorldSpecification world, int index, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(world);
        this.index = index;
        spec = world.Platforms[index];
        markets = world.Markets.Length;
        offerings = [.. new Offerings(world).All.Where(o => o.Platform == index)];
        mind = new PartyMind(spec.Party, spec.Party.Belief, world.Labels.Length + index, random);
        accounts = new LicenceAccount?[world.Labels.Length];
        licences = new LicenceTerms?[world.Labels.Length];
        cohort = spec.Generator?.Cohort ?? 0;
    }

    /// <inheritdoc/>
    public ValueTask InheritAsync(int label, LicenceTerms terms)
    {
        licences[label] = terms;
        LicenceAccount account = new(terms);
        account.Signing();
        accounts[label] = account;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<Money> PaySigningAsync(int label) => new(accounts[label]!.Signing());

    /// <inheritdoc/>
    public ValueTask AdoptAsync(ShockKind kind, double value)
    {
        switch (kind)
        {
            case ShockKind.PriceFactor:
                priceFactor *= value;
                break;
            case ShockKind.TechnologyFactor:
                technologyFactor *= value;
                break;
            case ShockKind.Cohort:
                cohort = (int)value;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "This shock is not about a platform.");
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask<PlatformPosture> PrepareAsync(Quarter quarter) => new(new PlatformPosture(
        [.. offerings.Select(Price)], new PublishedAccounts(spec.PublishingShare, spec.CostPerUserMonth), cohort));

    /// <inheritdoc/>
    public ValueTask<double> QualityAsync(Quarter quarter, ImmutableArray<double> coverage)
    {
        if (spec.Generator is not { } generator)
        {
            return new(0.0);
        }

        double technology = generator.Technology * technologyFactor
            * Math.Exp(generator.TechnologyGrowth * quarter.Index / Quarter.PerYear);
        return new(technology * Math.Pow(coverage.Sum(), generator.CoverageExponent));
    }

    /// <inheritdoc/>
    public ValueTask OpenAsync(NegotiationBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        labelOfTalks[brief.Id] = brief.Label;
        mind.Open(
            brief,
            brief.LabelsKnownGrowth,
            outlook => new Interest(
                outlook, ProfitBefore(brief.Label, brief.With) - ProfitBefore(brief.Label, brief.Without), -1, 0, PaysLumpSum: true),
            outlook => new Interest(outlook, Guess.LabelReceiptsElsewhere(brief), 1, 0, PaysLumpSum: false));
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => mind.MoveAsync(negotiation, turn);

    /// <inheritdoc/>
    public ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers)
    {
        labelOfTalks.Remove(negotiation, out int label);
        if (agreed is not null)
        {
            licences[label] = agreed;
            accounts[label] = new LicenceAccount(agreed);
        }

        return new(mind.Close(negotiation, offers));
    }

    /// <inheritdoc/>
    public ValueTask<PlatformSettlement> SettleAsync(PlatformQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        double[] subscriptions = new double[markets];
        double[] advertising = new double[markets];
        double userMonths = 0;
        double subscriberMonths = 0;
        for (int o = 0; o < offerings.Length; o++)
        {
            double months = quarter.Users[o] * Quarter.Months;
            subscriptions[offerings[o].Market] += months * Price(offerings[o]);
            advertising[offerings[o].Market] += months * offerings[o].AdRevenueDollarsPerUserMonth;
            userMonths += months;
            subscriberMonths += offerings[o].Tier == TierKind.Subscription ? months : 0;
        }

        double revenue = subscriptions.Sum() + advertising.Sum();
        Money[] usage = new Money[accounts.Length];
        for (int l = 0; l < usage.Length; l++)
        {
            if (quarter.InForce[l] && accounts[l] is { } account)
            {
                double share = quarter.TotalPlays > 0 ? quarter.LabelPlays[l] / quarter.TotalPlays : 0;
                usage[l] = account.Settle(new LicenceUsage(revenue, share, quarter.LabelPlays[l], subscriberMonths)).Paid;
            }
        }

        return new(new PlatformSettlement(
            [.. subscriptions.Select(Money.FromDollars)],
            [.. advertising.Select(Money.FromDollars)],
            Money.FromDollars(spec.PublishingShare * revenue),
            Money.FromDollars((spec.CostPerUserMonth * userMonths) + (spec.FixedCostPerYear / Quarter.PerYear)),
            [.. usage]));
    }

    private double Price(Offering offering) => offering.Tier != TierKind.Subscription
        ? 0
        : spec.Pricing == PricingKind.Fixed ? priceFactor * offering.ListPriceDollarsPerMonth : priceFactor * CostPlusPrice();

    /// <summary>Markup over marginal cost; a revenue share turns cost c into c/(1-r), a per-subscriber fee adds to c, a lump sum does neither.</summary>
    private double CostPlusPrice()
    {
        // Usage shares of the labels it has terms with are taken as even: price lists are not rewritten with every chart.
        LicenceTerms[] known = [.. licences.OfType<LicenceTerms>()];
        double share = known.Length == 0 ? 0 : known.Average(t => t.RoyaltyShare);
        double fee = known.Length == 0 ? 0 : known.Average(t => t.PerSubscriberFeeDollars);
        return (1 + spec.Markup) * (spec.CostPerUserMonth + fee) / (1 - Math.Min(MostRevenueShare, spec.PublishingShare + share));
    }

    // Above this the price would run away: no platform sells at twenty times its cost to pay a share.
    private const double MostRevenueShare = 0.95;

    /// <summary>Profit before paying a label, with the licences of the other labels held fixed, dollars a year.</summary>
    private double ProfitBefore(int label, MarketForecast market)
    {
        PlatformForecast forecast = market.Platforms[index];
        double payments = 0;
        for (int l = 0; l < licences.Length; l++)
        {
            if (l != label && licences[l] is { } terms)
            {
                payments += Math.Max(terms.GuaranteeDollarsPerYear, forecast.UsagePayment(terms, l));
            }
        }

        return (forecast.RevenueDollars * (1 - spec.PublishingShare)) - (spec.CostPerUserMonth * forecast.UserMonths) - payments;
    }
}

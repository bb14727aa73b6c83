using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
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
    private readonly Litigant litigant;
    private readonly PlatformLicences licences;
    private readonly Dictionary<string, NegotiationBrief> talks = [];
    private readonly CashAccount cash;
    private readonly PriceDesk desk;
    private ImmutableArray<double> leastPerPlay = [];
    private double technologyFactor = 1;
    private int cohort;
    private int standingSince = -1;
    private PlatformStanding standing;

    /// <summary>A platform of a world.</summary>
    public Platform(WorldSpecification world, int index, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(world);
        this.index = index;
        spec = world.Platforms[index];
        markets = world.Markets.Length;
        offerings = [.. new Offerings(world).All.Where(o => o.Platform == index)];
        mind = new PartyMind(spec.Party, spec.Party.Belief, world.Labels.Length + index, random);
        litigant = new Litigant(world, spec.Party, plaintiff: false, random);
        licences = new PlatformLicences(world.Labels.Length);
        cohort = spec.Generator?.Cohort ?? 0;
        desk = new PriceDesk(spec, offerings, world.Consumers);
        cash = new CashAccount(spec.Life.CashDollars is { } dollars ? Money.FromDollars(dollars) : null);
    }

    /// <inheritdoc/>
    public ValueTask InheritAsync(int label, LicenceTerms terms, int quartersRun)
    {
        licences.Inherit(label, terms, quartersRun);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask RenewAsync(int label, LicenceTerms terms)
    {
        licences.Begin(label, terms);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask LiftAsync(int label, LicenceTerms terms, double lumpSumDollars)
    {
        licences.Lift(label, terms, lumpSumDollars);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<LumpSumsPaid> PayLumpSumsAsync() => new(licences.PayLumpSums(cash));

    /// <inheritdoc/>
    public ValueTask AdoptAsync(ShockKind kind, double value)
    {
        switch (kind)
        {
            case ShockKind.PriceFactor:
                desk.Multiply(value);
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
    public ValueTask<PlatformPosture> PrepareAsync(Quarter quarter, ImmutableArray<double> levyShares)
    {
        desk.Levy(levyShares);
        if (quarter.Index != standingSince)
        {
            (standing, standingSince) = (StandingIn(quarter), quarter.Index);
        }

        PublishedAccounts published = new(spec.PublishingShare, spec.CostPerUserMonth) { CashDollars = cash.AvailableDollars };
        return new(new PlatformPosture([.. offerings.Select(Price)], published, cohort) { Standing = standing });
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<double>> ReplyAsync(PriceRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(desk.Reply(round, licences.Terms));
    }

    /// <inheritdoc/>
    public ValueTask PostAsync(ImmutableArray<double> priceDollarsPerMonth)
    {
        desk.Post(priceDollarsPerMonth);
        return default;
    }

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
        talks[brief.Id] = brief;
        mind.Open(
            brief,
            brief.LabelsKnownGrowth,
            outlook => new Interest(
                outlook, ProfitBefore(brief.Label, brief.With) - ProfitBefore(brief.Label, brief.Without), -1, 0, PaysLumpSum: true)
            {
                EqualTreatment = OwedToOthers(brief),
                ClaimDollars = brief.Claim is { } claim ? Weigh(claim).ReserveDollars : 0,
            },
            outlook => new Interest(outlook, Guess.LabelReceiptsElsewhere(brief), 1, 0, PaysLumpSum: false)
            {
                ClaimDollars = brief.Claim is { } claim ? -Math.Max(0, litigant.GuessOther(claim, Guess.LabelGainOfInjunction(brief, claim)).ReserveDollars) : 0,
            });
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<ClaimView> WeighAsync(ClaimBrief brief) => new(Weigh(brief));

    private ClaimView Weigh(ClaimBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        int plaintiff = brief.Claim.Label;
        return litigant.Weigh(brief, ProfitBefore(plaintiff, brief.Going) - ProfitBefore(plaintiff, brief.Enjoined));
    }

    /// <inheritdoc/>
    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => mind.MoveAsync(negotiation, turn);

    /// <inheritdoc/>
    public ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers)
    {
        talks.Remove(negotiation, out NegotiationBrief? brief);
        foreach ((int label, LicenceTerms terms) in agreed is null ? [] : brief!.Divide(agreed))
        {
            licences.Begin(label, terms);
        }

        return new(mind.Close(negotiation, offers));
    }

    /// <inheritdoc/>
    public ValueTask<(Money Due, Money Cost)> PayClaimAsync(Money due, Money cost)
    {
        Money[] paid = cash.Pay([due, cost]);
        return new((paid[0], paid[1]));
    }

    /// <inheritdoc/>
    public ValueTask<PlatformSettlement> SettleAsync(PlatformQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        double[] subscriptions = new double[markets];
        double[] advertising = new double[markets];
        double[] taken = new double[offerings.Length];
        double userMonths = 0;
        double subscriberMonths = 0;
        for (int o = 0; o < offerings.Length; o++)
        {
            double months = quarter.Users[o] * Quarter.Months;
            subscriptions[offerings[o].Market] += months * Price(offerings[o]);
            advertising[offerings[o].Market] += months * offerings[o].AdRevenueDollarsPerUserMonth;
            taken[o] = months * (Price(offerings[o]) + offerings[o].AdRevenueDollarsPerUserMonth);
            userMonths += months;
            subscriberMonths += offerings[o].Tier == TierKind.Subscription ? months : 0;
        }

        if (!quarter.LeastPerPlayDollars.SequenceEqual(leastPerPlay))
        {
            licences.ChangeMinima();
            leastPerPlay = quarter.LeastPerPlayDollars;
        }

        double revenue = subscriptions.Sum() + advertising.Sum();
        double fixedCost = standing == PlatformStanding.Open ? spec.FixedCostPerYear / Quarter.PerYear : 0;
        LicenceQuarter[] settled = new LicenceQuarter[quarter.LabelPlays.Length];
        Money[] due = new Money[settled.Length + 4];
        for (int l = 0; l < settled.Length; l++)
        {
            LicenceUsage usage = new(revenue, UsageShare(quarter, taken, l), quarter.LabelPlays[l], subscriberMonths)
            {
                LeastDollars = quarter.LeastPaymentsDollars.IsEmpty ? 0 : quarter.LeastPaymentsDollars[l],
            };
            settled[l] = licences.Settle(l, quarter.InForce[l], usage);
            due[l] = settled[l].Payment.Paid;
        }

        due[^4] = ToUploaders(quarter, settled);
        due[^3] = Money.FromDollars(quarter.LevyShares.Select((share, m) => share * (subscriptions[m] + advertising[m])).Sum());
        due[^2] = Money.FromDollars(spec.PublishingShare * revenue);
        due[^1] = Money.FromDollars((spec.CostPerUserMonth * userMonths) + fixedCost);
        ImmutableArray<Money> fromConsumers = [.. subscriptions.Select(Money.FromDollars)];
        ImmutableArray<Money> fromAdvertisers = [.. advertising.Select(Money.FromDollars)];
        foreach (Money takings in fromConsumers.Concat(fromAdvertisers))
        {
            cash.Deposit(takings);
        }

        desk.Observe(quarter);
        Money[] paid = cash.Pay(due);
        for (int l = 0; l < settled.Length; l++)
        {
            settled[l] = settled[l] with { Payment = settled[l].Payment with { Paid = paid[l] } };
        }

        return new(new PlatformSettlement(fromConsumers, fromAdvertisers, paid[^2], paid[^1], [.. settled]) { Levy = paid[^3], Uploads = paid[^4] });
    }

    /// <summary>Uploads are paid a play what use earns the labels in force on average, be it paid now, before, or topped up later.</summary>
    private static Money ToUploaders(PlatformQuarter quarter, LicenceQuarter[] settled)
    {
        double plays = 0;
        double dollars = 0;
        for (int l = 0; l < quarter.LabelPlays.Length; l++)
        {
            plays += quarter.InForce[l] ? quarter.LabelPlays[l] : 0;
            dollars += settled[l].Payment.Earned.Dollars;
        }

        return quarter.UploadPlays > 0 && plays > 0 ? Money.FromDollars(dollars / plays * quarter.UploadPlays) : Money.Zero;
    }

    private PlatformStanding StandingIn(Quarter quarter)
    {
        if (cash.IsInsolvent)
        {
            return PlatformStanding.Insolvent;
        }

        return quarter.Index < spec.Life.EntersIndex ? PlatformStanding.NotYet
            : quarter.Index >= spec.Life.ExitsIndex ? PlatformStanding.Left
            : PlatformStanding.Open;
    }

    /// <summary>A label's share of the pools, each weighted by what it took in; of plays, where nothing was.</summary>
    private static double UsageShare(PlatformQuarter quarter, double[] taken, int label)
    {
        double part = 0;
        for (int o = 0; o < taken.Length; o++)
        {
            part += taken[o] * quarter.PoolShares[(o * quarter.LabelPlays.Length) + label];
        }

        double all = taken.Sum();
        return all > 0 ? part / all : quarter.TotalPlays > 0 ? quarter.LabelPlays[label] / quarter.TotalPlays : 0;
    }

    private double Price(Offering offering) => desk.Price(offering, licences.Terms);

    /// <summary>What it would owe on account of most-favoured-nation clauses; null where it has given none.</summary>
    private EqualTreatment? OwedToOthers(NegotiationBrief brief)
    {
        if (brief.Law.MostFavouredNationBarred)
        {
            return null;
        }

        bool labelHoldsClause = brief.Menu.Any(shape => shape.MostFavouredNation);
        PlatformForecast forecast = brief.With.Platforms[index];
        ImmutableArray<RivalLicence> rivals = licences.Beside(brief.Label, forecast);
        return labelHoldsClause || rivals.Any(rival => rival.Terms.MostFavouredNation)
            ? new EqualTreatment(forecast.UsageShare(brief.Label), labelHoldsClause, rivals)
            : null;
    }

    /// <summary>Profit before paying a label, with the licences of the other labels held fixed, dollars a year.</summary>
    private double ProfitBefore(int label, MarketForecast market)
    {
        PlatformForecast forecast = market.Platforms[index];
        return (forecast.RevenueDollars * (1 - spec.PublishingShare)) - (spec.CostPerUserMonth * forecast.UserMonths)
            - licences.PaymentsBeside(label, forecast);
    }
}

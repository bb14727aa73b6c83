using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>A label as an agent. It counts what it keeps after artists, and what a licence takes from its other receipts.</summary>
public sealed class Label : ILabel
{
    // A bad quarter's standing is half forgotten in a year.
    private const double ReputationMemoryPerQuarter = 0.84;

    private readonly LabelSpecification spec;
    private readonly int index;
    private readonly PartyMind streamingMind;
    private readonly PartyMind aiMind;
    private readonly Litigant litigant;
    private readonly LicenceTerms?[] licences;
    private readonly double[] paidAheadDollars;
    private readonly Dictionary<string, (int Platform, PartyMind Mind)> talks = [];
    private double reputation;

    /// <summary>A label of a world.</summary>
    public Label(WorldSpecification world, int index, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(world);
        this.index = index;
        spec = world.Labels[index];
        streamingMind = new PartyMind(spec.Party, spec.Party.Belief, index, random);
        aiMind = new PartyMind(spec.Party, spec.AiBelief, index, random);
        litigant = new Litigant(world, spec.Party, plaintiff: true, random);
        licences = new LicenceTerms?[world.Platforms.Length];
        paidAheadDollars = new double[world.Platforms.Length];
    }

    /// <inheritdoc/>
    public ValueTask InheritAsync(int platform, LicenceTerms terms)
    {
        licences[platform] = terms;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask OpenAsync(NegotiationBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        PartyMind mind = brief.Grant.IsAboutAi ? aiMind : streamingMind;
        talks[brief.Id] = (brief.Platform, mind);
        mind.Open(
            brief,
            brief.PlatformsKnownGrowth,
            outlook => new Interest(
                outlook,
                ChangeOfOtherReceipts(brief.Platform, brief.Without, brief.With) - OffenceDollarsPerYear(brief),
                1 - spec.ArtistsShareOfUse(),
                spec.ArtistsShareOfLumpSums(brief.Law.LeastPassThrough),
                PaysLumpSum: false)
            {
                ClaimDollars = brief.Claim is { } claim ? -Math.Max(0, Weigh(claim).ReserveDollars) : 0,
            },
            outlook => new Interest(outlook, Guess.PlatformProfit(brief), -1, 0, PaysLumpSum: true)
            {
                ClaimDollars = brief.Claim is { } claim ? litigant.GuessOther(claim, Guess.PlatformLossByInjunction(brief, claim)).ReserveDollars : 0,
            });
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<ClaimView> WeighAsync(ClaimBrief brief) => new(Weigh(brief));

    /// <inheritdoc/>
    public ValueTask<Money> ShareSettlementAsync(Money received, double leastPassThrough) =>
        new(received.Share(spec.ArtistsShareOfLumpSums(leastPassThrough)));

    private ClaimView Weigh(ClaimBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return litigant.Weigh(brief, ChangeOfOtherReceipts(brief.Claim.Platform, brief.Going, brief.Enjoined));
    }

    /// <inheritdoc/>
    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) =>
        talks[negotiation].Mind.MoveAsync(negotiation, turn);

    /// <inheritdoc/>
    public ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers)
    {
        talks.Remove(negotiation, out (int Platform, PartyMind Mind) talk);
        licences[talk.Platform] = agreed ?? licences[talk.Platform];
        return new(talk.Mind.Close(negotiation, offers));
    }

    /// <inheritdoc/>
    public ValueTask<ContractOffer> OfferAsync() => new(new ContractOffer(spec.ArtistRoyaltyRate, reputation));

    /// <inheritdoc/>
    public ValueTask<Money> ShareLumpSumAsync(NegotiationBrief brief, LicenceTerms terms, Money paid)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(terms);
        LumpSumSplit split = Stake.SplitOf(
            brief.Table, terms, 1 - spec.ArtistsShareOfUse(), spec.ArtistsShareOfLumpSums(brief.Law.LeastPassThrough));
        bool inFull = paid == Money.FromDollars(terms.LumpSumDollars);
        double received = terms.LumpSumKind == LumpSumKind.Advance ? 0 : inFull ? terms.LumpSumDollars : paid.Dollars;
        double toArtists = split.ToArtists(received);
        paidAheadDollars[brief.Platform] = toArtists - (split.PassThrough * received);
        return new(Money.FromDollars(toArtists));
    }

    /// <inheritdoc/>
    public ValueTask<Money> ShareLaterSumAsync(int platform, Money received, double leastPassThrough)
    {
        double passedOn = spec.ArtistsShareOfLumpSums(leastPassThrough) * received.Dollars;
        double paidAhead = Math.Min(paidAheadDollars[platform], passedOn);
        paidAheadDollars[platform] -= paidAhead;
        return new(Money.FromDollars(passedOn - paidAhead));
    }

    /// <inheritdoc/>
    public ValueTask<Money> EndQuarterAsync(Money kept, double standingLost)
    {
        reputation = (ReputationMemoryPerQuarter * reputation) - standingLost;
        return new(kept > Money.Zero ? kept.Share(spec.OperatingCostShare) : Money.Zero);
    }

    /// <summary>What it reckons to lose a year when artists learn that they are licensed against their will.</summary>
    private double OffenceDollarsPerYear(NegotiationBrief brief)
    {
        double share = spec.OffenceCostShare * (brief.Cohort?.Unwilling ?? 0);
        return share > 0 ? share * (1 - spec.ArtistsShareOfUse()) * ReceiptsElsewhere(brief.Platform, brief.With) : 0;
    }

    /// <summary>What a change of one platform takes from (or adds to) its receipts elsewhere, after artists, dollars a year.</summary>
    private double ChangeOfOtherReceipts(int platform, MarketForecast before, MarketForecast after)
    {
        double change = 0;
        for (int p = 0; p < licences.Length; p++)
        {
            if (p != platform && licences[p] is { } terms)
            {
                change += after.Platforms[p].UsagePayment(terms, index) - before.Platforms[p].UsagePayment(terms, index);
            }
        }

        return (1 - spec.ArtistsShareOfUse()) * change;
    }

    /// <summary>Receipts for use from all platforms but one, dollars a year.</summary>
    private double ReceiptsElsewhere(int platform, MarketForecast market)
    {
        double receipts = 0;
        for (int p = 0; p < licences.Length; p++)
        {
            receipts += p != platform && licences[p] is { } terms ? market.Platforms[p].UsagePayment(terms, index) : 0;
        }

        return receipts;
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;
using NegotiationSim.Core.Uploads;

namespace NegotiationSim.Core.Market;

/// <summary>Step 5 of the cycle: money moves, every payment one entry in the ledger.</summary>
internal sealed class CashDesk
{
    private readonly WorldSpecification world;
    private readonly Offerings offerings;
    private readonly Ledger ledger;
    private readonly ImmutableArray<ILabel> labels;
    private readonly ImmutableArray<IPlatform> platforms;
    private readonly ImmutableArray<IRoster> rosters;
    private readonly UploadTide? uploads;
    private readonly ReceiptBook receiptBook;
    private readonly LicenceBook licenceBook;
    private readonly ArtistsDue due;
    private readonly Money[] settlements;

    public CashDesk(
        WorldSpecification world,
        Offerings offerings,
        Ledger ledger,
        ImmutableArray<ILabel> labels,
        ImmutableArray<IPlatform> platforms,
        ImmutableArray<IRoster> rosters,
        UploadTide? uploads)
    {
        this.world = world;
        this.offerings = offerings;
        this.ledger = ledger;
        this.labels = labels;
        this.platforms = platforms;
        this.rosters = rosters;
        this.uploads = uploads;
        receiptBook = new ReceiptBook(world, offerings);
        licenceBook = new LicenceBook(world);
        due = new ArtistsDue(world, labels);
        settlements = new Money[labels.Length];
        LumpSums = new LumpSumDesk(world, ledger, labels, platforms, rosters, licenceBook, due);
    }

    /// <summary>Where lump sums are paid.</summary>
    public LumpSumDesk LumpSums { get; }

    /// <summary>What each licence came to in the year that ends.</summary>
    public ImmutableArray<LicenceYear> CloseLicences() => licenceBook.Close();

    /// <summary>Pays everybody for a quarter.</summary>
    public async ValueTask<PlatformSettlement[]> SettleAsync(
        Quarter quarter,
        UsageShares shares,
        Func<Offering, double> revenue,
        IReadOnlyList<Repertoire> repertoires,
        Availability inForce,
        ImmutableArray<MarketPolicy> policies)
    {
        MarketTally tally = shares.Usage.Tally;
        Levies levies = new(world, [.. policies.Select(policy => policy.Training)], repertoires, inForce);
        StreamMinimum minimum = new(world, offerings, policies);
        Money[] levied = new Money[labels.Length];
        PlatformSettlement[] settled = new PlatformSettlement[platforms.Length];
        double streamingPlays = StreamingPlays(tally);
        uploads?.Advance(quarter, policies);
        for (int p = 0; p < platforms.Length; p++)
        {
            PlatformQuarter organic = QuarterOf(quarter, p, shares, inForce) with
            {
                LevyShares = levies.OwedShares(p),
                LeastPerPlayDollars = minimum.PerPlay(p),
                LeastPaymentsDollars = [.. minimum.PerMonth(p, tally).Select(dollars => Quarter.Months * dollars)],
            };
            settled[p] = await platforms[p].SettleAsync(uploads?.Dilute(p, organic, streamingPlays) ?? organic);
            uploads?.Pay(p, settled[p].Uploads);
            Post(p, settled[p], quarter.Year);
            licenceBook.Add(p, settled[p], inForce);
            Money[] parts = levies.Divide(p, settled[p].Levy);
            for (int l = 0; l < parts.Length; l++)
            {
                Post(AccountKind.Platform, p, AccountKind.Label, l, PaymentKind.Levy, parts[l], quarter.Year);
                levied[l] += parts[l];
            }
        }

        Money[] otherRecorded = ByRepertoire(Money.FromDollars(world.OtherRecordedRevenuePerYear / Quarter.PerYear), repertoires);
        RosterReceipts[] receipts = new RosterReceipts[labels.Length];
        for (int l = 0; l < labels.Length; l++)
        {
            await LumpSums.KeepBreakageAsync(quarter, l, settled, policies);
            RosterReceipts earned = receiptBook.Of(quarter, l, shares, revenue, settled, inForce) with
            {
                OtherRecorded = otherRecorded[l],
                Settlement = settlements[l],
                Levy = levied[l],
            };
            receipts[l] = await due.InAsync(earned, l, policies);
        }

        // All rosters are asked before any answer is awaited, so that a host may let them work at the same time.
        Task<ImmutableArray<Money>>[] paid = [.. rosters.Select((roster, l) => roster.PayAsync(receipts[l]).AsTask())];
        ImmutableArray<Money>[] cash = await Task.WhenAll(paid);
        for (int l = 0; l < labels.Length; l++)
        {
            await SettleLabelAsync(quarter, l, receipts[l], cash[l], BlackedOut(l, tally, inForce) + LumpSums.Offence(l, inForce));
        }

        return settled;
    }

    /// <summary>Collects what users of unlicensed sources are made to pay; artists get their part with the next quarter's accounts.</summary>
    public void Collect(Quarter quarter, ImmutableArray<Money> fromMarkets, IReadOnlyList<Repertoire> repertoires)
    {
        for (int m = 0; m < fromMarkets.Length; m++)
        {
            Money[] parts = ByRepertoire(fromMarkets[m], repertoires);
            for (int l = 0; l < parts.Length; l++)
            {
                Post(AccountKind.Consumers, m, AccountKind.Label, l, PaymentKind.Settlement, parts[l], quarter.Year);
                settlements[l] += parts[l];
            }
        }
    }

    /// <summary>Pays what courts have ordered, parties have settled for, and lawyers cost; artists get their part with the next quarter's accounts.</summary>
    /// <remarks>A platform that cannot pay all of it pays every claim of the quarter in proportion.</remarks>
    public async ValueTask PayClaimsAsync(Quarter quarter, IEnumerable<CourtDay> days)
    {
        foreach (IGrouping<int, CourtDay> against in days.GroupBy(day => day.Claim.Platform))
        {
            CourtDay[] all = [.. against];
            Money[] ordered = [.. all.Select(day => day.Claim.Due)];
            (Money paid, Money lawyers) = await platforms[against.Key].PayClaimAsync(Sum(ordered), Sum(all.Select(day => day.DefendantCost)));
            Post(AccountKind.Platform, against.Key, AccountKind.Costs, 0, PaymentKind.Litigation, lawyers, quarter.Year);
            Money[] parts = new CashAccount(paid).Pay(ordered);
            for (int i = 0; i < all.Length; i++)
            {
                int l = all[i].Claim.Label;
                Post(AccountKind.Platform, against.Key, AccountKind.Label, l, PaymentKind.Settlement, parts[i], quarter.Year);
                Post(AccountKind.Label, l, AccountKind.Costs, 0, PaymentKind.Litigation, all[i].PlaintiffCost, quarter.Year);
                due.AddClaim(l, all[i].Claim.Market, parts[i]);
            }
        }
    }

    /// <summary>Pays advances to artists who sign.</summary>
    public void Advance(Quarter quarter, int label, Money advances) =>
        Post(AccountKind.Label, label, AccountKind.Artists, label, PaymentKind.ArtistAdvance, advances, quarter.Year);

    private async ValueTask SettleLabelAsync(Quarter quarter, int l, RosterReceipts receipts, ImmutableArray<Money> cash, double standingLost)
    {
        Post(AccountKind.Retail, 0, AccountKind.Label, l, PaymentKind.OtherRecorded, receipts.OtherRecorded, quarter.Year);
        Money toArtists = Money.Zero;
        for (int s = 0; s < cash.Length; s++)
        {
            bool lumpSum = s == (int)IncomeSource.LumpSum;
            Post(AccountKind.Label, l, AccountKind.Artists, l, lumpSum ? PaymentKind.ArtistLumpSum : PaymentKind.ArtistRoyalty, cash[s], quarter.Year);
            toArtists += cash[s];
        }

        Money received = LumpSums.KeptBy(l) + receipts.Streaming + receipts.Social + receipts.OtherRecorded + receipts.Settlement + due.ClaimsOf(l) + receipts.Levy;
        foreach (Money royalty in receipts.AiRoyalty.Concat(receipts.Remixed.Select(remixed => remixed.Receipts)))
        {
            received += royalty;
        }

        Money costs = await labels[l].EndQuarterAsync(received - toArtists, standingLost);
        Post(AccountKind.Label, l, AccountKind.Costs, 0, PaymentKind.OperatingCost, costs, quarter.Year);
        due.Clear(l);
        LumpSums.Clear(l);
        settlements[l] = Money.Zero;
    }

    /// <summary>Divides an amount by the labels' shares of the repertoire; where there is no repertoire, nobody gets anything.</summary>
    private Money[] ByRepertoire(Money amount, IReadOnlyList<Repertoire> repertoires)
    {
        double[] shares = RepertoireShares.Of(world, repertoires);
        Money[] parts = new Money[shares.Length];
        ExactSplit.Split(shares.Sum() > 0 ? amount : Money.Zero, shares, parts);
        return parts;
    }

    /// <summary>Share of the listeners of platforms that seek a label who cannot hear it.</summary>
    /// <remarks>Listeners, not plays: where every label is missing nothing is played at all.</remarks>
    private double BlackedOut(int l, MarketTally tally, Availability inForce)
    {
        double lost = 0;
        double usual = 0;
        foreach (Offering offering in offerings.All)
        {
            PlatformSpecification platform = world.Platforms[offering.Platform];
            if (platform.Kind == PlatformKind.Streaming && platform.Seeks.Contains(world.Labels[l].Id))
            {
                double listeners = offering.HoursFactor * tally.Users[offering.Index];
                usual += listeners;
                lost += inForce[offering.Platform, l] ? 0 : listeners;
            }
        }

        return usual > 0 ? lost / usual : 0;
    }

    private PlatformQuarter QuarterOf(Quarter quarter, int p, UsageShares shares, Availability inForce)
    {
        MarketTally tally = shares.Usage.Tally;
        Offering[] mine = [.. offerings.All.Where(o => o.Platform == p)];
        int[] all = [.. Enumerable.Range(0, labels.Length)];
        return new(
            quarter,
            [.. mine.Select(o => tally.Users[o.Index])],
            [.. all.Select(l => Quarter.Months * tally.LabelPlays(p, l))],
            Quarter.Months * tally.TotalPlays[p],
            [.. all.Select(l => inForce[p, l])],
            [.. mine.SelectMany(o => all.Select(l => shares.Share(o, l)))]);
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private double StreamingPlays(MarketTally tally)
    {
        double plays = 0;
        for (int p = 0; p < platforms.Length; p++)
        {
            plays += world.Platforms[p].Kind == PlatformKind.Streaming ? Quarter.Months * tally.TotalPlays[p] : 0;
        }

        return plays;
    }

    private void Post(int p, PlatformSettlement settled, int year)
    {
        for (int m = 0; m < world.Markets.Length; m++)
        {
            Post(AccountKind.Consumers, m, AccountKind.Platform, p, PaymentKind.Subscription, settled.Subscriptions[m], year);
            Post(AccountKind.Advertisers, m, AccountKind.Platform, p, PaymentKind.Advertising, settled.Advertising[m], year);
        }

        Post(AccountKind.Platform, p, AccountKind.Publishers, 0, PaymentKind.Publishing, settled.Publishing, year);
        Post(AccountKind.Platform, p, AccountKind.Costs, 0, PaymentKind.OperatingCost, settled.Costs, year);
        Post(AccountKind.Platform, p, AccountKind.Uploaders, 0, PaymentKind.UploadRoyalty, settled.Uploads, year);
        for (int l = 0; l < labels.Length; l++)
        {
            Post(AccountKind.Platform, p, AccountKind.Label, l, PaymentKind.UsageRoyalty, settled.Usage[l], year);
        }
    }

    private void Post(AccountKind from, int fromIndex, AccountKind to, int toIndex, PaymentKind kind, Money amount, int year) =>
        ledger.Post(new Account(from, fromIndex), new Account(to, toIndex), kind, amount, year);
}

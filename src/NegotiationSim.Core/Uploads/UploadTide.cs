using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Uploads;

/// <summary>Synthetic uploads and bots on all streaming platforms: dilutes their plays quarter by quarter and keeps the year's record.</summary>
internal sealed class UploadTide
{
    private readonly WorldSpecification world;
    private readonly UploadSpecification uploads;
    private readonly ImmutableArray<int> streaming;
    private readonly SyntheticStock[] stocks;
    private readonly UploadObservation[] year;

    private UploadTide(WorldSpecification world, UploadSpecification uploads)
    {
        this.world = world;
        this.uploads = uploads;
        streaming = [.. Enumerable.Range(0, world.Platforms.Length).Where(p => world.Platforms[p].Kind == PlatformKind.Streaming)];
        stocks = [.. world.Platforms.Select(platform => new SyntheticStock(uploads, platform.Id))];
        year = [.. Enumerable.Range(0, stocks.Length).Select(Nothing)];
    }

    /// <summary>The tide of a world; null in a world without one.</summary>
    public static UploadTide? Of(WorldSpecification world) => world.Uploads is { } uploads ? new UploadTide(world, uploads) : null;

    /// <summary>Lets a quarter's tracks come in and be found, under the law of each market.</summary>
    public void Advance(Quarter quarter, ImmutableArray<MarketPolicy> policies)
    {
        foreach (int p in streaming)
        {
            SyntheticStock stock = stocks[p];
            stock.Advance(quarter, MarketPolicy.Strictest(world, p, policies, law => law.LeastUploadDetectionPerYear));
            year[p] = year[p] with
            {
                HumanTracks = year[p].HumanTracks + stock.HumanDelivered,
                SyntheticTracks = year[p].SyntheticTracks + stock.Delivered,
                RemovedTracks = year[p].RemovedTracks + stock.Removed,
                StandingTracks = stock.Standing,
            };
        }
    }

    /// <summary>A platform's quarter as it is counted; any but a streaming platform's is as it was.</summary>
    /// <param name="p">The platform.</param>
    /// <param name="organic">Its quarter without uploads.</param>
    /// <param name="allPlays">Plays of the quarter on all streaming platforms, over which a track's plays spread.</param>
    public PlatformQuarter Dilute(int p, PlatformQuarter organic, double allPlays)
    {
        if (!streaming.Contains(p) || !(allPlays > 0))
        {
            return organic;
        }

        double playsByPeople = Quarter.Months * uploads.PlaysPerTrackMonth * (1 - uploads.SyntheticFraud) * stocks[p].Standing;
        double impersonations = uploads.ImpersonationPlaysPerYear / Quarter.PerYear;
        DilutedPlays plays = DilutedPlays.Of(uploads, organic.TotalPlays, playsByPeople / allPlays, impersonations / allPlays);
        year[p] = year[p] with
        {
            Plays = year[p].Plays + plays.All,
            SyntheticPlays = year[p].SyntheticPlays + plays.Synthetic + plays.SyntheticBots,
            SyntheticBotPlays = year[p].SyntheticBotPlays + plays.SyntheticBots,
            HumanBotPlays = year[p].HumanBotPlays + plays.HumanBots,
            ImpersonationPlays = year[p].ImpersonationPlays + plays.Impersonated,
        };
        return organic with
        {
            LabelPlays = [.. organic.LabelPlays.Select(label => label * plays.CatalogueFactor)],
            LeastPaymentsDollars = [.. organic.LeastPaymentsDollars.Select(least => least * plays.CatalogueFactor)],
            TotalPlays = plays.Counted,
            PoolShares = [.. organic.PoolShares.Select(share => share * plays.PoolFactor)],
            UploadPlays = plays.Paid,
        };
    }

    /// <summary>Notes what a platform has paid to uploaders.</summary>
    public void Pay(int p, Money amount) => year[p] = year[p] with { PaidDollars = year[p].PaidDollars + amount.Dollars };

    /// <summary>The year's record of each streaming platform; the next year begins.</summary>
    public ImmutableArray<UploadObservation> CloseYear()
    {
        ImmutableArray<UploadObservation> closed = [.. streaming.Select(p => year[p])];
        foreach (int p in streaming)
        {
            year[p] = Nothing(p);
        }

        return closed;
    }

    private static UploadObservation Nothing(int platform) => new(platform, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Experiments.Tests;

/// <summary>Two years of <see cref="SampleWorld"/> in round numbers; in the second nothing happens at all.</summary>
internal static class SampleRun
{
    public static readonly RunResult Run = new()
    {
        Scenario = "sample",
        Seed = 1,
        Replication = 0,
        Names = new(
            [new("sony", "Sony"), new("indies", "Indies")],
            [new("spotify", "Spotify"), new("deezer", "Deezer"), new("dream-track", "Dream Track")],
            ["north"],
            ["pop"],
            "Spotify"),
        Years = [Busy, Empty],
        Bargaining = SampleWorld.World.Bargaining,
        Negotiations =
        [
            Talk(platform: 2, new Quarter(2024, 1, 0), paymentsDollars: 300, lumpSumFraction: 1),
            Talk(platform: 2, new Quarter(2024, 3, 2), paymentsDollars: 100, lumpSumFraction: 0),
            Talk(platform: 0, new Quarter(2024, 4, 3), paymentsDollars: 1_000, lumpSumFraction: 0.5),
            Talk(platform: 2, new Quarter(2025, 1, 4), paymentsDollars: null, lumpSumFraction: 0),
        ],
        Ledger =
        [
            new(2024, "label:sony", "artists:sony", "artist-lump-sum", 25_000_000),
            new(2024, "label:sony", "artists:sony", "artist-royalty", 7_000_000),
        ],
        Notices = [],
    };

    private static YearObservation Busy => new()
    {
        Year = 2024,
        Artists = Artists(
            above: [900, 800, 700, 600, 500, 400, 300, 200, 100],
            generated: [90_000, 50_000, 40_000, 20_000, 4_000, 1_000, 400, 100, 0]),
        Platforms =
        [
            Platform(users: 600, subscribers: 250, revenue: 30),
            Platform(users: 300, subscribers: 150, revenue: 15),
            Platform(users: 100, subscribers: 100, revenue: 5),
        ],
        Labels = [Label(streams: 75, revenue: 8_000, streaming: 6_000), Label(streams: 25, revenue: 2_000, streaming: 1_000)],
        SyntheticShare = 0.02,
        SyntheticShareByGenre = [0.05],
        MarketSurplusDollars = [1],
        Offers = [new(600, 11), new(300, 10), new(40, 12), new(60, 9.5)],
        Payouts = new()
        {
            ByRank = [new("1-10", 10, [100, 80, 110, 101]), new("11-100", 90, [300, 320, 290, 299])],
            ByGenre = [new("pop", 0, [400, 300, 400, 400])],
            UnpaidTracksShare = 0.87,
            MovedByThresholdShare = 0.005,
        },
        Tracks = new(Tracks: 1_000, Below1000: 880, Streams: 5_000, StreamsIn1mTo50mBand: 2_000),
        Welfare = new(ConsumerSurplus: 1, PlatformProfit: 2, LabelProfit: 3, ArtistIncome: 4, PublisherIncome: 5, Total: 15),
    };

    private static YearObservation Empty => new()
    {
        Year = 2025,
        Artists = Artists(above: [0, 0, 0, 0, 0, 0, 0, 0, 0], generated: [0, 0, 0, 0, 0, 0, 0, 0, 0]),
        Platforms = [Platform(0, 0, 0), Platform(0, 0, 0), Platform(0, 0, 0)],
        Labels = [Label(0, 0, 0), Label(0, 0, 0)],
        SyntheticShare = 0,
        Welfare = new(0, 0, 0, 0, 0, 0),
    };

    private static PlatformObservation Platform(double users, double subscribers, double revenue) =>
        new(users, subscribers, revenue, 0, 0, 0, ProfitDollars: revenue / 10, 0, BlackoutPairQuarters: 2);

    private static LabelObservation Label(double streams, double revenue, double streaming) =>
        new(streams, revenue, streaming, LumpSumsDollars: revenue / 80, 0, ProfitDollars: revenue / 10, 0, 0);

    private static ArtistIncomeObservation Artists(long[] above, long[] generated) => new()
    {
        ByTierAndSource =
        [
            .. from tier in Enumerable.Range(0, ArtistIncomeObservation.TierNames.Length)
               from source in new[] { IncomeSource.Streaming, IncomeSource.LumpSum }
               select new TierIncome(tier, source, source == IncomeSource.Streaming ? tier + 1 : 2 * (tier + 1)),
        ],
        ArtistsByTier = [1, 2, 3, 4, 5, 6, 7, 8],
        PercentileDollars = [10, 20, 5_000, 40_000, 90_000],
        MeanDollars = 12_000,
        Gini = 0.8,
        CareerGini = 0.6,
        TopOnePercentShare = 0.9,
        TopFourInThousandShare = 0.8,
        ArtistsAbove = [.. above],
        GeneratedAbove = [.. generated],
        Lorenz = [],
    };

    private static NegotiationRecord Talk(int platform, Quarter quarter, double? paymentsDollars, double lumpSumFraction) => new()
    {
        Id = $"{quarter}/sony/{platform}",
        Quarter = quarter,
        Label = 0,
        Platform = platform,
        Outcome = paymentsDollars is null ? NegotiationOutcome.Breakdown : NegotiationOutcome.Deal,
        Offers = [],
        Deal = paymentsDollars is not { } dollars ? null : new DealRecord
        {
            Terms = new LicenceTerms(lumpSumDollars: lumpSumFraction * dollars),
            Utility = default,
            Round = 1,
            ExpectedPaymentsDollars = dollars,
            LumpSumFraction = lumpSumFraction,
            ExpiresIndex = quarter.Index + 4,
        },
        Frontier = [],
        BlackoutQuarters = 0,
        Consenting = 0,
        Grant = LicenceGrant.Play,
    };
}

using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Reporting.Tests;

/// <summary>A run made by hand from formulas: plausible, small, and the same in every test of tables and charts.</summary>
/// <remarks>No output of the model: nothing may be concluded from its numbers.</remarks>
internal static class SampleRun
{
    public const int StartYear = 2024;
    private const int Tiers = 8;

    private static readonly ImmutableArray<string> LabelIds = ["universal", "sony", "warner", "independents"];
    private static readonly ImmutableArray<string> PlatformIds = ["spotify", "apple-music", "youtube", "dream-track"];
    private static readonly ImmutableArray<double> LabelShares2024 = [0.32, 0.22, 0.16, 0.30];
    private static readonly ImmutableArray<double> LabelDrift = [-0.004, -0.003, -0.002, 0.009];

    /// <summary>The run, over as many years from 2024 as asked for; talks after its last year are left out.</summary>
    public static RunResult Create(int years = 10) => new()
    {
        Scenario = "sample",
        Seed = 42,
        Replication = 0,
        Names = new WorldNames(
            [new("universal", "Universal"), new("sony", "Sony"), new("warner", "Warner"), new("independents", "Independents")],
            [new("spotify", "Spotify"), new("apple-music", "Apple Music"), new("youtube", "YouTube"), new("dream-track", "Dream Track")],
            ["rich", "emerging"],
            ["pop", "hip-hop", "other"],
            "Spotify"),
        Years = [.. Enumerable.Range(0, years).Select(Year)],
        Bargaining = SampleTalks.Bargaining,
        Negotiations = [.. Negotiations().Where(negotiation => negotiation.Quarter.Year < StartYear + years)],
        Ledger = [.. Enumerable.Range(0, years).SelectMany(Ledger)],
        Notices =
        [
            "2025-Q2: Universal and Dream Track broke off; Universal's catalogue was off Dream Track for one quarter.",
            "2026-Q3 to 2026-Q4: Dream Track had no licence from Independents.",
        ],
    };

    private static YearObservation Year(int t)
    {
        ImmutableArray<PlatformObservation> platforms = [.. Enumerable.Range(0, 4).Select(j => Platform(j, t))];
        ImmutableArray<LabelObservation> labels = [.. Enumerable.Range(0, 4).Select(l => Label(l, t, platforms))];
        ArtistIncomeObservation artists = Artists(t, labels.Sum(label => label.ArtistPaymentsDollars));
        double surplus = 60e9 * (1 + (0.02 * t));
        double platformProfit = platforms.Sum(platform => platform.ProfitDollars);
        double labelProfit = labels.Sum(label => label.ProfitDollars);
        double artistIncome = artists.ByTierAndSource.Sum(entry => entry.IncomeDollars);
        double publishing = platforms.Sum(platform => platform.PublishingDollars);
        return new YearObservation
        {
            Year = StartYear + t,
            Artists = artists,
            Platforms = platforms,
            Labels = labels,
            SyntheticShare = 0.12 * t / (t + 6.0),
            Uploads = [.. Enumerable.Range(0, 3).Select(j => Uploads(j, t))],
            Licences = [new LicenceYear(0, 1, 4, 2e9, 9e8, 1e9, 2.5e8, 8e8, 5e7, 1e8)],
            Payouts = new()
            {
                ByRank = [new("1-10", 10, [100, 80, 110, 101]), new("11-100", 90, [50, 70, 40, 49])],
                ByGenre = [new("pop", 0, [150, 150, 150, 150]), new("mood", 0, [0, 0, 0, 0])],
                UnpaidTracksShare = 0.87,
                MovedByThresholdShare = 0.005,
            },
            Welfare = new(
                surplus,
                platformProfit,
                labelProfit,
                artistIncome,
                publishing,
                surplus + platformProfit + labelProfit + artistIncome + publishing),
        };
    }

    private static UploadObservation Uploads(int j, int t)
    {
        double synthetic = 2e6 * (t + 1);
        double plays = 1e12 * (j + 1);
        return new(j, 34.7e6, synthetic, 0.3 * synthetic, 1.5 * synthetic, plays, 0.01 * plays, 0.008 * plays, 0.06 * plays, 2e7, 1e7 * (j + 1));
    }

    // The fourth platform is the generator: nothing in the first year, then fast growth that levels off.
    private static PlatformObservation Platform(int j, int t)
    {
        double users = j switch
        {
            0 => 640e6 * (1 + (0.05 * t)),
            1 => 95e6 * (1 + (0.01 * t)),
            2 => 820e6 * (1 - (0.008 * t)),
            _ => 300e6 * t * t / ((t * t) + 30.0),
        };
        double subscribers = users * (j switch { 0 => 0.39, 1 => 1, 2 => 0.14, _ => 0.10 });
        double revenue = (subscribers * 4.2 * 12) + ((users - subscribers) * 0.35 * 12);
        double royalties = revenue * (j == 3 ? 0.14 : 0.52);
        double lumpSums = (j, t) switch { (3, 1) => 520e6, (3, 3) => 60e6, (2, 2) => 180e6, _ => 0 };
        double publishing = revenue * 0.13;
        return new PlatformObservation(
            users,
            subscribers,
            revenue,
            royalties,
            lumpSums,
            publishing,
            (revenue * 0.88) - royalties - lumpSums - publishing,
            j == 3 ? t / (t + 2.0) : 0,
            (j, t) switch { (3, 1) => 1, (3, 2) => 2, _ => 0 });
    }

    private static LabelObservation Label(int l, int t, ImmutableArray<PlatformObservation> platforms)
    {
        double share = LabelShares2024[l] + (LabelDrift[l] * t);
        double streaming = share * platforms.Sum(platform => platform.RoyaltiesDollars);
        double lumpSums = share * platforms.Sum(platform => platform.LumpSumsDollars);
        double revenue = streaming + lumpSums + (share * 9e9);
        double artists = revenue * (l == 3 ? 0.62 : 0.33);
        return new LabelObservation(
            5.1e12 * (share + (l == 3 ? 0.03 : -0.01)) * (1 + (0.04 * t)),
            revenue,
            streaming,
            lumpSums,
            artists,
            (revenue * 0.8) - artists,
            (l == 3 ? 9_000_000 : 12_000 - (2_000 * l)) + (100 * t),
            l == 0 ? -0.02 * t : 0.01 * t);
    }

    private static ArtistIncomeObservation Artists(int t, double totalDollars)
    {
        // The career curve is p^k, whose Gini is (k - 1)/(k + 1).
        double k = 8 + (0.4 * t);
        double growth = 1 + (0.03 * t);
        ImmutableArray<double> sources = [0.68, 0.27 - (0.01 * t), 0.04, t == 1 ? 0.03 : 0.004, 0.008 * t, 0.0005 * t];
        return new ArtistIncomeObservation
        {
            ByTierAndSource =
            [
                .. from tier in Enumerable.Range(0, Tiers)
                   from source in Enum.GetValues<IncomeSource>().Take(sources.Length)
                   select new TierIncome(tier, source, totalDollars * (tier + 1) / 36 * sources[(int)source] / sources.Sum()),
            ],
            ArtistsByTier = [11_000_000 + (200_000 * t), 140_000, 42_000, 60_000, 12_000, 13_500 + (100 * t), 1_700, 1_450 + (40 * t)],
            PercentileDollars = [12 * growth, 240 * growth, (3_400 * growth) - (40 * t * t), 41_000 * growth, 520_000 * growth * growth],
            MeanDollars = 31_000 * growth,
            Gini = 0.985 + (0.0005 * t),
            CareerGini = (k - 1) / (k + 1),
            TopOnePercentShare = 0.88 + (0.002 * t),
            TopFourInThousandShare = 0.8 + (0.002 * t),
            ArtistsAbove = [.. Counts(270_650, t)],
            GeneratedAbove = [.. Counts(131_000, t)],
            Lorenz = [.. Enumerable.Range(0, 101).Select(step => Math.Pow(step / 100.0, k))],
        };
    }

    private static IEnumerable<long> Counts(long lowest, int t) =>
        ArtistIncomeObservation.CountThresholdsDollars
            .Select(threshold => (long)((lowest + (2_000 * t)) / Math.Pow(threshold / 1_000, 0.72)));

    private static IEnumerable<LedgerTotal> Ledger(int t)
    {
        const double MicroPerDollar = 1e6;
        ImmutableArray<PlatformObservation> platforms = [.. Enumerable.Range(0, 4).Select(j => Platform(j, t))];
        ImmutableArray<LabelObservation> labels = [.. Enumerable.Range(0, 4).Select(l => Label(l, t, platforms))];
        for (int l = 0; l < 4; l++)
        {
            long paid = (long)(labels[l].ArtistPaymentsDollars * MicroPerDollar);
            yield return new(StartYear + t, $"label:{LabelIds[l]}", "artists", "royalty", paid);
        }

        for (int j = 0; j < 4; j++)
        {
            for (int l = 0; l < 4; l++)
            {
                double share = LabelShares2024[l] + (LabelDrift[l] * t);
                (string from, string to) = ($"platform:{PlatformIds[j]}", $"label:{LabelIds[l]}");
                yield return new(StartYear + t, from, to, "royalty", (long)(platforms[j].RoyaltiesDollars * share * MicroPerDollar));
                if (platforms[j].LumpSumsDollars > 0)
                {
                    yield return new(StartYear + t, from, to, "lump-sum", (long)(platforms[j].LumpSumsDollars * share * MicroPerDollar));
                }
            }
        }
    }

    private static IEnumerable<NegotiationRecord> Negotiations()
    {
        yield return Negotiation(2, 0, 0, 12, 900e6, new(royaltyShare: 0.52, perPlayFeeDollars: 0.0002, termYears: 3), 5.4e9);
        yield return Negotiation(4, 1, 1, 4, 310e6, new(royaltyShare: 0.53, perSubscriberFeeDollars: 0.4, termYears: 3), 1.9e9);
        yield return Negotiation(5, 0, 3, 20, 160e6, null, 0);
        yield return Negotiation(6, 0, 3, 14, 170e6, new(210e6, royaltyShare: 0.12, termYears: 2), 390e6, blackout: 1, consenting: 340);
        yield return Negotiation(6, 1, 3, 8, 110e6, new(lumpSumDollars: 140e6, termYears: 2), 140e6, consenting: 260);
        yield return Negotiation(
            8,
            2,
            2,
            10,
            240e6,
            new(
                lumpSumDollars: 180e6,
                royaltyShare: 0.5,
                guaranteeDollarsPerYear: 200e6,
                termYears: 5,
                lumpSumKind: LumpSumKind.Advance,
                combination: UsageCombination.GreaterOf),
            1.4e9);
        yield return Negotiation(12, 3, 3, 6, 40e6, new(lumpSumDollars: 60e6, termYears: 4), 60e6, blackout: 2, consenting: 1_800);
    }

    // Both sides start near their own end of the frontier and meet a little below its middle.
    private static NegotiationRecord Negotiation(
        int index,
        int label,
        int platform,
        int offers,
        double pieDollars,
        LicenceTerms? agreed,
        double expectedDollars,
        int blackout = 0,
        int consenting = 0)
    {
        Quarter quarter = Quarter.At(StartYear, index);
        ImmutableArray<OfferRecord> transcript = [.. Enumerable.Range(0, offers).Select(i => Offer(i, offers, pieDollars, agreed))];
        return new NegotiationRecord
        {
            Id = $"{quarter}/{LabelIds[label]}/{PlatformIds[platform]}",
            Quarter = quarter,
            Label = label,
            Platform = platform,
            Grant = PlatformIds[platform] == "dream-track" ? new(Rights.Train | Rights.Voice, LicenceScope.Consenting) : LicenceGrant.Play,
            Outcome = agreed is null ? NegotiationOutcome.Breakdown : NegotiationOutcome.Deal,
            Offers = transcript,
            Deal = agreed is null ? null : new DealRecord
            {
                Terms = agreed,
                Utility = transcript[^1].Utility,
                Round = transcript[^1].Round,
                ExpectedPaymentsDollars = expectedDollars,
                LumpSumFraction = agreed.LumpSumDollars / expectedDollars,
                ExpiresIndex = index + (Quarter.PerYear * agreed.TermYears),
            },
            Frontier = [.. Enumerable.Range(0, 21).Select(step => OnFrontier(step / 20.0, pieDollars))],
            BlackoutQuarters = blackout,
            Consenting = consenting,
            Case = label == 1 && platform == 3 ? SampleTalks.Create().Case : null,
        };
    }

    private static OfferRecord Offer(int i, int offers, double pieDollars, LicenceTerms? agreed)
    {
        bool byLabel = i % 2 == 0;
        bool last = i == offers - 1;
        double progress = agreed is null ? 0.7 * i / (offers - 1) : (double)i / (offers - 1);
        double position = byLabel ? 0.95 - (0.4 * progress * progress) : 0.10 + (0.45 * progress);
        UtilityPoint edge = OnFrontier(position, pieDollars);
        double efficiency = 0.90 + (0.09 * progress);
        return new OfferRecord(
            (i / 2) + 1,
            byLabel,
            last && agreed is not null ? agreed : new(pieDollars * position, royaltyShare: 0.3 + (0.3 * position), termYears: 3),
            new UtilityPoint(edge.LabelDollarsPerYear * efficiency, edge.PlatformDollarsPerYear * efficiency));
    }

    private static UtilityPoint OnFrontier(double position, double pieDollars) =>
        new(pieDollars * position, pieDollars * 1.1 * (1 - Math.Pow(position, 1.6)));
}

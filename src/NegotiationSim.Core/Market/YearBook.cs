using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Step 8 of the cycle: turns the quarters and the ledger of a year into its observation.</summary>
internal sealed class YearBook(WorldSpecification world, Offerings offerings)
{
    private readonly double[] users = new double[world.Platforms.Length];
    private readonly double[] subscribers = new double[world.Platforms.Length];
    private readonly double[] labelPlays = new double[world.Labels.Length];
    private readonly int[] blackouts = new int[world.Platforms.Length];
    private readonly double[] syntheticByGenre = new double[world.Genres.Length];
    private readonly double[] humanByGenre = new double[world.Genres.Length];
    private double syntheticHours;
    private double allHours;
    private readonly OfferBook book = new(world, offerings);
    private double surplusDollars;

    /// <summary>Adds a quarter.</summary>
    public void Add(
        Usage usage,
        ServedSurplus surplus,
        ImmutableArray<double> pricesDollarsPerMonth,
        IEnumerable<(int Platform, int Label)> blackedOut)
    {
        MarketTally tally = usage.Tally;
        book.Add(tally, surplus, pricesDollarsPerMonth);
        foreach (Offering offering in offerings.All)
        {
            double mean = tally.Users[offering.Index] / Quarter.PerYear;
            users[offering.Platform] += mean;
            subscribers[offering.Platform] += offering.Tier == TierKind.Subscription ? mean : 0;
        }

        for (int p = 0; p < users.Length; p++)
        {
            for (int l = 0; l < labelPlays.Length; l++)
            {
                bool streaming = world.Platforms[p].Kind == PlatformKind.Streaming;
                labelPlays[l] += streaming ? Quarter.Months * tally.LabelPlays(p, l) : 0;
            }
        }

        foreach ((int platform, _) in blackedOut)
        {
            blackouts[platform]++;
        }

        syntheticHours += tally.Hours.Synthetic;
        allHours += tally.Hours.All;
        AddGenres(usage.Responses);
        surplusDollars += Quarter.Months * surplus.ByMarket.Sum();
    }

    private void AddGenres(IReadOnlyList<MarketResponse> responses)
    {
        double[] outputs = Attribution.OutputsOf(world, responses);
        int classes = world.Consumers.PopularityClasses.Length;
        for (int g = 0; g < outputs.Length; g++)
        {
            syntheticByGenre[g] += outputs[g];
        }

        foreach (MarketResponse response in responses)
        {
            for (int cell = 0; cell < response.HumanHours.Length; cell++)
            {
                humanByGenre[cell / classes % humanByGenre.Length] += response.HumanHours[cell];
            }
        }
    }

    /// <summary>Closes the year.</summary>
    public YearObservation Close(
        int year, Ledger ledger, IReadOnlyList<RosterYear> rosters, IReadOnlyList<ContractOffer> offers, ImmutableArray<double> quality)
    {
        YearAccounts accounts = new(ledger, year);
        ImmutableArray<PlatformObservation> platforms = [.. Enumerable.Range(0, users.Length).Select(p => Platform(p, accounts, quality[p]))];
        ImmutableArray<LabelObservation> labels =
            [.. Enumerable.Range(0, labelPlays.Length).Select(l => Label(l, accounts, rosters[l], offers[l]))];

        double artists = accounts.To(AccountKind.Artists);
        double publishers = accounts.To(AccountKind.Publishers);
        double platformProfit = platforms.Sum(p => p.ProfitDollars);
        double labelProfit = labels.Sum(l => l.ProfitDollars);
        YearObservation observation = new()
        {
            Year = year,
            Artists = ArtistIncome(rosters),
            Platforms = platforms,
            Labels = labels,
            Tracks = new TrackObservation(
                rosters.Sum(r => r.Tracks.Tracks),
                rosters.Sum(r => r.Tracks.Below1000),
                rosters.Sum(r => r.Tracks.Streams),
                rosters.Sum(r => r.Tracks.StreamsIn1mTo50mBand)),
            SyntheticShare = allHours > 0 ? syntheticHours / allHours : 0,
            SyntheticShareByGenre = [.. syntheticByGenre.Zip(humanByGenre, (synthetic, human) => synthetic > 0 ? synthetic / (synthetic + human) : 0)],
            Welfare = new WelfareObservation(
                surplusDollars, platformProfit, labelProfit, artists, publishers,
                surplusDollars + platformProfit + labelProfit + artists + publishers),
            MarketSurplusDollars = book.MarketSurplusDollars,
            SurplusByPriceThirdDollars = book.SurplusByPriceThirdDollars,
            Offers = book.Observations,
            ArtistPaths = [.. rosters.SelectMany(r => r.Paths).OrderBy(path => path.Id)],
        };
        Clear();
        return observation;
    }

    private PlatformObservation Platform(int p, YearAccounts accounts, double quality)
    {
        Account self = new(AccountKind.Platform, p);
        double revenue = accounts.Into(self);
        return new PlatformObservation(
            users[p],
            subscribers[p],
            revenue,
            accounts.OutOf(self, PaymentKind.UsageRoyalty),
            accounts.OutOf(self, PaymentKind.LumpSum),
            accounts.OutOf(self, PaymentKind.Publishing),
            revenue - accounts.OutOf(self),
            quality,
            blackouts[p]);
    }

    private LabelObservation Label(int l, YearAccounts accounts, RosterYear roster, ContractOffer offer)
    {
        Account self = new(AccountKind.Label, l);
        double revenue = accounts.Into(self);
        double streaming = 0;
        for (int p = 0; p < users.Length; p++)
        {
            streaming += world.Platforms[p].Kind == PlatformKind.Streaming
                ? accounts.Between(new Account(AccountKind.Platform, p), self, PaymentKind.UsageRoyalty)
                : 0;
        }

        double toArtists = accounts.OutOf(self, PaymentKind.ArtistRoyalty)
            + accounts.OutOf(self, PaymentKind.ArtistAdvance)
            + accounts.OutOf(self, PaymentKind.ArtistLumpSum);
        return new LabelObservation(
            labelPlays[l],
            revenue,
            streaming,
            accounts.Into(self, PaymentKind.LumpSum),
            toArtists,
            revenue - accounts.OutOf(self),
            roster.People,
            offer.Reputation)
        {
            PlayReceiptsDollars = roster.Receipts.TotalDollars,
            OwnedByArtistsDollars = roster.OwnedByArtists.Dollars,
        };
    }

    private ArtistIncomeObservation ArtistIncome(IReadOnlyList<RosterYear> rosters)
    {
        IncomeSketch income = IncomeSketch.Merge(rosters.Select(r => r.Income));
        IncomeSketch career = IncomeSketch.Merge(rosters.Select(r => r.CareerIncome));
        IncomeSketch receipts = IncomeSketch.Merge(rosters.Select(r => r.Receipts));
        return new ArtistIncomeObservation
        {
            ByTierAndSource = [.. Enumerable.Range(0, ArtistIncomeObservation.TierNames.Length * SourceAmounts.Length).Select(i => new TierIncome(
                i / SourceAmounts.Length,
                (IncomeSource)(i % SourceAmounts.Length),
                rosters.Sum(r => r.ByTierAndSource[i].MicroDollars) / 1e6))
                .Where(entry => entry.Source != IncomeSource.Social || world.Platforms.Any(p => p.Kind == PlatformKind.Social))],
            ArtistsByTier = Sums(rosters, r => r.PeopleByTier),
            PercentileDollars = [.. ArtistIncomeObservation.Percentiles.Select(p => career.Quantile(p / 100.0))],
            MeanDollars = career.TotalPeople > 0 ? career.TotalDollars / career.TotalPeople : 0,
            Gini = income.Gini(),
            CareerGini = career.Gini(),
            TopOnePercentShare = receipts.TopShare(0.01),
            TopFourInThousandShare = receipts.TopShare(0.004),
            ArtistsAbove = Sums(rosters, r => r.PeopleAbove),
            GeneratedAbove = Sums(rosters, r => r.CensusAbove),
            Lorenz = career.Lorenz(),
        };
    }

    private static ImmutableArray<long> Sums(IReadOnlyList<RosterYear> rosters, Func<RosterYear, ImmutableArray<long>> part) =>
        [.. Enumerable.Range(0, part(rosters[0]).Length).Select(i => rosters.Sum(r => part(r)[i]))];

    private void Clear()
    {
        book.Clear();
        Array.Clear(users);
        Array.Clear(subscribers);
        Array.Clear(labelPlays);
        Array.Clear(blackouts);
        Array.Clear(syntheticByGenre);
        Array.Clear(humanByGenre);
        (syntheticHours, allHours, surplusDollars) = (0, 0, 0);
    }
}

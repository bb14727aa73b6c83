using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>The public state of the market in a quarter, from which consumers' conditions and forecasts are made.</summary>
internal sealed class MarketScene
{
    private readonly WorldSpecification world;
    private readonly Offerings offerings;
    private readonly ImmutableArray<MarketConditions> calibrated;
    private readonly AudienceHall hall;
    private readonly ImmutableArray<IPlatform> platforms;
    private readonly PoolOffice pools;
    private MarketResponse[] served = [];

    public MarketScene(
        WorldSpecification world,
        Offerings offerings,
        ImmutableArray<MarketConditions> calibrated,
        AudienceHall hall,
        ImmutableArray<IPlatform> platforms,
        PoolOffice pools)
    {
        this.world = world;
        this.offerings = offerings;
        this.calibrated = calibrated;
        this.hall = hall;
        this.platforms = platforms;
        this.pools = pools;
    }

    public required Quarter Quarter { get; set; }

    public required ImmutableArray<Repertoire> Repertoires { get; set; }

    public required ImmutableArray<PlatformPosture> Postures { get; set; }

    public required ImmutableArray<double> FearedCostDollarsPerMonth { get; set; }

    /// <summary>The law of each market.</summary>
    public required ImmutableArray<MarketPolicy> Policies { get; set; }

    /// <summary>What generators train on without a licence.</summary>
    public required FreeUse FreeUse { get; set; }

    /// <summary>Training sets before any licence.</summary>
    public TrainingSets Unlicensed => TrainingSets.None(world, Repertoires, FreeUse);

    /// <summary>Forecasts a year with some catalogues and training sets.</summary>
    public async ValueTask<MarketForecast> ForecastAsync(Availability available, TrainingSets training)
    {
        return await ForecastAsync(available, training, Postures);
    }

    /// <summary>Forecasts a year in which platforms ask other prices than they do.</summary>
    public async ValueTask<MarketForecast> ForecastAsync(
        Availability available, TrainingSets training, ImmutableArray<PlatformPosture> postures)
    {
        MarketResponse[] responses = await AskAsync(available, training, postures, false, hall.SampleAsync);
        Usage usage = Count(responses, available, training);
        return new StreamMinimum(world, offerings, Policies).In(
            usage.Tally.ToForecast(postures, await pools.OfForecastAsync(usage)), usage.Tally);
    }

    /// <summary>Forecasts use and its pools, and how each market answers prices, at some platforms' postures.</summary>
    public async ValueTask<(UsageShares Shares, ImmutableArray<MarketSlopes> Slopes)> SlopesAsync(
        Availability available, TrainingSets training, ImmutableArray<PlatformPosture> postures)
    {
        MarketSlopes[] slopes = await AskAsync(available, training, postures, false, hall.SlopesAsync);
        Usage usage = Count([.. slopes.Select(s => s.Response)], available, training);
        return (await pools.OfForecastAsync(usage), [.. slopes]);
    }

    /// <summary>How one market answers prices, at some platforms' postures.</summary>
    public async ValueTask<MarketSlopes> SlopesAsync(
        int market, Availability available, TrainingSets training, ImmutableArray<PlatformPosture> postures) =>
        await hall.SlopesAsync(ConditionsOf(market, available, (await QualitiesByMarketAsync(available, training))[market], postures, false));

    /// <summary>Lets a quarter pass for the consumers; the last of a year also brings what a comparison of payout rules needs.</summary>
    public async ValueTask<(UsageShares Shares, ServedSurplus Surplus)> ServeAsync(Availability available, TrainingSets training)
    {
        served = await AskAsync(available, training, Postures, Quarter.EndsYear, conditions => hall.ServeAsync(Quarter, conditions));
        Usage usage = Count(served, available, training);
        return (await pools.OfServedAsync(usage, Quarter.EndsYear), ServedSurplus.Of(served));
    }

    /// <summary>Counts the quarter just served again, as if other catalogues were on platforms that nobody chooses for them.</summary>
    public MarketTally Recount(Availability available, TrainingSets training) => Count(served, available, training).Tally;

    /// <summary>What each offering costs this quarter, by index, dollars a month; of an unlicensed source its feared cost.</summary>
    public ImmutableArray<double> Prices() => [.. offerings.All.Select(offering => Price(offering, Postures))];

    /// <summary>Quality of each generator under some training sets, and of each tool for remixing with some catalogues, in the market where it is best.</summary>
    public async ValueTask<ImmutableArray<double>> QualitiesAsync(Availability available, TrainingSets training)
    {
        ImmutableArray<double>[] byMarket = await QualitiesByMarketAsync(available, training);
        return [.. platforms.Select((_, p) => byMarket.Max(quality => quality[p]))];
    }

    private async ValueTask<ImmutableArray<double>[]> QualitiesByMarketAsync(Availability available, TrainingSets training)
    {
        double[][] quality = [.. world.Markets.Select(_ => new double[platforms.Length])];
        for (int p = 0; p < platforms.Length; p++)
        {
            if (world.Platforms[p].Traits.Group != ChoiceGroup.Tool)
            {
                continue;
            }

            bool differs = training.DiffersByMarket(p);
            bool remixes = world.Platforms[p].Traits.Use == LicensedUse.Remix;
            double everywhere = differs ? 0 : await platforms[p].QualityAsync(Quarter, remixes ? CoverageOf(p, available, training) : training.Coverage(p));
            for (int m = 0; m < quality.Length; m++)
            {
                quality[m][p] = differs ? await platforms[p].QualityAsync(Quarter, training.Coverage(p, m)) : everywhere;
            }
        }

        return [.. quality.Select(q => q.ToImmutableArray())];
    }

    private Usage Count(MarketResponse[] responses, Availability available, TrainingSets training)
    {
        Crowds crowds = Crowds.Of(world, offerings, Repertoires, available, p => Postures[p].Standing == PlatformStanding.Open);
        MarketTally tally = MarketTally.Count(world, offerings, responses, Repertoires, available, training, crowds, Accuracy());
        return new Usage(world, offerings, responses, tally, Repertoires, available);
    }

    /// <summary>Share of the plays of each generator's outputs that is traced to recordings, by its own will or the law's; empty where nobody traces any.</summary>
    private ImmutableArray<double> Accuracy()
    {
        double Of(int p) => world.Platforms[p] is { Traits.Use: LicensedUse.Train, Generator: { } generator }
            ? Math.Max(generator.AttributionAccuracy, MarketPolicy.Strictest(world, p, Policies, law => law.AttributionAccuracy))
            : 0;
        ImmutableArray<double> accuracy = [.. Enumerable.Range(0, platforms.Length).Select(Of)];
        return accuracy.Any(traced => traced > 0) ? accuracy : [];
    }

    private async ValueTask<TAnswer[]> AskAsync<TAnswer>(
        Availability available,
        TrainingSets training,
        ImmutableArray<PlatformPosture> postures,
        bool compare,
        Func<MarketConditions, ValueTask<TAnswer>> ask)
    {
        ImmutableArray<double>[] quality = await QualitiesByMarketAsync(available, training);
        Task<TAnswer>[] answers =
            [.. Enumerable.Range(0, world.Markets.Length).Select(m => ask(ConditionsOf(m, available, quality[m], postures, compare)).AsTask())];
        return await Task.WhenAll(answers);
    }

    private MarketConditions ConditionsOf(
        int market, Availability available, ImmutableArray<double> quality, ImmutableArray<PlatformPosture> postures, bool compare)
    {
        ImmutableArray<Offering> services = offerings.Services[market];
        ImmutableArray<Offering> generators = offerings.Generators[market];
        double adoption = world.Markets[market].AdoptionPerYear * Quarter.Index / Quarter.PerYear;
        return calibrated[market] with
        {
            MeanUtility = [.. services.Select((o, j) => IsOpen(o)
                ? calibrated[market].MeanUtility[j] + (Kind(o) == PlatformKind.Streaming ? adoption : 0)
                : MarketConditions.NotOffered)],
            PriceDollarsPerMonth = [.. services.Select(o => Price(o, postures))],
            Coverage = [.. services.SelectMany(o => CoverageOf(o, available))],
            GeneratorQuality = [.. generators.Select(o => IsOpen(o) ? quality[o.Platform] : MarketConditions.NotOffered)],
            GeneratorPriceDollarsPerMonth = [.. generators.Select(o => Price(o, postures))],
            Labelled = Policies[market].LabellingRequired,
            PoolMeasures = pools.Measures(market, compare),
        };

        bool IsOpen(Offering offering) => postures[offering.Platform].Standing == PlatformStanding.Open;
    }

    private double Price(Offering offering, ImmutableArray<PlatformPosture> postures) => IsAtRisk(offering)
        ? FearedCostDollarsPerMonth[offering.Market]
        : postures[offering.Platform].PriceDollarsPerMonth[offering.Place];

    /// <summary>Whether its users are pursued: those of an unlicensed source, and of a tool that nobody is paid for.</summary>
    private bool IsAtRisk(Offering offering) => Kind(offering) == PlatformKind.Unlicensed
        || (offering.Tier == TierKind.Unpaid && world.Platforms[offering.Platform].Traits.Group == ChoiceGroup.Tool);

    private PlatformKind Kind(Offering offering) => world.Platforms[offering.Platform].Kind;

    private IEnumerable<double> CoverageOf(Offering offering, Availability available) =>
        world.Platforms[offering.Platform].Traits.Use == LicensedUse.None
            ? world.Genres.Select(_ => 1.0)
            : Carried.Shares(world, Repertoires, available, offering.Platform);

    /// <summary>Share of each genre's repertoire that a platform may use, weighted by the genre's share of listening.</summary>
    private ImmutableArray<double> CoverageOf(int platform, Availability available, TrainingSets training) =>
        [.. Carried.Shares(world, Repertoires, available, platform, training).Select((share, g) => world.Genres[g].ListeningShare * share)];
}

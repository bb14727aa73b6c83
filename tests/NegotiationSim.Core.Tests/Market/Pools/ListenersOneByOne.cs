using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Market.Pools;

/// <summary>A tiny market of one service: each simulated consumer is one person who uses it, and each simulated artist one artist.</summary>
/// <param name="World">The world.</param>
/// <param name="Seed">Seed of everybody's draws.</param>
/// <param name="People">People a simulated consumer stands for.</param>
/// <param name="LabelOf">The label of an artist.</param>
internal sealed record ListenersOneByOne(WorldSpecification World, ulong Seed, double People = 1, Func<int, int>? LabelOf = null)
{
    public const int Consumers = 60;
    public const int Artists = 18;
    public const double FeeDollars = 10;

    /// <summary>Terms under which some artists are boosted and some listeners capped; months are twelfths of the year's threshold.</summary>
    public static PayoutSpecification Payout { get; } = new()
    {
        ArtistCentric = new ArtistCentricTerms { BoostStreams = 1_500, BoostListeners = 0, CapStreams = 600 },
        ThresholdStreams = 12 * 1_500,
    };

    /// <summary>A world of one market and one subscription.</summary>
    public static WorldSpecification OneService { get; } = SmallWorld.Specification with
    {
        Markets = [SmallWorld.Specification.Markets[0]],
        Platforms = [SmallWorld.Streaming("alpha", SmallWorld.Subscription("north", Consumers, FeeDollars)) with { Payout = Payout }],
        Artists = SmallWorld.Specification.Artists with { VolatilityPerYear = 0 },
        Consumers = SmallWorldConsumers.Specification with
        {
            PopularityClasses =
            [
                SmallWorldConsumers.Class("hit-led", 0.3, 1.2) with { HoursFactor = 0.7, SoughtShare = 0.2 },
                SmallWorldConsumers.Class("mixed", 0.5, 1) with { SoughtShare = 0.4 },
                SmallWorldConsumers.Class("niche", 0.2, 0.8) with { HoursFactor = 1.5, SoughtShare = 0.7 },
            ],
            AgeBands =
            [
                SmallWorldConsumers.AgeBand("young", 0.4, 1.3, 0) with { GenreTilt = [1, 2, 0.3] },
                SmallWorldConsumers.AgeBand("old", 0.6, 0.8, 0) with { GenreTilt = [1, 0.3, 1.5] },
            ],
        },
    };

    /// <summary>What each artist gets in a month under each rule, in the order of <see cref="PayoutComparison.Rules"/>.</summary>
    public async Task<double[][]> InRunAsync()
    {
        var (usage, rosters) = await ServeAsync();
        var office = new PoolOffice(World, usage.Offerings, rosters);
        var shares = await office.OfServedAsync(usage, compare: true);
        var comparison = new RuleComparison(shares, office.Standings, [.. World.Genres.Select(g => g.Id)]);
        var pools = comparison.Pools(0, FeeDollars * Consumers * People, _ => 1);
        var dollars = new double[Artists][];
        for (var l = 0; l < rosters.Length; l++)
        {
            foreach (var part in (await rosters[l].CompareAsync(comparison.Question(0, pools, l))).Ranked)
            {
                dollars[part.Key] = [.. part.Dollars];
            }
        }

        return dollars;
    }

    /// <summary>The labels' shares of the pool under a rule.</summary>
    public async Task<double[]> LabelSharesAsync(PayoutRuleKind rule)
    {
        var ruled = this with { World = World with { Platforms = [World.Platforms[0] with { Payout = Payout with { Rule = rule } }] } };
        var (usage, rosters) = await ruled.ServeAsync();
        var shares = await new PoolOffice(ruled.World, usage.Offerings, rosters).OfServedAsync(usage, compare: true);
        return [.. Enumerable.Range(0, World.Labels.Length).Select(l => shares.Of(0, l, _ => 1))];
    }

    /// <summary>The same listening as a table, a row a person and artist.</summary>
    public IEnumerable<StreamRow> Rows()
    {
        var artists = Everybody();
        var exponents = World.Consumers.PopularityClasses.Select(c => c.Exponent).ToArray();
        var consumers = ConsumerBlock.Draw(World, 1, 0, Consumers, new RandomSource(Seed, 0));
        foreach (var tile in consumers.Tiles)
        {
            for (var i = tile.First; i < tile.First + tile.Count; i++)
            {
                for (var k = 0; k < Artists; k++)
                {
                    double Draw(Artist a) => Math.Exp(exponents[tile.Class] * a.LogPopularity);
                    var ofGenre = artists.Where(a => a.Genre == artists[k].Genre).Sum(Draw);
                    var hours = consumers.MonthlyHours[i] * consumers.Taste[(artists[k].Genre * consumers.Stride) + i];
                    var streams = hours * (60 / World.Consumers.MinutesPerTrack) * Draw(artists[k]) / ofGenre;
                    yield return new StreamRow(
                        i, k, streams, World.Consumers.PopularityClasses[tile.Class].SoughtShare * streams, Money.FromDollars(FeeDollars));
                }
            }
        }
    }

    /// <summary>The rules for tables, in the same order.</summary>
    public static IPayoutRule[] RulesOfTables =>
        [new ProRataRule(), new UserCentricRule(), new ArtistCentricRule(Payout.ArtistCentric), new ThresholdRule(Payout.ThresholdStreams / 12)];

    private async Task<(Usage Usage, ImmutableArray<IRoster> Rosters)> ServeAsync()
    {
        RandomSource random = new(Seed, 0);
        Offerings offerings = new(World);
        var first = Quarter.At(World.StartYear, 0);
        List<IRoster> rosters = [];
        List<Repertoire> repertoires = [];
        for (var l = 0; l < World.Labels.Length; l++)
        {
            Roster roster = new(World, l, random);
            await roster.FoundAsync([.. Everybody().Where(a => (LabelOf?.Invoke(a.Id) ?? a.Id % 3) == l)]);
            rosters.Add(roster);
            repertoires.Add(await roster.ReleaseAsync(first));
        }

        MarketConditions conditions = new()
        {
            Market = 0,
            MeanUtility = [500],
            PriceDollarsPerMonth = [FeeDollars],
            PriceSensitivity = 0.1,
            Coverage = [1, 1, 1],
            GeneratorQuality = [],
            GeneratorPriceDollarsPerMonth = [],
            Labelled = false,
            PoolMeasures = new PoolOffice(World, offerings, [.. rosters]).Measures(0, compare: true),
        };
        var response = await new Audience(World, new Segment(0, 0, Consumers, People), random).ForecastAsync(conditions);
        var all = Availability.Of(World, (_, _) => true);
        var untrained = TrainingSets.None(World, repertoires, FreeUse.None(World));
        var crowds = Crowds.Of(World, offerings, repertoires, all, _ => true);
        var tally = MarketTally.Count(World, offerings, [response], repertoires, all, untrained, crowds, []);
        return (new Usage(World, offerings, [response], tally, [.. repertoires], all), [.. rosters]);
    }

    private Artist[] Everybody() =>
    [
        .. Enumerable.Range(0, Artists).Select(k =>
        {
            var draw = new RandomSource(Seed, 1).Stream(DrawPurpose.ArtistShock, k, 0);
            return new Artist { Id = k, People = 1, Genre = k % World.Genres.Length, LongRunLogPopularity = 1.2 * draw.NextNormal() };
        }),
    ];
}

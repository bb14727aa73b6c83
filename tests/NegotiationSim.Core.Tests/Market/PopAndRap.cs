using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>A month of one service whose subscribers hear nothing but pop and whose free users nothing but rap, beside a social platform.</summary>
/// <remarks>Two labels have all music: the second two units of mass of either genre. Nobody plays folk, or makes it.</remarks>
internal static class PopAndRap
{
    public const int Users = 1_000;
    public const double SubscriptionDollars = 10;
    public const double AdDollars = 1;

    public static WorldSpecification World { get; } = SmallWorld.Specification with
    {
        Markets = [SmallWorld.Specification.Markets[0]],
        Platforms =
        [
            SmallWorld.Streaming("alpha", SmallWorld.Subscription("north", 1, SubscriptionDollars), SmallWorld.Advertising("north", 1, AdDollars)),
            SmallWorld.Social("clips", Users, 0, 0),
        ],
    };

    public static Offerings Offerings { get; } = new(World);

    public static Availability All { get; } = Availability.Of(World, (_, _) => true);

    private static int Classes => World.Consumers.PopularityClasses.Length;

    /// <summary>Mass or hours of pop and of rap, spread evenly over popularity classes.</summary>
    public static double[] Spread(double pop, double rap) =>
        [.. new[] { pop, rap, 0 }.SelectMany(all => Enumerable.Repeat(all / Classes, Classes))];

    /// <summary>What was listened to.</summary>
    /// <param name="mass">Mass of the first label.</param>
    /// <param name="hours">Hours of pop by subscribers, and of rap by free users.</param>
    /// <param name="synthetic">Hours of synthetic music that subscribers hear beside.</param>
    /// <remarks>A listener hears two hours, of which the artist-centric cap leaves one.</remarks>
    public static Usage Listen(double[] mass, (double Pop, double Rap) hours, double synthetic = 0)
    {
        ImmutableArray<Repertoire> repertoires = [Repertoire(mass), Repertoire(Spread(2, 2)), Repertoire(Spread(0, 0))];
        double[] heard = [.. Spread(hours.Pop, 0), .. Spread(0, hours.Rap)];
        MarketResponse[] responses =
        [
            new()
            {
                Market = 0,
                Users = [Users, Users],
                HumanHours = [.. heard],
                SyntheticHours = [synthetic, 0],
                HumanPersons = [.. heard.Select(h => h / 2)],
                SyntheticPersons = [synthetic / 2, 0],
                CappedHours = [.. heard.Select(h => h / 2)],
                GeneratorUsers = [],
                UsersPerDollar = [0, 0],
                SurplusDollarsPerMonth = 0,
            },
        ];
        Crowds crowds = Crowds.Of(World, Offerings, repertoires, All, _ => true);
        MarketTally tally = MarketTally.Count(
            World, Offerings, responses, repertoires, All, TrainingSets.None(World, repertoires, FreeUse.None(World)), crowds, []);
        return new Usage(World, Offerings, responses, tally, repertoires, All);
    }

    /// <summary>The pools of the service's two tiers, and none of the social platform.</summary>
    public static UsageShares Shares(Usage usage, PayoutRuleKind rule)
    {
        PayoutSpecification payout = new() { Rule = rule };
        Standings standings = new();
        standings.Remember(0, rule, usage.Repertoires, [.. usage.Repertoires.Select(r => new RosterStanding(r.Mass, 1, 1))]);
        return new UsageShares(
            usage, [PoolSharing.Of(usage, 0, 0, payout, standings), PoolSharing.Of(usage, 0, 1, payout, standings), null]);
    }

    private static Repertoire Repertoire(double[] mass) => new([.. mass], [.. mass.Chunk(Classes).Select(genre => genre.Sum())], 1);
}

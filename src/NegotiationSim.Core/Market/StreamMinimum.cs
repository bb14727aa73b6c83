using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>The least that the law lets streaming services pay a label for its plays.</summary>
internal sealed class StreamMinimum(WorldSpecification world, Offerings offerings, ImmutableArray<MarketPolicy> policies)
{
    private const double MonthsPerYear = 12;

    private readonly bool prescribed = policies.Any(policy => policy.LeastPerPlayDollars > 0);

    /// <summary>Least a play on an offering, dollars.</summary>
    public double PerPlay(Offering offering) =>
        world.Platforms[offering.Platform].Kind == PlatformKind.Streaming ? policies[offering.Market].LeastPerPlayDollars : 0;

    /// <summary>Least a play on each offering of a platform, dollars; empty where nothing is prescribed.</summary>
    public ImmutableArray<double> PerPlay(int platform) => prescribed ? [.. offerings.All.Where(o => o.Platform == platform).Select(PerPlay)] : [];

    /// <summary>Least for the plays of each label on a platform, dollars a month; empty where nothing is prescribed.</summary>
    public ImmutableArray<double> PerMonth(int platform, MarketTally tally)
    {
        if (!prescribed)
        {
            return [];
        }

        double[] least = new double[world.Labels.Length];
        foreach (Offering offering in offerings.All.Where(o => o.Platform == platform))
        {
            for (int l = 0; l < least.Length; l++)
            {
                least[l] += PerPlay(offering) * tally.OfferingPlays(offering, l);
            }
        }

        return [.. least];
    }

    /// <summary>A forecast of a year from a tally, with what is due at least in it.</summary>
    public MarketForecast In(MarketForecast forecast, MarketTally tally) => !prescribed
        ? forecast
        : new([.. forecast.Platforms.Select((platform, p) => platform with
        {
            LeastPaymentsDollars = [.. PerMonth(p, tally).Select(dollars => MonthsPerYear * dollars)],
        })]);
}

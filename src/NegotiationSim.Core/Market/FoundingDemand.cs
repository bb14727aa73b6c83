using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Calibrates the demand of each market: first of the platforms there from the start, then of those that enter later.</summary>
internal sealed class FoundingDemand(
    WorldSpecification world,
    Offerings offerings,
    ImmutableArray<PlatformPosture> postures,
    ImmutableArray<double> fearedCost,
    AudienceHall hall)
{
    private const double FirstGuessOfSensitivity = 0.3;

    /// <summary>Calibrates a market; the response is that of the start, the mean utilities are those of all services.</summary>
    /// <exception cref="ModelException">The start cannot be reproduced.</exception>
    public async ValueTask<CalibratedDemand> CalibrateAsync(int market)
    {
        ImmutableArray<Offering> services = offerings.Services[market];
        ImmutableArray<Offering> atStart = [.. services.Select(o => IsOpen(o) ? o : o with { StartUsers = 0 })];
        double nobody = world.Markets[market].People - atStart.Sum(o => o.StartUsers);
        if (!(nobody > 0))
        {
            throw new ModelException(
                $"Services of market '{world.Markets[market].Id}' start with {atStart.Sum(o => o.StartUsers):N0} users, but it has {world.Markets[market].People:N0} people. "
                + "Some have to use nothing: lower startUsers, or raise people.");
        }

        double Guess(Offering o) => Math.Log(Math.Max(1, o.StartUsers) / nobody);
        MarketConditions guess = StartOf(market) with
        {
            MeanUtility = [.. atStart.Select(o => IsOpen(o) ? Guess(o) : MarketConditions.NotOffered)],
        };
        CalibratedDemand start = Settled(market, await DemandCalibration.CalibrateAsync(
            guess, atStart, world.Markets[market].People, world.Consumers.OwnPriceElasticity, hall.ForecastAsync));

        double[] utility = [.. start.Conditions.MeanUtility];
        foreach (IGrouping<int, Offering> entrant in services.Where(o => !IsOpen(o)).GroupBy(o => o.Platform))
        {
            CalibratedDemand with = Settled(market, await DemandCalibration.AddAsync(start.Conditions, services, entrant.Key, hall.ForecastAsync));
            foreach (Offering offering in entrant)
            {
                int j = services.IndexOf(offering);
                utility[j] = offering.StartUsers > 0 ? with.Conditions.MeanUtility[j] : Guess(offering);
            }
        }

        return start with { Conditions = start.Conditions with { MeanUtility = [.. utility] } };
    }

    private bool IsOpen(Offering offering) => postures[offering.Platform].Standing == PlatformStanding.Open;

    /// <summary>Conditions of the start with complete catalogues, mean utilities apart.</summary>
    private MarketConditions StartOf(int market)
    {
        ImmutableArray<Offering> services = offerings.Services[market];
        ImmutableArray<Offering> generators = offerings.Generators[market];
        return new MarketConditions
        {
            Market = market,
            MeanUtility = [],
            PriceDollarsPerMonth = [.. services.Select(o => world.Platforms[o.Platform].Kind == PlatformKind.Unlicensed
                ? fearedCost[market]
                : postures[o.Platform].PriceDollarsPerMonth[o.Place])],
            PriceSensitivity = FirstGuessOfSensitivity,
            Coverage = [.. Enumerable.Repeat(1.0, services.Length * world.Genres.Length)],
            GeneratorQuality = [.. generators.Select(_ => 0.0)],
            GeneratorPriceDollarsPerMonth = [.. generators.Select(o => postures[o.Platform].PriceDollarsPerMonth[o.Place])],
            Labelled = world.Consumers.Synthetic.Labelled,
        };
    }

    private CalibratedDemand Settled(int market, CalibratedDemand demand) => demand.Converged
        ? demand
        : throw new ModelException(
            $"Demand in market '{world.Markets[market].Id}' cannot be calibrated to its start users and an own-price elasticity of "
            + FormattableString.Invariant($"{world.Consumers.OwnPriceElasticity}: after {demand.Iterations} iterations ")
            + (double.IsFinite(demand.Residual)
                ? FormattableString.Invariant($"the largest log error of users or elasticity is {demand.Residual:G3}. ")
                : "nobody is left on some service. ")
            + "Bring start users further below the market's people, or choose an elasticity nearer to zero.");
}

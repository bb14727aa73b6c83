using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Demand;

/// <summary>Finds mean utilities that reproduce the start's users, and the price sensitivity that gives the wanted elasticity.</summary>
/// <remarks>
/// Mean utilities by Berry's (1994) inversion: delta + ln(observed / predicted) - ln(observed / predicted share of nothing), which is
/// exact in one step without heterogeneity. Whenever it makes the error larger, nothing gets half the weight: the limit is the plain
/// contraction of Berry, Levinsohn and Pakes (1995), which cannot fail but is slow where few choose nothing.
/// The elasticity of a subscription is -price x Sum alpha_i s_i (1 - s_i) / Sum s_i; its user-weighted mean rises in the sensitivity
/// less than in proportion, so scaling by wanted over actual settles. It waits until shares fit: moved at once, the two can chase
/// each other round for ever.
/// </remarks>
public static class DemandCalibration
{
    private const double Tolerance = 1e-10;

    // The sensitivity moves once the error of shares is below this part of its own.
    private const double FitBeforeSlope = 0.5;
    private const int MostIterations = 2_000;

    /// <summary>Calibrates a market whose services carry the whole repertoire; a service that starts without users keeps its utility.</summary>
    /// <param name="start">Conditions at the start; mean utilities and sensitivity are replaced.</param>
    /// <param name="services">The market's services.</param>
    /// <param name="people">People of the market; above the start's users in total.</param>
    /// <param name="ownPriceElasticity">Wanted elasticity, below 0.</param>
    /// <param name="forecast">Asks the market's consumers.</param>
    /// <returns>Calibrated conditions, the response to them, and how well they fit.</returns>
    public static async ValueTask<CalibratedDemand> CalibrateAsync(
        MarketConditions start,
        ImmutableArray<Offering> services,
        double people,
        double ownPriceElasticity,
        Func<MarketConditions, ValueTask<MarketResponse>> forecast)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(forecast);

        MarketConditions conditions = start;
        double weightOfNothing = 1;
        double before = double.PositiveInfinity;
        for (int iterations = 0; ; iterations++)
        {
            MarketResponse response = await forecast(conditions);
            double[] step = UtilitySteps(services, response);
            double utilityError = step.Max(Math.Abs);
            double elasticity = SubscriptionElasticity(conditions, services, response);
            double ratio = elasticity < 0 ? ownPriceElasticity / elasticity : 1;
            double elasticityError = Math.Abs(ratio - 1);
            double residual = Math.Max(utilityError, elasticityError);
            bool converged = residual <= Tolerance;
            if (converged || iterations == MostIterations || !double.IsFinite(residual))
            {
                return new CalibratedDemand(conditions, response, iterations, residual, converged);
            }

            // Whatever a new sensitivity does to the mean consumer's utility is made up for, so that shares hardly move.
            double change = 0;
            if (utilityError <= Math.Max(Tolerance, FitBeforeSlope * elasticityError))
            {
                change = conditions.PriceSensitivity * (ratio - 1);
                before = double.PositiveInfinity;
            }
            else
            {
                weightOfNothing = utilityError < before ? weightOfNothing : weightOfNothing / 2;
                before = utilityError;
            }

            double nothing = weightOfNothing * StepOfNothing(services, people, response);
            conditions = conditions with
            {
                MeanUtility = [.. services.Select((o, j) => conditions.MeanUtility[j]
                    + (o.StartUsers > 0 ? step[j] - nothing + (change * conditions.PriceDollarsPerMonth[j]) : 0))],
                PriceSensitivity = conditions.PriceSensitivity + change,
            };
        }
    }

    /// <summary>Finds the mean utility at which a platform that is added to a calibrated market would have the users wanted.</summary>
    /// <remarks>The contraction of Berry, Levinsohn and Pakes (1995) over its services alone; all others keep their mean utility.</remarks>
    /// <param name="market">The calibrated market, without the platform.</param>
    /// <param name="services">The market's services, start users those wanted.</param>
    /// <param name="platform">The platform to add.</param>
    /// <param name="forecast">Asks the market's consumers.</param>
    /// <returns>The market with the platform.</returns>
    public static async ValueTask<CalibratedDemand> AddAsync(
        MarketConditions market,
        ImmutableArray<Offering> services,
        int platform,
        Func<MarketConditions, ValueTask<MarketResponse>> forecast)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(forecast);
        bool IsNew(Offering o) => o.Platform == platform && o.StartUsers > 0;
        MarketConditions conditions = market with
        {
            MeanUtility = [.. services.Select((o, j) => IsNew(o) ? 0 : market.MeanUtility[j])],
        };
        for (int iterations = 0; ; iterations++)
        {
            MarketResponse response = await forecast(conditions);
            double[] step = [.. services.Select((o, j) => IsNew(o) ? Math.Log(o.StartUsers / response.Users[j]) : 0)];
            double residual = step.Max(Math.Abs);
            bool converged = residual <= Tolerance;
            if (converged || iterations == MostIterations || !double.IsFinite(residual))
            {
                return new CalibratedDemand(conditions, response, iterations, residual, converged);
            }

            conditions = conditions with { MeanUtility = [.. conditions.MeanUtility.Select((utility, j) => utility + step[j])] };
        }
    }

    /// <summary>ln(observed / predicted) of each service; 0 for one that starts without users, which cannot be inverted.</summary>
    private static double[] UtilitySteps(ImmutableArray<Offering> services, MarketResponse response) =>
        [.. services.Select((o, j) => o.StartUsers > 0 ? Math.Log(o.StartUsers / response.Users[j]) : 0)];

    /// <summary>ln(observed / predicted) of choosing nothing, the users of services that start without users left out of both.</summary>
    private static double StepOfNothing(ImmutableArray<Offering> services, double people, MarketResponse response)
    {
        double uncounted = services.Select((o, j) => o.StartUsers > 0 ? 0 : response.Users[j]).Sum();
        return Math.Log((people - services.Sum(o => o.StartUsers) - uncounted) / (people - response.Users.Sum()));
    }

    /// <summary>User-weighted mean own-price elasticity of priced subscriptions; 0 when there is none.</summary>
    public static double SubscriptionElasticity(MarketConditions conditions, ImmutableArray<Offering> services, MarketResponse response)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(response);
        double weighted = 0;
        double users = 0;
        for (int j = 0; j < services.Length; j++)
        {
            if (services[j].Tier == TierKind.Subscription && services[j].StartUsers > 0)
            {
                weighted += conditions.PriceDollarsPerMonth[j] * response.UsersPerDollar[j];
                users += response.Users[j];
            }
        }

        return users > 0 ? weighted / users : 0;
    }
}

/// <summary>Result of a calibration.</summary>
/// <param name="Conditions">Calibrated conditions.</param>
/// <param name="Response">The market's response to them.</param>
/// <param name="Iterations">Iterations used.</param>
/// <param name="Residual">Largest remaining log error of users or elasticity.</param>
/// <param name="Converged">Whether the residual is within tolerance.</param>
public sealed record CalibratedDemand(MarketConditions Conditions, MarketResponse Response, int Iterations, double Residual, bool Converged);

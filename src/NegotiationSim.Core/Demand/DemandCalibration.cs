using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Demand;

/// <summary>Finds mean utilities that reproduce the start's users, and the price sensitivity that gives the wanted elasticity.</summary>
/// <remarks>
/// Mean utilities by Berry's (1994) inversion: delta + ln(observed / predicted) - ln(observed / predicted share of nothing), which is
/// exact in one step without heterogeneity. Should it ever make the error larger, the plain contraction of Berry, Levinsohn and
/// Pakes (1995), which cannot fail but is slow where few choose nothing, takes the next step.
/// The elasticity of a subscription is -price x Sum alpha_i s_i (1 - s_i) / Sum s_i; its user-weighted mean is all but linear
/// in the sensitivity, so scaling by wanted over actual settles in a few steps.
/// </remarks>
public static class DemandCalibration
{
    private const double Tolerance = 1e-10;
    private const int MostIterations = 2_000;

    /// <summary>Calibrates a market whose services carry the whole repertoire.</summary>
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

        // A service that starts without users (one to be launched) cannot be inverted; it keeps the utility it is given.
        MarketConditions conditions = start;
        double utilityError = double.PositiveInfinity;
        double elasticityError = double.PositiveInfinity;
        int iterations = 0;
        MarketResponse response = await forecast(conditions);
        while (iterations < MostIterations && (utilityError > Tolerance || elasticityError > Tolerance))
        {
            iterations++;
            double before = utilityError;
            double[] logErrors = [.. services.Select((o, j) => o.StartUsers > 0 ? Math.Log(o.StartUsers / response.Users[j]) : 0)];
            utilityError = logErrors.Max(Math.Abs);
            double nothing = utilityError < before ? Math.Log((people - services.Sum(o => o.StartUsers)) / (people - response.Users.Sum())) : 0;
            double[] utility = [.. services.Select((o, j) => conditions.MeanUtility[j] + (o.StartUsers > 0 ? logErrors[j] - nothing : 0))];

            double sensitivity = conditions.PriceSensitivity;
            double elasticity = SubscriptionElasticity(conditions, services, response);
            if (elasticity < 0)
            {
                double ratio = ownPriceElasticity / elasticity;
                elasticityError = Math.Abs(ratio - 1);
                sensitivity *= ratio;
            }
            else
            {
                elasticityError = 0;
            }

            conditions = conditions with { MeanUtility = [.. utility], PriceSensitivity = sensitivity };
            response = await forecast(conditions);
        }

        return new CalibratedDemand(
            conditions, response, iterations, Math.Max(utilityError, elasticityError), utilityError <= Tolerance && elasticityError <= Tolerance);
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

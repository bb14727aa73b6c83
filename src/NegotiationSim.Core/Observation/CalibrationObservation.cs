namespace NegotiationSim.Core.Observation;

/// <summary>How well demand in a market was fitted to the users of the start before the first quarter.</summary>
/// <param name="Market">Market identifier.</param>
/// <param name="Iterations">Iterations of Berry's contraction.</param>
/// <param name="Residual">Largest log error left, of any service's users or of the elasticity; at most 1e-10.</param>
/// <param name="OwnPriceElasticity">User-weighted mean own-price elasticity of subscriptions reached; 0 in a market without any.</param>
/// <param name="PriceSensitivityPerDollar">Utility that the mean consumer loses by a dollar a month.</param>
public sealed record CalibrationObservation(
    string Market, int Iterations, double Residual, double OwnPriceElasticity, double PriceSensitivityPerDollar);

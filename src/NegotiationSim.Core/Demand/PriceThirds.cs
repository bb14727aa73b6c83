using MathNet.Numerics.Distributions;

namespace NegotiationSim.Core.Demand;

/// <summary>Thirds of consumers by price sensitivity, which is log-normal with mean one: the model's consumers have no income of their own.</summary>
/// <param name="logSd">Standard deviation of the logarithm; where it is 0 all are alike and in the middle third.</param>
internal sealed class PriceThirds(double logSd)
{
    /// <summary>How many there are.</summary>
    public const int Count = 3;

    private static readonly double Third = Normal.InvCDF(0, 1, 1.0 / Count);

    private readonly double low = Quantile(logSd, Third);
    private readonly double high = Quantile(logSd, -Third);

    /// <summary>The third of a consumer: 0 the least sensitive, 2 the most.</summary>
    /// <param name="sensitivity">Price sensitivity relative to the mean.</param>
    public byte Of(double sensitivity) => (byte)(sensitivity < low ? 0 : sensitivity > high ? 2 : 1);

    private static double Quantile(double logSd, double normal) => Math.Exp((logSd * normal) - (0.5 * logSd * logSd));
}

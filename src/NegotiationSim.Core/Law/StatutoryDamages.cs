using MathNet.Numerics.Distributions;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Law;

/// <summary>What a court awards for a work when the plaintiff wins: lognormal, held within the statutory range.</summary>
/// <remarks>In the United States 750 to 30,000 dollars, and up to 150,000 where infringement is wilful (17 U.S.C. 504(c)).</remarks>
/// <param name="LeastDollars">Least a work; at least 0.</param>
/// <param name="MostDollars">Most a work; at least the least.</param>
/// <param name="MedianDollars">Median award before it is held within the range; above 0, or the least where that is 0.</param>
/// <param name="LogSd">Log standard deviation before that; at least 0.</param>
public sealed record StatutoryDamages(double LeastDollars, double MostDollars, double MedianDollars, double LogSd)
{
    /// <summary>The damages of a court under the law of a quarter.</summary>
    public static StatutoryDamages Of(CourtSpecification court, MarketPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(court);
        ArgumentNullException.ThrowIfNull(policy);
        double most = policy.StatutoryMaximumDollars;
        return new(Math.Min(court.LeastPerWorkDollars, most), most, court.AwardPerWorkDollars, court.AwardLogSd);
    }

    /// <summary>Mean award a work, dollars.</summary>
    /// <remarks>
    /// With X lognormal, <c>E min(max(X, a), b) = a P(X &lt; a) + b P(X &gt; b) + E[X; a &lt; X &lt; b]</c>. Without spread it is the median.
    /// </remarks>
    public double MeanDollars
    {
        get
        {
            if (LogSd == 0 || MedianDollars <= 0)
            {
                return Math.Clamp(MedianDollars, LeastDollars, MostDollars);
            }

            double mu = Math.Log(MedianDollars);
            double below = LeastDollars > 0 ? Standard((Math.Log(LeastDollars) - mu) / LogSd) : 0;
            double belowWeighted = LeastDollars > 0 ? Standard(((Math.Log(LeastDollars) - mu) / LogSd) - LogSd) : 0;
            double toMost = (Math.Log(MostDollars) - mu) / LogSd;
            double mean = MedianDollars * Math.Exp(LogSd * LogSd / 2);
            return (LeastDollars * below) + (MostDollars * (1 - Standard(toMost))) + (mean * (Standard(toMost - LogSd) - belowWeighted));
        }
    }

    /// <summary>Draws an award a work, dollars.</summary>
    public double Draw(ref RandomStream stream) =>
        Math.Clamp(MedianDollars * Math.Exp(LogSd * stream.NextNormal()), LeastDollars, MostDollars);

    private static double Standard(double z) => Normal.CDF(0, 1, z);
}

using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Scenarios;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Calibration;

/// <summary>What a calibration came to.</summary>
public sealed class CalibrationResult
{
    // Half-width of a 95% interval of a normal variable in standard errors.
    private static readonly double Z = Normal.InvCDF(0, 1, 0.975);

    internal CalibrationResult(CalibrationPlan plan, Fit fit, ImmutableArray<MeanInterval> moments, int points, ImmutableArray<string> warnings)
    {
        Fit = fit;
        Warnings = warnings;
        Points = points;
        Parameters = [.. plan.Factors.Select((factor, i) => Parameter(factor, i, fit))];
        ImmutableArray<MomentResult> all = [.. plan.Fitted.Concat(plan.HeldOut).Zip(moments, MomentResult.Of)];
        Fitted = [.. all.Take(plan.Fitted.Length)];
        HeldOut = [.. all.Skip(plan.Fitted.Length)];
    }

    /// <summary>The search.</summary>
    public Fit Fit { get; }

    /// <summary>What is doubtful about the calibrated scenario though nothing is wrong.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>Different points that were run.</summary>
    public int Points { get; }

    /// <summary>The parameters, in the order of the file.</summary>
    public ImmutableArray<ParameterResult> Parameters { get; }

    /// <summary>The moments the parameters were fitted to.</summary>
    public ImmutableArray<MomentResult> Fitted { get; }

    /// <summary>The moments that nothing was fitted to.</summary>
    public ImmutableArray<MomentResult> HeldOut { get; }

    /// <summary>Moments more than directions that they identify: degrees of freedom of the test below; 0 when there is nothing to test.</summary>
    public int DegreesOfFreedom => Math.Max(0, Fitted.Length - (Parameters.Length - Fit.Identification.Flat.Length));

    /// <summary>
    /// Probability of so bad a fit or a worse one if the model were right and the targets' errors normal and independent (the J test of
    /// over-identifying restrictions); null without degrees of freedom.
    /// </summary>
    public double? FitProbability =>
        DegreesOfFreedom == 0 ? null : 1 - ChiSquared.CDF(DegreesOfFreedom, Fit.Distance);

    private static ParameterResult Parameter(Factor factor, int index, Fit fit)
    {
        double at = fit.Parameters[index];
        double error = fit.Identification.StandardErrors[index];
        bool identified = fit.Identification.IsIdentified(index);
        return new ParameterResult(
            factor,
            factor.ValueAt(at),
            identified ? factor.About(Math.Clamp(at - (Z * error), 0, 1)) : null,
            identified ? factor.About(Math.Clamp(at + (Z * error), 0, 1)) : null,
            at is <= 0 or >= 1);
    }
}

/// <summary>A calibrated parameter; values as a scenario writes them.</summary>
/// <param name="Factor">The parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="Low">Lower end of the 95% interval, cut off at the range and rounded to a thousandth of it; null when the moments do not identify the parameter.</param>
/// <param name="High">Upper end.</param>
/// <param name="AtBound">Whether it ended on a bound of its range, which then holds it and not the moments.</param>
public sealed record ParameterResult(Factor Factor, string Value, string? Low, string? High, bool AtBound)
{
    /// <summary>Whether the moments say where in its range it lies.</summary>
    public bool IsIdentified => Low is not null;
}

/// <summary>A moment at the calibrated parameters.</summary>
/// <param name="Target">The published value.</param>
/// <param name="Got">The simulated one.</param>
public sealed record MomentResult(Expectation Target, MeanInterval Got)
{
    /// <summary>Standard error of the published value.</summary>
    public double StandardError => CalibrationPlan.StandardError(Target);

    /// <summary>Weight in the objective.</summary>
    public double Weight => 1 / (StandardError * StandardError);

    /// <summary>Standard error of the simulated value; 0 with one replication, where it is unknown.</summary>
    public double SimulationError => Got.Count > 1 ? Got.StandardDeviation / Math.Sqrt(Got.Count) : 0;

    /// <summary>Got less target in standard errors of the two together; NaN when there was nothing to measure.</summary>
    public double T => (Got.Mean - Target.Target) / Math.Sqrt((StandardError * StandardError) + (SimulationError * SimulationError));

    /// <summary>Whether the simulated value lies in the band that counts as agreement.</summary>
    public bool IsMet => Got.Mean >= Target.ToleranceLow && Got.Mean <= Target.ToleranceHigh;

    internal static MomentResult Of(Expectation target, MeanInterval got) => new(target, got);
}

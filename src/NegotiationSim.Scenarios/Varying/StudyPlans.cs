using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>A sensitivity study as its file describes it.</summary>
/// <param name="Factors">What is varied, in the order of the file; at least one.</param>
/// <param name="Metrics">What is measured, in the order of the file; at least one.</param>
public sealed record SensitivityPlan(ImmutableArray<Factor> Factors, ImmutableArray<MetricChoice> Metrics);

/// <summary>A calibration as its file describes it.</summary>
/// <param name="Factors">The parameters, ranges all of them, in the order of the file.</param>
/// <param name="Targets">The moments: those of the calibration set are fitted, the others held out. At least one is fitted.</param>
public sealed record CalibrationPlan(ImmutableArray<Factor> Factors, ImmutableArray<Expectation> Targets)
{
    /// <summary>The targets that parameters are fitted to.</summary>
    public ImmutableArray<Expectation> Fitted => [.. Targets.Where(target => target.Set == ExpectationSet.Calibration)];

    /// <summary>The targets that are only measured.</summary>
    public ImmutableArray<Expectation> HeldOut => [.. Targets.Where(target => target.Set == ExpectationSet.Test)];

    /// <summary>The standard error of a target: half the band that counts as agreement.</summary>
    public static double StandardError(Expectation target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return (target.ToleranceHigh - target.ToleranceLow) / 2;
    }
}

/// <summary>A metric in a year.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Year">Calendar year.</param>
public readonly record struct MetricChoice(string Metric, int Year)
{
    /// <summary>Such as <c>artists.gini in 2026</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Metric} in {Year}");
}

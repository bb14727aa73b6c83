namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>How sensitivity is measured.</summary>
public enum SensitivityMethod
{
    /// <summary>Elementary effects: r (d + 1) points; tells the few factors that matter from the many that do not.</summary>
    Morris,

    /// <summary>Variance-based indices: N (d + 2) points; says how much of the variance is whose.</summary>
    Sobol,
}

namespace NegotiationSim.Experiments.Metrics;

/// <summary>A metric's name means nothing: a misspelling, or an agent or threshold that the world does not have.</summary>
/// <param name="metric">The name as written.</param>
/// <param name="what">What is wrong with it.</param>
/// <param name="allowed">What is allowed in its place.</param>
/// <param name="remedy">What to do.</param>
public sealed class MetricException(string metric, string what, string allowed, string remedy)
    : Exception($"metric '{metric}': {what}. {remedy} Allowed: {allowed}.")
{
    /// <summary>The name as written.</summary>
    public string Metric { get; } = metric;

    /// <summary>What is wrong with it, without a full stop.</summary>
    public string What { get; } = what;

    /// <summary>What is allowed in its place.</summary>
    public string Allowed { get; } = allowed;

    /// <summary>What to do, a whole sentence.</summary>
    public string Remedy { get; } = remedy;
}

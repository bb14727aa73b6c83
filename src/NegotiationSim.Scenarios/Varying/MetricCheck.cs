namespace NegotiationSim.Scenarios.Varying;

/// <summary>Says what is wrong with the name of a metric, which scenarios know nothing of; null when it is sound.</summary>
public delegate MetricFault? MetricCheck(string metric);

/// <summary>What is wrong with the name of a metric.</summary>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Allowed">What is allowed in its place.</param>
/// <param name="Remedy">What to do, a whole sentence.</param>
public readonly record struct MetricFault(string What, string Allowed, string Remedy);

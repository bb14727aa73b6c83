using NegotiationSim.Experiments.Runs;

namespace NegotiationSim.Experiments.Studies;

/// <summary>Where and by what an experiment is run; none of it shows in a result.</summary>
/// <param name="Host">Runs a world.</param>
/// <param name="HostName">Where worlds run, for the record, such as <c>in-process</c>.</param>
/// <param name="Clock">Tells when a run ended and how long it took, for the record.</param>
/// <param name="Workers">Worlds at once, at least 1.</param>
public sealed record Workplace(WorldHost Host, string HostName, TimeProvider Clock, int Workers);

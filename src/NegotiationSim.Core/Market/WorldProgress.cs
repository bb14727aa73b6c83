using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>How far a run has come.</summary>
/// <param name="Quarter">The quarter just simulated.</param>
/// <param name="QuartersTotal">Quarters of the whole run.</param>
/// <param name="NegotiationsOpen">Talks held in it.</param>
/// <param name="DealsSigned">Licences signed so far.</param>
/// <param name="Blackouts">Sought catalogues missing at its end.</param>
public sealed record WorldProgress(Quarter Quarter, int QuartersTotal, int NegotiationsOpen, int DealsSigned, int Blackouts);

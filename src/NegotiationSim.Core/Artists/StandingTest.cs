using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>A rule that looks at artists one by one, and what is needed to apply it on a platform.</summary>
/// <param name="Platform">Index of the platform.</param>
/// <param name="Payout">The rule: artist-centric or threshold.</param>
/// <param name="Offerings">The platform's offerings.</param>
public sealed record StandingTest(int Platform, PayoutSpecification Payout, ImmutableArray<OfferingReach> Offerings);

/// <summary>Streams and listeners of an offering.</summary>
/// <param name="StreamsPerMass">Streams a month per unit of mass, by genre and popularity class, genre outer.</param>
/// <param name="Listeners">People who listen, by popularity class; empty where the rule does not ask for them.</param>
public sealed record OfferingReach(ImmutableArray<double> StreamsPerMass, ImmutableArray<double> Listeners);

/// <summary>What a roster's artists count for under a rule that looks at them one by one.</summary>
/// <param name="CountedMass">Sum of factor x q^lambda over artists, by genre and popularity class, genre outer.</param>
/// <param name="Tracks">Tracks of all real artists.</param>
/// <param name="PaidTracks">Those that are paid; all of them unless the rule is the threshold.</param>
public sealed record RosterStanding(ImmutableArray<double> CountedMass, long Tracks, long PaidTracks);

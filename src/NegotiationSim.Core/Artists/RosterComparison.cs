using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>What some of a platform's pools would pay per unit of mass.</summary>
/// <param name="Column">The column of the answer that it adds to.</param>
/// <param name="Payout">The rule; artists' factors under it are those last judged on the platform.</param>
/// <param name="DollarsPerMass">Dollars a year by genre and popularity class, genre outer.</param>
public sealed record RuleRates(int Column, PayoutSpecification Payout, ImmutableArray<double> DollarsPerMass);

/// <summary>The question what each artist would get of a platform's pools under several rules.</summary>
/// <param name="Platform">Index of the platform.</param>
/// <param name="StreamsPerMass">Streams a month on the platform per unit of mass: artists are ranked by them.</param>
/// <param name="Columns">Number of rules.</param>
/// <param name="Rules">What they pay; a rule may have several parts.</param>
public sealed record ComparisonRates(int Platform, ImmutableArray<double> StreamsPerMass, int Columns, ImmutableArray<RuleRates> Rules);

/// <summary>A roster's answer: its most streamed artists one by one, the others in bins of 1.1 per cent of streams.</summary>
/// <param name="Ranked">Best artists first, then bins; no two with the same key.</param>
/// <param name="DollarsByGenre">Dollars by genre and rule, genre outer.</param>
public sealed record RosterComparison(ImmutableArray<RankedPart> Ranked, ImmutableArray<double> DollarsByGenre);

/// <summary>Artists who are ranked together.</summary>
/// <param name="Streams">Streams a month of one real artist, on average.</param>
/// <param name="Key">Identifier of the artist; below 0 for a bin.</param>
/// <param name="People">Real artists.</param>
/// <param name="Dollars">Their dollars a year under each rule.</param>
public sealed record RankedPart(double Streams, int Key, long People, ImmutableArray<double> Dollars);

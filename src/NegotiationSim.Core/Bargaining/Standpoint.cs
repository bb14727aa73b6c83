namespace NegotiationSim.Core.Bargaining;

/// <summary>Where a party stands when talks open: its own interest, what it takes the other side's to be, and how it concedes.</summary>
/// <remarks>Private during the talks; the record gets it afterwards.</remarks>
/// <param name="Own">Its interest.</param>
/// <param name="GuessOfOther">The other side's interest as this side guesses it.</param>
/// <param name="GuessedGrowthSd">How unsure it is of the growth the other side believes in, standard deviation; at least 0.</param>
/// <param name="TacticExponent">Exponent beta of its time-dependent tactic.</param>
public sealed record Standpoint(Interest Own, Interest GuessOfOther, double GuessedGrowthSd, double TacticExponent);

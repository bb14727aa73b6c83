using System.Collections.Immutable;

namespace NegotiationSim.Core.Pricing.Demand;

/// <summary>Consumers of one taste in a mixed logit.</summary>
/// <param name="Weight">Their share of all consumers; above 0, all weights sum to 1.</param>
/// <param name="PriceSensitivity">Utility they lose by a unit of money; above 0.</param>
/// <param name="Tastes">What they add to the mean utility of each product; none when empty.</param>
public sealed record TasteNode(double Weight, double PriceSensitivity, ImmutableArray<double> Tastes);

namespace NegotiationSim.Core.Bargaining;

/// <summary>How a party values money to come: what it believes of a product's success, its patience, and its attitude to risk.</summary>
/// <param name="Growth">Believed mean log growth of the product a year.</param>
/// <param name="GrowthSd">Standard deviation of that growth; at least 0.</param>
/// <param name="DiscountRate">Discount rate a year; at least 0.</param>
/// <param name="RiskAversionPerBillion">Coefficient of absolute risk aversion, per billion dollars; at least 0, where 0 is risk neutral.</param>
public sealed record Outlook(double Growth, double GrowthSd, double DiscountRate, double RiskAversionPerBillion);

using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>The rules of alternating offers between parties that know everything about each other.</summary>
/// <remarks>Utilities are at least 0, for discounting makes a delayed loss smaller and waiting for it attractive.</remarks>
public sealed record InformedRules
{
    /// <summary>Makes the rules; what is left out plays no part.</summary>
    /// <param name="offers">Number of offers that may be made in all, 1 to <see cref="RubinsteinBargaining.MostRounds"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of offers is outside its range.</exception>
    public InformedRules(int offers) => Offers = (int)Require.Within(1, RubinsteinBargaining.MostRounds, offers);

    /// <summary>Number of offers that may be made in all.</summary>
    public int Offers { get; }

    /// <summary>What is left to the first party of a utility of 1 after one rejected offer, 0 to 1; at first 1.</summary>
    public double FirstDiscount { get; init => field = Require.Within(0, 1, value); } = 1;

    /// <summary>What is left to the second party, likewise.</summary>
    public double SecondDiscount { get; init => field = Require.Within(0, 1, value); } = 1;

    /// <summary>Probability that talks break down after a rejected offer, 0 to 1; at first 0.</summary>
    public double Breakdown { get; init => field = Require.Within(0, 1, value); }

    /// <summary>First party's utility of no agreement, reached one offer after the last or by breakdown; finite, at least 0.</summary>
    public double FirstDisagreement { get; init => field = Require.NotNegative(value); }

    /// <summary>Second party's utility of no agreement, likewise.</summary>
    public double SecondDisagreement { get; init => field = Require.NotNegative(value); }
}

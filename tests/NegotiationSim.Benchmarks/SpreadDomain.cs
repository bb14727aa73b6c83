using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Benchmarks;

/// <summary>Additive two-party domains of three issues whose values' worth is spread over [0, 1) in no order.</summary>
internal static class SpreadDomain
{
    /// <summary>Makes a domain.</summary>
    /// <param name="valuesPerIssue">Values of each issue; the domain has their cube of outcomes.</param>
    /// <param name="opposed">Whether what one gains the other loses; otherwise the parties' utilities are unrelated.</param>
    /// <param name="reservationValue">Utility of no agreement for both.</param>
    public static NegotiationDomain Of(int valuesPerIssue, bool opposed, double reservationValue = 0)
    {
        ImmutableArray<string> labels = [.. Enumerable.Range(0, valuesPerIssue).Select(v => v.ToString(CultureInfo.InvariantCulture))];
        var space = new OutcomeSpace([new Issue("royalty", labels), new Issue("term", labels), new Issue("scope", labels)]);
        var first = Worths(valuesPerIssue, 0.6180339887498949);
        var second = opposed ? [.. first.Select(w => w.Select(v => 1 - v).ToImmutableArray())] : Worths(valuesPerIssue, 0.7548776662466927);
        return new NegotiationDomain("spread", space,
        [
            UtilityProfile.Additive("label", space, [0.5, 0.3, 0.2], first, reservationValue),
            UtilityProfile.Additive("platform", space, opposed ? [0.5, 0.3, 0.2] : [0.2, 0.2, 0.6], second, reservationValue),
        ]);
    }

    // Multiples of an irrational number less their whole part never repeat.
    private static ImmutableArray<ImmutableArray<double>> Worths(int valuesPerIssue, double irrational) =>
        [.. Enumerable.Range(0, 3).Select(i => Spread(1 + (100 * i), valuesPerIssue, irrational))];

    private static ImmutableArray<double> Spread(int from, int count, double irrational) =>
        [.. Enumerable.Range(from, count).Select(v => v * irrational % 1)];
}

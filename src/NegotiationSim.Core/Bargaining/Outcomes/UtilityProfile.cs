using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>What one party makes of every outcome of a space, and of none.</summary>
/// <remarks>
/// Utilities are kept for every outcome in the outcomes' order: 8 bytes an outcome buy offers and frontiers without a sum or a
/// lookup of names. Nothing is normalised: weights and utilities are what the author of the profile wrote.
/// </remarks>
public sealed class UtilityProfile
{
    private readonly double[] utilities;
    private readonly Lazy<OutcomeRanking> ranking;

    private UtilityProfile(string party, OutcomeSpace space, double[] utilities, double reservationValue, double discountFactor)
    {
        Party = party;
        Space = space;
        this.utilities = utilities;
        ranking = new Lazy<OutcomeRanking>(() => new OutcomeRanking(this));
        ReservationValue = Require.Finite(reservationValue);
        DiscountFactor = Require.Within(double.Epsilon, 1, discountFactor);
        for (int o = 0; o < utilities.Length; o++)
        {
            if (!double.IsFinite(utilities[o]))
            {
                throw new ArgumentException(
                    $"The utility of outcome {string.Join(", ", space.Labels(o))} to {party} is not finite.", nameof(utilities));
            }
        }
    }

    /// <summary>Name of the party.</summary>
    public string Party { get; }

    /// <summary>The outcomes valued.</summary>
    public OutcomeSpace Space { get; }

    /// <summary>Utility of no agreement; the disagreement point.</summary>
    public double ReservationValue { get; }

    /// <summary>What is left at the deadline of a utility of 1, (0, 1]; 1 is no discounting.</summary>
    public double DiscountFactor { get; }

    /// <summary>Utility of each outcome, in the outcomes' order.</summary>
    public ReadOnlySpan<double> Utilities => utilities;

    /// <summary>The outcomes from worst to best. Found when first asked for and then kept; safe from many threads.</summary>
    public OutcomeRanking Ranking => ranking.Value;

    /// <summary>What talks are worth when they end at some time: utility · discount factor^time, as GENIUS discounts.</summary>
    /// <param name="outcome">The outcome agreed; null for no agreement, which is worth the reservation value.</param>
    /// <param name="time">Time of the end, 0 (start) to 1 (deadline).</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside its range.</exception>
    public double DiscountedUtility(int? outcome, double time) =>
        (outcome is { } agreed ? utilities[agreed] : ReservationValue) * Math.Pow(DiscountFactor, Require.Within(0, 1, time));

    /// <summary>Linear additive utility: the weighted sum of the values' worth, issue by issue.</summary>
    /// <param name="party">Name of the party.</param>
    /// <param name="space">The outcomes.</param>
    /// <param name="weights">One weight an issue; any finite numbers.</param>
    /// <param name="worth">For each issue the worth of each of its values.</param>
    /// <param name="reservationValue">Utility of no agreement.</param>
    /// <param name="discountFactor">What is left of a utility of 1 at the deadline, (0, 1].</param>
    /// <exception cref="ArgumentException">Shapes do not match the space, or a utility is not finite.</exception>
    public static UtilityProfile Additive(
        string party,
        OutcomeSpace space,
        ImmutableArray<double> weights,
        ImmutableArray<ImmutableArray<double>> worth,
        double reservationValue = 0,
        double discountFactor = 1)
    {
        ArgumentNullException.ThrowIfNull(space);
        if (weights.Length != space.Issues.Length || worth.Length != weights.Length
            || worth.Where((w, i) => w.Length != space.Issues[i].Values.Length).Any())
        {
            throw new ArgumentException("There must be one weight an issue and one worth a value.", nameof(worth));
        }

        // Sums grow issue by issue from the left, so that every utility is the sum a reader would write, rounding included.
        double[] sums = [0];
        for (int i = 0; i < weights.Length; i++)
        {
            double[] longer = new double[sums.Length * worth[i].Length];
            int next = 0;
            foreach (double sum in sums)
            {
                foreach (double value in worth[i])
                {
                    longer[next++] = sum + (weights[i] * value);
                }
            }

            sums = longer;
        }

        return new UtilityProfile(party, space, sums, reservationValue, discountFactor);
    }

    /// <summary>Utility from a table of all outcomes, for preferences that are not additive.</summary>
    /// <param name="party">Name of the party.</param>
    /// <param name="space">The outcomes.</param>
    /// <param name="utilities">Utility of each outcome, in the outcomes' order.</param>
    /// <param name="reservationValue">Utility of no agreement.</param>
    /// <param name="discountFactor">What is left of a utility of 1 at the deadline, (0, 1].</param>
    /// <exception cref="ArgumentException">There is not one utility an outcome, or one is not finite.</exception>
    public static UtilityProfile Table(
        string party, OutcomeSpace space, IEnumerable<double> utilities, double reservationValue = 0, double discountFactor = 1)
    {
        ArgumentNullException.ThrowIfNull(space);
        double[] table = [.. utilities];
        return table.Length == space.Count
            ? new UtilityProfile(party, space, table, reservationValue, discountFactor)
            : throw new ArgumentException($"{table.Length} utilities for {space.Count} outcomes.", nameof(utilities));
    }
}

using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>How fully informed parties would play alternating offers over a list of outcomes: subgame-perfect, found backwards.</summary>
/// <remarks>
/// A benchmark and not a protocol: it reads both utilities. I. Ståhl, "Bargaining Theory", 1972; K. Binmore, A. Rubinstein and
/// A. Wolinsky, "The Nash bargaining solution in economic modelling", RAND Journal of Economics 17, 1986, pages 176-188: as the risk of
/// breakdown between offers falls, play tends to Nash's solution with the payoffs at breakdown as disagreement point.
/// <para>Example: a surplus of 1 cut into fine slices, discount factors 0.9, ten offers: the first party gets 0.342800821.</para>
/// <para>The limit needs outcomes finer than the cost of a rejection: on a coarse list patient play ends at the last offer's outcome,
/// whoever is stronger (E. van Damme, R. Selten and E. Winter, "Alternating bid bargaining with a smallest money unit", Games and
/// Economic Behavior 2, 1990, pages 188-201).</para>
/// </remarks>
public static class InformedPlay
{
    /// <summary>Finds the equilibrium. With n outcomes and m offers it takes n log n + m log n steps.</summary>
    /// <param name="first">First party's utility of each outcome; finite, at least 0.</param>
    /// <param name="second">Second party's utility of each outcome, likewise.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentException">The lists differ in length or are empty, or a utility is not finite or below 0.</exception>
    public static InformedSolution Solve(ReadOnlySpan<double> first, ReadOnlySpan<double> second, InformedRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (first.Length != second.Length || first.IsEmpty)
        {
            throw new ArgumentException(
                $"There are {first.Length} utilities for the first party and {second.Length} for the second; allowed: as many, at least 1.",
                nameof(second));
        }

        var frontier = new Frontier(first, second);
        var none = new InformedResult(false, -1, rules.FirstDisagreement, rules.SecondDisagreement);
        var (firstProposes, secondProposes) = (none, none);
        for (int left = 1; left <= rules.Offers; left++)
        {
            var (afterFirst, afterSecond) = (Rejected(secondProposes, rules), Rejected(firstProposes, rules));
            firstProposes = frontier.Settle(frontier.BestForFirst(afterFirst.Second), afterFirst);
            secondProposes = frontier.Settle(frontier.BestForSecond(afterSecond.First), afterSecond);
        }

        return new InformedSolution(firstProposes, secondProposes);
    }

    /// <summary>What a rejection leaves each with, in expectation.</summary>
    private static InformedResult Rejected(InformedResult next, InformedRules rules)
    {
        double stay = 1 - rules.Breakdown;
        return new(
            false,
            -1,
            rules.FirstDiscount * ((rules.Breakdown * rules.FirstDisagreement) + (stay * next.First)),
            rules.SecondDiscount * ((rules.Breakdown * rules.SecondDisagreement) + (stay * next.Second)));
    }

    /// <summary>Outcomes that no other beats for both: the first party's utility rises, the second's falls.</summary>
    private sealed class Frontier
    {
        private readonly int[] outcomes;
        private readonly double[] first;
        private readonly double[] secondLost; // minus the second party's utility, so that it rises too

        public Frontier(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
        {
            double[] key = new double[first.Length];
            int[] order = new int[first.Length];
            for (int o = 0; o < order.Length; o++)
            {
                Require.NotNegative(first[o], nameof(first));
                Require.NotNegative(second[o], nameof(second));
                (key[o], order[o]) = (-first[o], o);
            }

            Array.Sort(key, order);
            List<int> kept = [];
            for (int start = 0, end; start < order.Length; start = end)
            {
                // Of those equal to the first party the best for the second, and of these the lowest number.
                int best = order[start];
                for (end = start + 1; end < order.Length && key[end] == key[start]; end++)
                {
                    int o = order[end];
                    best = second[o] > second[best] || (second[o] == second[best] && o < best) ? o : best;
                }

                if (kept.Count == 0 || second[best] > second[kept[^1]])
                {
                    kept.Add(best);
                }
            }

            kept.Reverse();
            outcomes = [.. kept];
            this.first = new double[outcomes.Length];
            secondLost = new double[outcomes.Length];
            for (int i = 0; i < outcomes.Length; i++)
            {
                (this.first[i], secondLost[i]) = (first[outcomes[i]], -second[outcomes[i]]);
            }
        }

        /// <summary>The last place that the second party accepts, or -1.</summary>
        public int BestForFirst(double secondAccepts)
        {
            int place = Array.BinarySearch(secondLost, -secondAccepts);
            return place >= 0 ? place : ~place - 1;
        }

        /// <summary>The first place that the first party accepts, or one past the end.</summary>
        public int BestForSecond(double firstAccepts)
        {
            int place = Array.BinarySearch(first, firstAccepts);
            return place >= 0 ? place : ~place;
        }

        /// <summary>The outcome at a place if both prefer it to a rejection, or the rejection.</summary>
        public InformedResult Settle(int place, InformedResult rejected) =>
            (uint)place < (uint)outcomes.Length && first[place] >= rejected.First && -secondLost[place] >= rejected.Second
                ? new(true, outcomes[place], first[place], -secondLost[place])
                : rejected;
    }
}

/// <summary>The equilibrium of informed play.</summary>
/// <param name="WhenFirstProposes">Result when the first party makes the first offer.</param>
/// <param name="WhenSecondProposes">Result when the second party does.</param>
public sealed record InformedSolution(InformedResult WhenFirstProposes, InformedResult WhenSecondProposes);

/// <summary>How informed play ends.</summary>
/// <param name="Agreed">Whether the first offer is accepted; if not, no offer ever is.</param>
/// <param name="Outcome">Number of the outcome agreed; -1 without agreement.</param>
/// <param name="First">First party's utility at the time of the first offer; without agreement what waiting for its end leaves.</param>
/// <param name="Second">Second party's, likewise.</param>
public readonly record struct InformedResult(bool Agreed, int Outcome, double First, double Second);

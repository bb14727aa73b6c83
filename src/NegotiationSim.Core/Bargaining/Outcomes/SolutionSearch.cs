using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>Picks the outcomes of a frontier that score best by a solution concept.</summary>
/// <remarks>
/// A gain is a utility less the reservation value, an ideal gain a party's largest among individually rational outcomes; it is
/// attained on the frontier. Every concept is monotone in gains, so that the best of the frontier is the best of all rational
/// outcomes. Scores are of order 1 whatever the utilities' scale: 1e-12 of it is taken for rounding.
/// </remarks>
internal sealed class SolutionSearch
{
    private const double Tie = 1e-12;

    private readonly ImmutableArray<UtilityProfile> profiles;
    private readonly ImmutableArray<int> frontier;
    private readonly double[] idealGains;
    private readonly double largestIdealGain;
    private readonly double largestUtility;
    private readonly double[] scores;

    /// <summary>Prepares the search.</summary>
    /// <param name="profiles">At least two profiles.</param>
    /// <param name="frontier">The individually rational frontier; empty without an agreement zone.</param>
    /// <exception cref="ArgumentException">Gains are too large to add up.</exception>
    public SolutionSearch(ImmutableArray<UtilityProfile> profiles, ImmutableArray<int> frontier)
    {
        this.profiles = profiles;
        this.frontier = frontier;
        scores = new double[frontier.Length];
        idealGains = new double[profiles.Length];
        for (int p = 0; p < profiles.Length; p++)
        {
            foreach (int outcome in frontier)
            {
                idealGains[p] = Math.Max(idealGains[p], Gain(p, outcome));
                largestUtility = Math.Max(largestUtility, Math.Abs(profiles[p].Utilities[outcome]));
            }
        }

        largestIdealGain = idealGains.Max();
        if (!double.IsFinite(idealGains.Sum()) || !double.IsFinite(largestUtility * profiles.Length))
        {
            throw new ArgumentException("Utilities or gains over the reservation values are too large to add up.", nameof(profiles));
        }
    }

    /// <summary>Largest product of gains: J. F. Nash, "The bargaining problem", Econometrica 18, 1950, pages 155-162.</summary>
    /// <remarks>
    /// Gains are counted in ideal gains, which by the axiom of scale invariance changes nothing but rounding. A party that can
    /// gain nothing is left out of the product.
    /// </remarks>
    public DomainSolution Nash() => Best("nash", outcome =>
    {
        double product = 1;
        for (int p = 0; p < profiles.Length; p++)
        {
            product *= ShareOfIdeal(p, outcome);
        }

        return product;
    });

    /// <summary>
    /// Largest least share of the ideal gain: E. Kalai and M. Smorodinsky, "Other solutions to Nash's bargaining problem",
    /// Econometrica 43, 1975, pages 513-518.
    /// </summary>
    /// <remarks>
    /// Where no outcome gives all the same share this is the discrete counterpart. NegMAS differs in two ways: its ideal is the
    /// best of all outcomes, rational or not, and it takes the most equal shares, however small. GENIUS calls an egalitarian
    /// point on raw utilities by this name.
    /// </remarks>
    public DomainSolution KalaiSmorodinsky() => Best("kalai-smorodinsky", outcome =>
    {
        double least = double.PositiveInfinity;
        for (int p = 0; p < profiles.Length; p++)
        {
            least = Math.Min(least, ShareOfIdeal(p, outcome));
        }

        return least;
    });

    /// <summary>
    /// Largest least gain: E. Kalai, "Proportional solutions to bargaining situations: interpersonal utility comparisons",
    /// Econometrica 45, 1977, pages 1623-1630. NegMAS calls it the Kalai point.
    /// </summary>
    public DomainSolution Egalitarian() => Best("egalitarian", outcome =>
    {
        double least = double.PositiveInfinity;
        for (int p = 0; p < profiles.Length; p++)
        {
            least = Math.Min(least, Gain(p, outcome));
        }

        return Relative(least, largestIdealGain);
    });

    /// <summary>
    /// Largest sum of utilities: J. C. Harsanyi, "Cardinal welfare, individualistic ethics, and interpersonal comparisons of
    /// utility", Journal of Political Economy 63, 1955, pages 309-321.
    /// </summary>
    public DomainSolution Utilitarian() => Best("utilitarian", outcome =>
    {
        double sum = 0;
        for (int p = 0; p < profiles.Length; p++)
        {
            sum += profiles[p].Utilities[outcome];
        }

        return Relative(sum, largestUtility);
    });

    private DomainSolution Best(string concept, Func<int, double> score)
    {
        if (frontier.IsEmpty)
        {
            return new DomainSolution(concept, [], [.. profiles.Select(p => p.ReservationValue)]);
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = score(frontier[i]);
        }

        double enough = TensorPrimitives.Max<double>(scores) - Tie;
        ImmutableArray<int> best = [.. frontier.Where((_, i) => scores[i] >= enough).Order()];
        return new DomainSolution(concept, best, [.. profiles.Select(p => p.Utilities[best[0]])]);
    }

    private double Gain(int party, int outcome) => profiles[party].Utilities[outcome] - profiles[party].ReservationValue;

    private double ShareOfIdeal(int party, int outcome) => idealGains[party] > 0 ? Gain(party, outcome) / idealGains[party] : 1;

    private static double Relative(double value, double scale) => scale > 0 ? value / scale : value;
}

using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>What theory says of a domain: its agreement zone, its Pareto frontier and the outcomes that solution concepts pick.</summary>
/// <remarks>
/// Everything is exact and over pure outcomes. <see cref="ConvexHullFrontier"/> has the frontier of lotteries over them, for two
/// parties. Only individually rational outcomes count, those at or above every party's reservation value. One that leaves a
/// party just indifferent is among them. "No agreement" below is the point of the reservation values.
/// </remarks>
public sealed class DomainAnalysis
{
    private readonly ImmutableArray<UtilityProfile> profiles;

    private DomainAnalysis(ImmutableArray<UtilityProfile> profiles, ImmutableArray<int> frontier)
    {
        this.profiles = profiles;
        Frontier = frontier;
        var search = new SolutionSearch(profiles, frontier);
        Solutions = [search.Nash(), search.KalaiSmorodinsky(), search.Egalitarian(), search.Utilitarian()];
    }

    /// <summary>Whether some outcome is individually rational.</summary>
    public bool HasAgreementZone => !Frontier.IsEmpty;

    /// <summary>
    /// The individually rational outcomes that no other dominates: none is as good for all parties and better for one. The first
    /// party's utility rises, ties are in the order of the second's and so on. Outcomes alike to all parties are all listed, in
    /// the order of their numbers.
    /// </summary>
    public ImmutableArray<int> Frontier { get; }

    /// <summary>
    /// What each concept picks: <c>nash</c>, <c>kalai-smorodinsky</c>, <c>egalitarian</c>, <c>utilitarian</c>, in this order.
    /// </summary>
    /// <remarks>
    /// A gain is a utility less the reservation value.
    /// <list type="bullet">
    /// <item><c>nash</c> (Nash 1950): the largest product of gains.</item>
    /// <item>
    /// <c>kalai-smorodinsky</c> (Kalai and Smorodinsky 1975): the largest least share of the ideal gain, a party's largest gain
    /// among individually rational outcomes.
    /// </item>
    /// <item><c>egalitarian</c> (Kalai 1977): the largest least gain.</item>
    /// <item><c>utilitarian</c> (Harsanyi 1955): the largest sum of utilities.</item>
    /// </list>
    /// Without an agreement zone none picks an outcome.
    /// </remarks>
    public ImmutableArray<DomainSolution> Solutions { get; }

    /// <summary>Analyses a domain.</summary>
    /// <param name="domain">A domain with two or more profiles over its own space.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two profiles, one is over another space, or utilities are too large to add up.
    /// </exception>
    public static DomainAnalysis Of(NegotiationDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (domain.Profiles.IsDefault || domain.Profiles.Length < 2)
        {
            throw new ArgumentException($"Domain '{domain.Name}' has fewer than two profiles.", nameof(domain));
        }

        if (domain.Profiles.FirstOrDefault(p => p.Space != domain.Space) is { } stranger)
        {
            throw new ArgumentException(
                $"The profile of {stranger.Party} is over another space than domain '{domain.Name}'.", nameof(domain));
        }

        var rational = Rational(domain.Profiles, domain.Space.Count);
        return new(domain.Profiles, [.. EfficientOutcomes.Among(rational, domain.Profiles.AsSpan())]);
    }

    /// <summary>Euclidean distance, in utility, to the nearest frontier outcome; without an agreement zone to no agreement.</summary>
    /// <param name="utilities">One finite utility a party.</param>
    /// <exception cref="ArgumentException">There is not one utility a party, or one is not finite.</exception>
    public double DistanceToFrontier(ReadOnlySpan<double> utilities) => DistanceToNearest(Frontier, utilities);

    /// <summary>Euclidean distance, in utility, to the nearest outcome of a solution; without an agreement zone to no agreement.</summary>
    /// <param name="solution">One of <see cref="Solutions"/>.</param>
    /// <param name="utilities">One finite utility a party.</param>
    /// <exception cref="ArgumentException">There is not one utility a party, or one is not finite.</exception>
    public double DistanceTo(DomainSolution solution, ReadOnlySpan<double> utilities)
    {
        ArgumentNullException.ThrowIfNull(solution);
        return DistanceToNearest(solution.Outcomes, utilities);
    }

    private static Span<int> Rational(ImmutableArray<UtilityProfile> profiles, int count)
    {
        int[] rational = new int[count];
        int found = 0;
        for (int outcome = 0; outcome < count; outcome++)
        {
            rational[found] = outcome;
            found += IsRational(profiles, outcome) ? 1 : 0;
        }

        return rational.AsSpan(0, found);
    }

    private static bool IsRational(ImmutableArray<UtilityProfile> profiles, int outcome)
    {
        foreach (var profile in profiles)
        {
            if (profile.Utilities[outcome] < profile.ReservationValue)
            {
                return false;
            }
        }

        return true;
    }

    private double DistanceToNearest(ImmutableArray<int> outcomes, ReadOnlySpan<double> utilities)
    {
        if (utilities.Length != profiles.Length)
        {
            throw new ArgumentException($"{utilities.Length} utilities for {profiles.Length} parties.", nameof(utilities));
        }

        foreach (double utility in utilities)
        {
            Require.Finite(utility);
        }

        if (outcomes.IsEmpty)
        {
            return Distance(null, utilities);
        }

        double nearest = double.PositiveInfinity;
        foreach (int outcome in outcomes)
        {
            nearest = Math.Min(nearest, Distance(outcome, utilities));
        }

        return nearest;
    }

    /// <summary>Distance to an outcome, or to no agreement.</summary>
    private double Distance(int? outcome, ReadOnlySpan<double> utilities)
    {
        double squares = 0;
        for (int p = 0; p < utilities.Length; p++)
        {
            double target = outcome is { } agreed ? profiles[p].Utilities[agreed] : profiles[p].ReservationValue;
            squares += (target - utilities[p]) * (target - utilities[p]);
        }

        return Math.Sqrt(squares);
    }
}

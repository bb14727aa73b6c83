namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The subgame-perfect equilibrium of alternating offers over a surplus of 1, without end or with a last round.</summary>
/// <remarks>
/// A. Rubinstein, "Perfect equilibrium in a bargaining model", Econometrica 50, 1982, pages 97-109; last round: I. Ståhl, "Bargaining
/// Theory", 1972; breakdown: K. Binmore, A. Rubinstein and A. Wolinsky, RAND Journal of Economics 17, 1986, pages 176-188; outside
/// options: K. Binmore, A. Shaked and J. Sutton, Quarterly Journal of Economics 104, 1989, pages 753-770.
/// <para>Examples: discount factors 0.9 and 0.8 give the first 0.714285714 when it proposes, 0.642857143 when the second does;
/// breakdown 0.1 with payoffs 0.1 and 0.2 gives 0.468421053. With 0.9 for both an outside option of 0.3 changes nothing, one of 0.6
/// leaves the first 0.4: an option that may be taken is not a disagreement point.</para>
/// <para>There is no agreement zone when the outside options, or the payoffs at a possible breakdown, together exceed the surplus.</para>
/// </remarks>
public static class RubinsteinBargaining
{
    /// <summary>Most rounds of a game with a last round.</summary>
    public const int MostRounds = 10_000_000;

    private const double Slack = 1e-12;

    /// <summary>Solves the game without a last round, in closed form.</summary>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentException">Nothing presses the parties, so any split is an equilibrium.</exception>
    public static RubinsteinSolution Solve(RubinsteinRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        double stay = 1 - rules.Breakdown;
        double both = rules.FirstDiscount * rules.SecondDiscount * stay * stay;
        if (both >= 1)
        {
            throw new ArgumentException(
                "Without discounting and without breakdown any split is an equilibrium; allowed: a discount factor below 1 "
                + "or a breakdown probability above 0.",
                nameof(rules));
        }

        if (NoAgreement(rules) is { } none)
        {
            return none;
        }

        // Each side's rejection is worth the wait or its outside option. Each case is linear; the consistent one holds.
        double firstWaitsForNothing = rules.FirstWaits(0);
        double secondWaitsForAll = rules.SecondWaits(1);
        double secondRate = rules.SecondDiscount * stay;
        double[] cases =
        [
            (1 - secondWaitsForAll + (secondRate * firstWaitsForNothing)) / (1 - both),
            1 - secondWaitsForAll + (secondRate * rules.FirstOutsideOption),
            1 - rules.SecondOutsideOption,
        ];
        double share = cases.MinBy(x => Math.Abs(NextShare(rules, x) - x));
        return new RubinsteinSolution(
            true,
            Shares.WithFirst(share),
            Shares.WithFirst(Responding(rules, share)),
            new SolutionDiagnostics(true, 0, Math.Abs(NextShare(rules, share) - share), "Closed form, agreement in the first round."));
    }

    /// <summary>Solves the game with a last round, backwards; after it each gets its payoff at breakdown, one round later.</summary>
    /// <remarks>Example (Ståhl): with discount factors 0.9, ten rounds give the first party 0.342800821, three 0.91.</remarks>
    /// <param name="rules">The rules.</param>
    /// <param name="rounds">Number of offers that may be made, 1 to <see cref="MostRounds"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rounds is outside its range.</exception>
    public static RubinsteinSolution Solve(RubinsteinRules rules, int rounds)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Require.Within(1, MostRounds, rounds);
        if (NoAgreement(rules) is { } none)
        {
            return none;
        }

        double firstNext = rules.FirstBreakdownPayoff;
        double secondNext = rules.SecondBreakdownPayoff;
        for (int round = 0; round < rounds; round++)
        {
            double firstAccepts = Math.Max(rules.FirstWaits(firstNext), rules.FirstOutsideOption);
            double secondAccepts = Math.Max(rules.SecondWaits(secondNext), rules.SecondOutsideOption);
            (firstNext, secondNext) = (1 - secondAccepts, 1 - firstAccepts);
        }

        return new RubinsteinSolution(
            true,
            Shares.WithFirst(firstNext),
            new Shares(1 - secondNext, secondNext),
            new SolutionDiagnostics(true, rounds, 0, "Backward induction, agreement in the first round."));
    }

    private static double Responding(RubinsteinRules rules, double shareProposing) =>
        Math.Max(rules.FirstWaits(shareProposing), rules.FirstOutsideOption);

    private static double NextShare(RubinsteinRules rules, double shareProposing) =>
        1 - Math.Max(rules.SecondWaits(1 - Responding(rules, shareProposing)), rules.SecondOutsideOption);

    private static RubinsteinSolution? NoAgreement(RubinsteinRules rules)
    {
        if (rules.FirstOutsideOption + rules.SecondOutsideOption > 1 + Slack)
        {
            return Without(rules.FirstOutsideOption, rules.SecondOutsideOption, "the outside options");
        }

        return rules.FirstBreakdownPayoff + rules.SecondBreakdownPayoff > 1 + Slack
            ? Without(rules.FirstBreakdownPayoff, rules.SecondBreakdownPayoff, "the payoffs at breakdown")
            : null;
    }

    private static RubinsteinSolution Without(double first, double second, string what)
    {
        var payoffs = new Shares(first, second);
        string reason = $"No agreement zone: {what} together exceed the surplus.";
        return new RubinsteinSolution(false, payoffs, payoffs, SolutionDiagnostics.Exact(reason));
    }
}

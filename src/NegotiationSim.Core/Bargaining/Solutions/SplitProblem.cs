namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Two parties divide a surplus; without agreement each has its disagreement payoff.</summary>
/// <remarks>
/// Payoffs of a split add up to the surplus. There is an agreement zone when the surplus exceeds the disagreement payoffs together;
/// where nothing is left to gain, solutions say "no agreement" rather than return a split. An outside option that a party may take
/// during the talks is not a disagreement payoff: see <c>RubinsteinBargaining</c>.
/// </remarks>
public sealed class SplitProblem
{
    /// <summary>Makes the problem.</summary>
    /// <param name="surplus">Payoff to divide; finite.</param>
    /// <param name="firstDisagreement">First party's payoff without agreement; finite, and in the domain of its utility.</param>
    /// <param name="secondDisagreement">Second party's payoff without agreement; likewise.</param>
    /// <param name="first">First party's utility; neutral if left out.</param>
    /// <param name="second">Second party's utility; neutral if left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or a utility is not defined over the split.</exception>
    public SplitProblem(
        double surplus,
        double firstDisagreement = 0,
        double secondDisagreement = 0,
        UtilityFunction? first = null,
        UtilityFunction? second = null)
    {
        Surplus = Require.Finite(surplus);
        FirstDisagreement = Require.Finite(firstDisagreement);
        SecondDisagreement = Require.Finite(secondDisagreement);
        First = first ?? UtilityFunction.Neutral;
        Second = second ?? UtilityFunction.Neutral;
        JointGain = Require.Finite(surplus - firstDisagreement - secondDisagreement, nameof(surplus));
        First.CheckDomain(firstDisagreement, nameof(firstDisagreement));
        Second.CheckDomain(secondDisagreement, nameof(secondDisagreement));
        if (HasAgreementZone)
        {
            CheckMost(First, firstDisagreement, nameof(surplus));
            CheckMost(Second, secondDisagreement, nameof(surplus));
        }
    }

    /// <summary>Payoff to divide.</summary>
    public double Surplus { get; }

    /// <summary>First party's payoff without agreement.</summary>
    public double FirstDisagreement { get; }

    /// <summary>Second party's payoff without agreement.</summary>
    public double SecondDisagreement { get; }

    /// <summary>First party's utility.</summary>
    public UtilityFunction First { get; }

    /// <summary>Second party's utility.</summary>
    public UtilityFunction Second { get; }

    /// <summary>Surplus less both disagreement payoffs.</summary>
    public double JointGain { get; }

    /// <summary>Whether both can gain.</summary>
    public bool HasAgreementZone => JointGain > 0;

    /// <summary>The split that gives the first party this part of the joint gain, from 0 to the whole.</summary>
    internal SplitSolution Agreement(double firstGain, SolutionDiagnostics diagnostics) =>
        At(FirstDisagreement + firstGain, SecondDisagreement + (JointGain - firstGain), true, diagnostics);

    internal SplitSolution NoAgreement() => At(
        FirstDisagreement,
        SecondDisagreement,
        false,
        SolutionDiagnostics.Exact("No agreement zone: the surplus does not exceed the disagreement payoffs together."));

    private SplitSolution At(double first, double second, bool agreement, SolutionDiagnostics diagnostics) =>
        new(agreement, first, second, First.Value(first), Second.Value(second), diagnostics);

    private void CheckMost(UtilityFunction utility, double disagreement, string name)
    {
        utility.CheckDomain(disagreement + JointGain, name);
        double most = utility.Gain(disagreement, JointGain);
        if (!(most > 0 && double.IsFinite(most)))
        {
            throw new ArgumentOutOfRangeException(
                name, Surplus, "The utility of the whole gain is not a number above 0; measure payoffs in another unit.");
        }
    }
}

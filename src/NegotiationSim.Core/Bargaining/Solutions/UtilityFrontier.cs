namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The Pareto frontier of two parties in utilities: for each utility of the first, the most for the second.</summary>
/// <remarks>
/// The function must fall and be concave, as it is when parties may also agree on lotteries (Nash 1950). Agreements may waste
/// utility but none beyond <c>firstHighest</c> exists. Solutions look only at the part where neither is below disagreement; there is
/// an agreement zone when both can gain at once.
/// </remarks>
public sealed class UtilityFrontier
{
    private const int Checks = 64;

    private readonly Func<double, double> second;
    private readonly Func<double, double>? slope;
    private readonly double firstDisagreement;
    private readonly double secondDisagreement;

    /// <summary>Makes the frontier.</summary>
    /// <param name="second">Most utility of the second party for a utility of the first; falling and concave on the range.</param>
    /// <param name="firstLowest">Lowest utility of the first party on the frontier; finite.</param>
    /// <param name="firstHighest">Highest utility of the first party; finite, at least the lowest.</param>
    /// <param name="firstDisagreement">First party's utility without agreement; finite.</param>
    /// <param name="secondDisagreement">Second party's utility without agreement; finite.</param>
    /// <param name="slope">Derivative of <paramref name="second"/>, for exact solutions; at a kink either side's.</param>
    /// <exception cref="ArgumentException">A number is not finite, the range is empty, or the function rises or is not concave.</exception>
    public UtilityFrontier(
        Func<double, double> second,
        double firstLowest,
        double firstHighest,
        double firstDisagreement = 0,
        double secondDisagreement = 0,
        Func<double, double>? slope = null)
    {
        ArgumentNullException.ThrowIfNull(second);
        this.second = second;
        this.slope = slope;
        this.firstDisagreement = Require.Finite(firstDisagreement);
        this.secondDisagreement = Require.Finite(secondDisagreement);
        Require.Finite(firstLowest);
        if (!(Require.Finite(firstHighest) >= firstLowest))
        {
            throw new ArgumentOutOfRangeException(nameof(firstHighest), firstHighest, "Allowed: at least the lowest utility.");
        }

        CheckShape(second, firstLowest, firstHighest);
        Start = Math.Max(firstLowest, firstDisagreement);
        HasAgreementZone = firstHighest > firstDisagreement && Start <= firstHighest && SecondGain(Start) > 0;
        double most = SecondGain(Start);
        Last = HasAgreementZone
            ? MonotoneRoot.Find(u => SecondGain(u) / (most + Math.Abs(SecondGain(u))), Start, firstHighest, "").At
            : Start;
    }

    /// <summary>Whether both can gain at once.</summary>
    public bool HasAgreementZone { get; }

    /// <summary>First party's utility where the part without loss to either begins.</summary>
    public double Start { get; }

    /// <summary>First party's utility where the part without loss to either ends.</summary>
    public double Last { get; }

    internal double FirstGain(double first) => first - firstDisagreement;

    internal double SecondGain(double first) => second(first) - secondDisagreement;

    internal FrontierSolution At(double first, SolutionDiagnostics diagnostics) =>
        new(true, first, Math.Max(second(first), secondDisagreement), diagnostics);

    internal FrontierSolution NoAgreement() => new(
        false,
        firstDisagreement,
        secondDisagreement,
        SolutionDiagnostics.Exact("No agreement zone: no point of the frontier is better than disagreement for both."));

    /// <summary>The point where gains over units are equal, or the end nearest to it.</summary>
    internal FrontierSolution EqualGains(double firstUnit, double secondUnit, string reason)
    {
        var root = MonotoneRoot.Find(
            u => MonotoneRoot.Imbalance(Math.Max(0, SecondGain(u)) / secondUnit, FirstGain(u) / firstUnit), Start, Last, reason);
        return At(root.At, root.Diagnostics);
    }

    /// <summary>The point where a concave objective is largest: by its first-order condition if the slope is known.</summary>
    internal FrontierSolution Best(Func<double, double, double> imbalance, Func<double, double> objective, string reason)
    {
        if (slope is not null)
        {
            var root = MonotoneRoot.Find(u => imbalance(u, slope(u)), Start, Last, reason);
            return At(root.At, root.Diagnostics);
        }

        int evaluations = 0;
        double Loss(double share)
        {
            evaluations++;
            double value = objective(Start + (share * (Last - Start)));
            return double.IsNaN(value) ? double.PositiveInfinity : -value;
        }

        double best = GoldenSection.Least(Loss);
        return At(Start + (best * (Last - Start)), new SolutionDiagnostics(true, evaluations, 1e-8, reason + " By golden section."));
    }

    private static void CheckShape(Func<double, double> second, double low, double high)
    {
        double width = high - low;
        double[] values = [.. Enumerable.Range(0, Checks + 1).Select(k => second(k == Checks ? high : low + (width * k / Checks)))];
        if (!values.All(double.IsFinite))
        {
            throw new ArgumentException("The frontier is not finite over its range.", nameof(second));
        }

        double slack = 1e-9 * (values.Max(Math.Abs) + 1e-300);
        for (int k = 0; k < Checks; k++)
        {
            if (values[k + 1] > values[k] + slack || (k > 0 && values[k - 1] + values[k + 1] > (2 * values[k]) + slack))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The frontier must fall and be concave; it is not near {low + (width * k / Checks)}."),
                    nameof(second));
            }
        }
    }
}

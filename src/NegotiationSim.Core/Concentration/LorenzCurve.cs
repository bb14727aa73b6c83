using System.Collections.Immutable;

namespace NegotiationSim.Core.Concentration;

/// <summary>How income is spread over people: the share of all income that goes to the poorest part of them.</summary>
/// <remarks>
/// Made from groups of people with the same income each, so the curve has a straight piece for every group and its area is exact.
/// M. O. Lorenz, Publications of the American Statistical Association 9(70), 1905. Immutable.
/// </remarks>
public sealed class LorenzCurve
{
    private readonly double[] people;
    private readonly double[] income;

    private LorenzCurve(double[] people, double[] income, double gini)
    {
        this.people = people;
        this.income = income;
        Gini = gini;
    }

    /// <summary>
    /// Gini coefficient, [0, 1): Sum|xi - xj| / (2 n^2 mean) over all pairs of people (population form, not normalised by n / (n - 1)).
    /// </summary>
    /// <remarks>0 when all have the same, and by convention when nobody has anything.</remarks>
    public double Gini { get; }

    /// <summary>The curve of groups of people.</summary>
    /// <param name="incomes">Income of each person of a group; finite, at least 0.</param>
    /// <param name="groupSizes">People in each group; finite, at least 0, not all 0.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a number is out of range, there are no people, or sums are not finite.
    /// </exception>
    public static LorenzCurve Of(ReadOnlySpan<double> incomes, ReadOnlySpan<double> groupSizes)
    {
        if (incomes.Length != groupSizes.Length)
        {
            throw new ArgumentException($"There are {incomes.Length} incomes but {groupSizes.Length} group sizes.", nameof(groupSizes));
        }

        Check(incomes, nameof(incomes));
        Check(groupSizes, nameof(groupSizes));
        var sortedIncomes = incomes.ToArray();
        var sizes = groupSizes.ToArray();
        Array.Sort(sortedIncomes, sizes);
        return FromSorted(sortedIncomes, sizes);
    }

    /// <summary>The curve of people, one income each; see <see cref="Of(ReadOnlySpan{double}, ReadOnlySpan{double})"/>.</summary>
    /// <param name="incomes">Incomes; finite, at least 0; at least one.</param>
    /// <exception cref="ArgumentException">An income is out of range, or there is none.</exception>
    public static LorenzCurve Of(ReadOnlySpan<double> incomes)
    {
        var ones = new double[incomes.Length];
        Array.Fill(ones, 1);
        return Of(incomes, ones);
    }

    /// <summary>
    /// Share of all income that goes to the poorest <paramref name="poorestShare"/> of people; the share itself when nobody has
    /// anything.
    /// </summary>
    /// <param name="poorestShare">Share of people, [0, 1]; it may divide a group.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside [0, 1] or not a number.</exception>
    public double At(double poorestShare)
    {
        if (!(poorestShare is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(poorestShare), poorestShare, "A share is a number from 0 to 1.");
        }

        var index = Array.BinarySearch(people, poorestShare);
        if (index >= 0)
        {
            return income[index];
        }

        var above = ~index;
        var part = (poorestShare - people[above - 1]) / (people[above] - people[above - 1]);
        return income[above - 1] + (part * (income[above] - income[above - 1]));
    }

    /// <summary>Share of all income that goes to the richest <paramref name="richestShare"/> of people.</summary>
    /// <param name="richestShare">Share of people, [0, 1], for example 0.01; it may divide a group.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside [0, 1] or not a number.</exception>
    public double TopShare(double richestShare) => 1 - At(1 - richestShare);

    /// <summary>The curve at the shares of people 0, 1/n, 2/n, ..., 1.</summary>
    /// <param name="intervals">n, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="intervals"/> is below 1.</exception>
    public ImmutableArray<double> Points(int intervals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(intervals, 1);
        var points = ImmutableArray.CreateBuilder<double>(intervals + 1);
        for (var i = 0; i <= intervals; i++)
        {
            points.Add(At((double)i / intervals));
        }

        return points.MoveToImmutable();
    }

    private static LorenzCurve FromSorted(double[] incomes, double[] groupSizes)
    {
        var people = new double[groupSizes.Length + 1];
        var income = new double[groupSizes.Length + 1];
        for (var i = 0; i < groupSizes.Length; i++)
        {
            people[i + 1] = people[i] + groupSizes[i];
            income[i + 1] = income[i] + (groupSizes[i] * incomes[i]);
        }

        var (allPeople, allIncome) = (people[^1], income[^1]);
        if (!(allPeople > 0 && double.IsFinite(allPeople) && double.IsFinite(allIncome)))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"There are {allPeople:R} people with {allIncome:R} in all; allowed: some people, and finite sums."),
                nameof(groupSizes));
        }

        var twiceAreaBelow = 0.0;
        for (var i = 1; i < people.Length; i++)
        {
            people[i] /= allPeople;
            income[i] = allIncome == 0 ? people[i] : income[i] / allIncome;
            twiceAreaBelow += (people[i] - people[i - 1]) * (income[i] + income[i - 1]);
        }

        return new LorenzCurve(people, income, Math.Max(0, 1 - twiceAreaBelow));
    }

    private static void Check(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0 && double.IsFinite(values[i])))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Number {i} is {values[i]:R}; allowed: finite and at least 0."),
                    name);
            }
        }
    }
}

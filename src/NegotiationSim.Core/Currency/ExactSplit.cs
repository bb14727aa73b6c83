namespace NegotiationSim.Core.Currency;

/// <summary>Splits an amount by weights so that the parts add up to it exactly.</summary>
public static class ExactSplit
{
    private const double SmallestSum = 1e-250;
    private const double LargestSum = 1e250;

    // Far enough below the largest whole number that a rounding more cannot exceed it.
    private const double SafelyLong = 4e18;

    /// <summary>Splits <paramref name="total"/> in proportion to <paramref name="weights"/>.</summary>
    /// <param name="total">At least 0.</param>
    /// <param name="weights">Finite, at least 0; their sum is 0 or from 1e-250 to 1e250.</param>
    /// <param name="parts">Receives the parts; as long as <paramref name="weights"/>.</param>
    /// <remarks>
    /// Cumulative rounding: part i is the rounded cumulative share up to i less the one before. Each part is within one
    /// micro-dollar of its exact share, a zero weight gets nothing, no part is negative. One pass, no memory, and the same
    /// result for the same order of weights; another order may move single micro-dollars.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a weight or their sum is out of range, or money meets only zero weights.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The total is negative.</exception>
    public static void Split(Money total, ReadOnlySpan<double> weights, Span<Money> parts)
    {
        if (weights.Length != parts.Length)
        {
            throw new ArgumentException($"There are {weights.Length} weights but room for {parts.Length} parts.", nameof(parts));
        }

        if (total < Money.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, "An amount to split is at least 0.");
        }

        var sum = CheckedSum(weights);
        if (total == Money.Zero)
        {
            parts.Clear();
            return;
        }

        if (sum.High == 0)
        {
            throw new ArgumentException($"{total} cannot be split: every one of the {weights.Length} weights is 0.", nameof(weights));
        }

        Distribute(total.MicroDollars, DoubleDouble.FromInt64(total.MicroDollars) / sum, sum, weights, parts);
    }

    private static void Distribute(long total, DoubleDouble perWeight, DoubleDouble sum, ReadOnlySpan<double> weights, Span<Money> parts)
    {
        var cumulativeWeight = default(DoubleDouble);
        var paid = 0L;
        for (var i = 0; i < weights.Length; i++)
        {
            cumulativeWeight += weights[i];
            var due = cumulativeWeight == sum ? total : Math.Clamp(Rounded(cumulativeWeight * perWeight), paid, total);
            parts[i] = new Money(due - paid);
            paid = due;
        }
    }

    private static long Rounded(DoubleDouble value)
    {
        var floor = Math.Floor(value.High);
        var rest = Math.Floor(value.High - floor + value.Low + 0.5);
        return floor < SafelyLong ? unchecked((long)floor + (long)rest) : long.CreateSaturating((Int128)floor + (Int128)rest);
    }

    private static DoubleDouble CheckedSum(ReadOnlySpan<double> weights)
    {
        var sum = default(DoubleDouble);
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] is >= 0 and <= LargestSum))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Weight {i} is {weights[i]:R}; a weight is a number from 0 to 1e250."),
                    nameof(weights));
            }

            sum += weights[i];
        }

        return sum.High is 0 or (>= SmallestSum and <= LargestSum)
            ? sum
            : throw new ArgumentException(
                FormattableString.Invariant($"The weights sum to {sum.High:R}; allowed: 0, or 1e-250 to 1e250."),
                nameof(weights));
    }
}

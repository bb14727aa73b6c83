namespace NegotiationSim.Core.Concentration;

/// <summary>The Herfindahl-Hirschman index of market concentration, as antitrust agencies state it: from 0 to 10,000.</summary>
public static class HerfindahlIndex
{
    private const double Monopoly = 10_000;

    /// <summary>
    /// Sum of squared percentage shares: 10,000 for a monopoly, 10,000 / n for n equal firms, 0 for a market without sales.
    /// </summary>
    /// <param name="sizes">Sales of each firm in any one unit; finite, at least 0. They need not sum to one.</param>
    /// <exception cref="ArgumentException">A size is negative or not finite.</exception>
    public static double Of(ReadOnlySpan<double> sizes)
    {
        var largest = 0.0;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (!(sizes[i] >= 0 && double.IsFinite(sizes[i])))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Size {i} is {sizes[i]:R}; a size is finite and at least 0."),
                    nameof(sizes));
            }

            largest = Math.Max(largest, sizes[i]);
        }

        if (largest == 0)
        {
            return 0;
        }

        // Sizes relative to the largest: their squares can neither overflow nor all vanish.
        var (sum, squares) = (0.0, 0.0);
        foreach (var size in sizes)
        {
            var relative = size / largest;
            sum += relative;
            squares += relative * relative;
        }

        return Monopoly * squares / (sum * sum);
    }
}

namespace NegotiationSim.Core.Concentration;

/// <summary>The Herfindahl-Hirschman index of a market in which owners hold parts of products: from 0 to 10,000 and above.</summary>
/// <remarks>
/// O'Brien and Salop, Antitrust Law Journal 67(3), 2000: Sum over j and k of s_j s_k (Sum_i g_ij b_ik) / (Sum_i g_ij b_ij), where
/// owner i has the financial interest b_ij and the control g_ij in product j. With one whole owner a product it is the ordinary
/// index of owners' shares. The function <c>HHI</c> of the R package antitrust divides by the other side's diagonal: it gives the
/// number of this one with interests and controls exchanged.
/// </remarks>
public static class ModifiedHerfindahlIndex
{
    private const double Monopoly = 10_000;

    /// <summary>The index of products with one owner each.</summary>
    /// <param name="shares">Market shares; finite, at least 0. They need not sum to one.</param>
    /// <param name="owners">Owner of each product.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a share is out of range.</exception>
    public static double Of(ReadOnlySpan<double> shares, ReadOnlySpan<string> owners)
    {
        if (shares.Length != owners.Length)
        {
            throw new ArgumentException($"There are {shares.Length} shares but {owners.Length} owners.", nameof(owners));
        }

        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (int i = 0; i < shares.Length; i++)
        {
            sums[owners[i]] = sums.GetValueOrDefault(owners[i]) + shares[i];
        }

        return HerfindahlIndex.Of([.. sums.Values]);
    }

    /// <summary>The index under partial ownership.</summary>
    /// <param name="shares">Market shares, which sum to 1; each in [0, 1].</param>
    /// <param name="interests">Row i, column j: part of product j's profit that owner i gets; finite, at least 0.</param>
    /// <param name="controls">Row i, column j: weight of owner i in decisions about product j; finite, at least 0.</param>
    /// <exception cref="ArgumentException">
    /// The sizes do not fit, a number is out of range, or nobody with control over a product has an interest in it.
    /// </exception>
    public static double Of(ReadOnlySpan<double> shares, double[,] interests, double[,] controls)
    {
        ArgumentNullException.ThrowIfNull(interests);
        ArgumentNullException.ThrowIfNull(controls);
        Check(shares, interests, nameof(interests));
        Check(shares, controls, nameof(controls));
        if (interests.GetLength(0) != controls.GetLength(0))
        {
            throw new ArgumentException("Interests and controls name a different number of owners.", nameof(controls));
        }

        double index = 0;
        for (int j = 0; j < shares.Length; j++)
        {
            double own = Alignment(interests, controls, j, j);
            if (own == 0)
            {
                throw new ArgumentException($"Nobody who controls product {j} has an interest in it.", nameof(controls));
            }

            for (int k = 0; k < shares.Length; k++)
            {
                index += shares[j] * shares[k] * Alignment(interests, controls, j, k) / own;
            }
        }

        return Monopoly * index;
    }

    private static double Alignment(double[,] interests, double[,] controls, int controlled, int other)
    {
        double sum = 0;
        for (int owner = 0; owner < interests.GetLength(0); owner++)
        {
            sum += controls[owner, controlled] * interests[owner, other];
        }

        return sum;
    }

    private static void Check(ReadOnlySpan<double> shares, double[,] matrix, string name)
    {
        if (matrix.GetLength(1) != shares.Length)
        {
            throw new ArgumentException($"There are {shares.Length} products but {matrix.GetLength(1)} columns.", name);
        }

        const double Tolerance = 1e-9;
        double sum = 0;
        foreach (double share in shares)
        {
            sum += share >= 0 ? share : double.NaN;
        }

        if (!(Math.Abs(sum - 1) <= Tolerance))
        {
            throw new ArgumentException(FormattableString.Invariant($"The shares sum to {sum:R}; allowed: shares of at least 0 that sum to 1."), nameof(shares));
        }

        foreach (double value in matrix)
        {
            if (!(value >= 0 && double.IsFinite(value)))
            {
                throw new ArgumentException(FormattableString.Invariant($"An entry is {value:R}; allowed: finite and at least 0."), name);
            }
        }
    }
}

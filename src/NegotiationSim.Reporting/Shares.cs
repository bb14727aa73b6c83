using System.Collections.Immutable;

namespace NegotiationSim.Reporting;

/// <summary>Shares of a total and their concentration.</summary>
internal static class Shares
{
    /// <summary>Each value over the sum of all; NaN for each when the sum is not above 0.</summary>
    public static ImmutableArray<double> Of(IEnumerable<double> values)
    {
        double[] parts = [.. values];
        double total = parts.Sum();
        return [.. parts.Select(part => total > 0 ? part / total : double.NaN)];
    }

    /// <summary>Herfindahl-Hirschman index on the scale 0 to 10,000; NaN when the shares are, or when there are none.</summary>
    public static double Herfindahl(ImmutableArray<double> shares) =>
        shares.IsEmpty ? double.NaN : shares.Sum(share => 100 * share * 100 * share);
}

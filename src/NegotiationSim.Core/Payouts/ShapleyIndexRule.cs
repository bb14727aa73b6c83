namespace NegotiationSim.Core.Payouts;

/// <summary>Each listener's money in equal parts over the artists that listener played, however much.</summary>
/// <remarks>
/// SH_j = sum over u of f_u 1[S_uj &gt; 0] / artists of u: the Shapley value of the game in which a listener pays for the platform
/// if it carries any artist the listener plays. Bergantinos and Moreno-Ternero 2025, arXiv 2411.07166. Money of listeners without
/// any stream is shared like the money of all others.
/// </remarks>
public sealed class ShapleyIndexRule : IPayoutRule
{
    /// <inheritdoc/>
    public string Name => "shapley";

    /// <inheritdoc/>
    public bool CountsPairs => true;

    /// <inheritdoc/>
    public double Weight(in StreamRow row, bool isNewPair, StreamTotals totals) =>
        isNewPair ? totals.Fee(row.Listener).Dollars / totals.ArtistsOfListener(row.Listener) : 0;
}

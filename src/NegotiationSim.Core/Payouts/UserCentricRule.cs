namespace NegotiationSim.Core.Payouts;

/// <summary>Each listener's own money by that listener's own streams.</summary>
/// <remarks>
/// UC_j = sum over u of f_u S_uj / n_u. Bergantinos and Moreno-Ternero 2025, arXiv 2310.11861. Money of listeners without any
/// stream is shared like the money of all others.
/// </remarks>
public sealed class UserCentricRule : IPayoutRule
{
    /// <inheritdoc/>
    public string Name => "user-centric";

    /// <inheritdoc/>
    public bool CountsPairs => false;

    /// <inheritdoc/>
    public double Weight(in StreamRow row, bool isNewPair, StreamTotals totals) =>
        row.Streams == 0 ? 0 : totals.Fee(row.Listener).Dollars * (row.Streams / totals.StreamsOfListener(row.Listener));
}

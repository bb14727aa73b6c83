namespace NegotiationSim.Core.Payouts;

/// <summary>All money by shares of all streams, whoever paid for them.</summary>
/// <remarks>PR_j = R S_j / S. Bergantinos and Moreno-Ternero 2025, arXiv 2310.11861.</remarks>
public sealed class ProRataRule : IPayoutRule
{
    /// <inheritdoc/>
    public string Name => "pro-rata";

    /// <inheritdoc/>
    public bool CountsPairs => false;

    /// <inheritdoc/>
    public double Weight(in StreamRow row, bool isNewPair, StreamTotals totals) => row.Streams;
}

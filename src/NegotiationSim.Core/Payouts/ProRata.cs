using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>The pro-rata rule: a pool is shared by all streams alike, whoever paid for them (model.md section 4).</summary>
/// <remarks>Receiver j gets pool x streams j / all streams. See Bergantinos and Moreno-Ternero 2025, arXiv 2310.11861.</remarks>
public static class ProRata
{
    /// <summary>
    /// Splits <paramref name="pool"/> exactly over artists or labels; see <see cref="ExactSplit.Split"/> for ranges and errors.
    /// </summary>
    /// <param name="pool">Money to share, at least 0.</param>
    /// <param name="streams">Streams of each receiver; some above 0 unless the pool is 0.</param>
    /// <param name="payments">Receives each payment.</param>
    public static void Split(Money pool, ReadOnlySpan<double> streams, Span<Money> payments) => ExactSplit.Split(pool, streams, payments);
}

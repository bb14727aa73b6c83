namespace NegotiationSim.Core.Payouts;

/// <summary>Pro-rata over streams that count more for artists with a following and for searches, and less for heavy listeners.</summary>
/// <remarks>
/// eff_j = sum over u of S_uj min(1, cap / n_u) boost, where the boost of an artist with at least 1,000 streams of at least 500
/// listeners is 2, and that of streams a listener searched for 2 more: 4 together. Deezer and Universal, September 2023.
/// The rule's exclusion of noise is the table's business: leave such rows out.
/// </remarks>
/// <param name="terms">Boosts and cap.</param>
public sealed class ArtistCentricRule(ArtistCentricTerms terms) : IPayoutRule
{
    /// <inheritdoc/>
    public string Name => "artist-centric";

    /// <inheritdoc/>
    public bool CountsPairs => true;

    /// <inheritdoc/>
    public double Weight(in StreamRow row, bool isNewPair, StreamTotals totals)
    {
        double searched = row.Streams + ((terms.SearchBoost - 1) * row.Sought);
        double listened = totals.StreamsOfListener(row.Listener);
        double capped = listened > terms.CapStreams ? searched * (terms.CapStreams / listened) : searched;
        bool followed = totals.StreamsOfArtist(row.Artist) >= terms.BoostStreams
            && totals.ListenersOfArtist(row.Artist) >= terms.BoostListeners;
        return followed ? terms.Boost * capped : capped;
    }
}

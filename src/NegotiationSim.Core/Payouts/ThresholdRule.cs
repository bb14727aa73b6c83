namespace NegotiationSim.Core.Payouts;

/// <summary>Pro-rata among artists with enough streams; the others get nothing, and their part goes to those.</summary>
/// <remarks>Spotify's rule since 2024, by track and with 1,000 streams in twelve months; here by artist and over the table's time.</remarks>
public sealed class ThresholdRule : IPayoutRule
{
    /// <summary>Streams below which Spotify pays nothing.</summary>
    public const double UsualStreams = 1000;

    private readonly double leastStreams;

    /// <summary>Makes the rule.</summary>
    /// <param name="leastStreams">Streams of all listeners together from which an artist is paid; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public ThresholdRule(double leastStreams = UsualStreams)
    {
        PayoutNumbers.Check(leastStreams, nameof(leastStreams));
        this.leastStreams = leastStreams;
    }

    /// <inheritdoc/>
    public string Name => "threshold";

    /// <inheritdoc/>
    public bool CountsPairs => false;

    /// <inheritdoc/>
    public double Weight(in StreamRow row, bool isNewPair, StreamTotals totals) =>
        totals.StreamsOfArtist(row.Artist) >= leastStreams ? row.Streams : 0;
}

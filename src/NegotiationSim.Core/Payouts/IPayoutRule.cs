namespace NegotiationSim.Core.Payouts;

/// <summary>A way to share listeners' money over artists: it gives every row a weight, and artists are paid by the sum of theirs.</summary>
/// <remarks>
/// To add a rule, implement this interface: <see cref="Payout.Of(StreamRows, IPayoutRule, IReadOnlyList{int})"/> has the totals of all rows, asks the rule for the weight of each,
/// and splits the money exactly. A rule keeps no state, and is asked on several threads at once; what it throws reaches the caller as it is.
/// </remarks>
public interface IPayoutRule
{
    /// <summary>Name on the command line, such as <c>user-centric</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether the rule asks how many different listeners an artist has, or artists a listener: counting them takes time, and a byte
    /// a row.
    /// </summary>
    bool CountsPairs { get; }

    /// <summary>The weight of a row; finite, at least 0.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isNewPair">
    /// Whether this is the first row with streams of its listener and artist; false throughout unless <see cref="CountsPairs"/>.
    /// </param>
    /// <param name="totals">Totals over all rows.</param>
    double Weight(in StreamRow row, bool isNewPair, StreamTotals totals);
}

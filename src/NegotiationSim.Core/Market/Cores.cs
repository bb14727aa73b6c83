namespace NegotiationSim.Core.Market;

/// <summary>How many cores one run may use. It cannot show in a result.</summary>
public enum Cores
{
    /// <summary>All: consumers and artists work on the thread pool. For one run at a time.</summary>
    All,

    /// <summary>
    /// One: the run keeps to the thread that asks for it, but for a moment at the founding. For many runs side by side, which would only
    /// get in each other's way.
    /// </summary>
    One,
}

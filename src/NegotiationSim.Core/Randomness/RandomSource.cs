namespace NegotiationSim.Core.Randomness;

/// <summary>All random numbers of one replication. Each stream has an address, so who draws first or where never matters.</summary>
/// <remarks>
/// The address of a draw is (seed, replication, purpose, agent, quarter, index in the stream). Seed and key of
/// <see cref="Philox4x32"/> are the same 64 bits; the rest is its counter, so different addresses never share a block.
/// Immutable, hence safe from any thread; <c>default</c> is seed 0, replication 0.
/// </remarks>
/// <param name="Seed">Seed of the run; any value.</param>
/// <param name="Replication">Replication; any value, by custom from 0.</param>
public readonly record struct RandomSource(ulong Seed, int Replication)
{
    /// <summary>Quarter index of draws made before the first quarter.</summary>
    public const int BeforeFirstQuarter = -1;

    /// <summary>Highest quarter index with a stream of its own.</summary>
    public const int LastQuarterIndex = ushort.MaxValue - 1;

    /// <summary>The stream of an agent for a purpose in a quarter, at its beginning.</summary>
    /// <param name="purpose">What the draws are for.</param>
    /// <param name="agent">Index of the agent; any value.</param>
    /// <param name="quarterIndex">Index of the quarter, or <see cref="BeforeFirstQuarter"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quarter index is below -1 or above <see cref="LastQuarterIndex"/>.</exception>
    public RandomStream Stream(DrawPurpose purpose, int agent, int quarterIndex)
    {
        if (quarterIndex is < BeforeFirstQuarter or > LastQuarterIndex)
        {
            throw new ArgumentOutOfRangeException(
                nameof(quarterIndex),
                quarterIndex,
                FormattableString.Invariant($"Allowed: {BeforeFirstQuarter} (before the first quarter) to {LastQuarterIndex}."));
        }

        var purposeAndQuarter = ((uint)purpose << 16) | (uint)(quarterIndex + 1);
        return unchecked(new RandomStream(purposeAndQuarter, (uint)agent, (uint)Replication, (uint)Seed, (uint)(Seed >> 32)));
    }
}

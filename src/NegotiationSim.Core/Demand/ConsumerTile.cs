namespace NegotiationSim.Core.Demand;

/// <summary>A run of neighbouring consumers of one popularity class, short enough that all the work on them stays in the cache.</summary>
/// <remarks>
/// Sums over a block are sums over its tiles, in order: the tiles, like the order of additions in <see cref="FixedOrder"/>, are
/// part of the result.
/// </remarks>
/// <param name="Class">Their popularity class.</param>
/// <param name="First">First consumer in the block.</param>
/// <param name="Count">How many, 1 to <see cref="Most"/>.</param>
internal readonly record struct ConsumerTile(int Class, int First, int Count)
{
    /// <summary>Most consumers of a tile: a row of scratch takes 2 KB, some 30 rows half a level-two cache at most.</summary>
    public const int Most = 256;

    /// <summary>Kernels work on this many at once: four vectors, so that they need no second way for what is left over.</summary>
    public const int Together = 16;

    /// <summary>Consumers rounded up to whole groups of <see cref="Together"/>.</summary>
    /// <remarks>Kernels may work on a few consumers beyond the last, for nobody reads what they write there.</remarks>
    public int Padded => (Count + Together - 1) / Together * Together;

    /// <summary>Divides consumers sorted by class into tiles; <paramref name="classStart"/> has the first of each class, and the count at the end.</summary>
    public static ConsumerTile[] Of(ReadOnlySpan<int> classStart)
    {
        List<ConsumerTile> tiles = [];
        for (int c = 0; c + 1 < classStart.Length; c++)
        {
            for (int first = classStart[c]; first < classStart[c + 1]; first += Most)
            {
                tiles.Add(new ConsumerTile(c, first, Math.Min(Most, classStart[c + 1] - first)));
            }
        }

        return [.. tiles];
    }
}

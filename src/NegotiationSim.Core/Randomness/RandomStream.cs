using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics;

namespace NegotiationSim.Core.Randomness;

/// <summary>The random numbers at one address, in order. Obtain one from <see cref="RandomSource.Stream"/>.</summary>
/// <remarks>
/// A mutable struct: keep it in a local variable and pass it by reference, for a copy repeats the same numbers.
/// Not safe for several threads at once. <c>default</c> is a valid stream whose address is all zeros.
/// 2^34 words are available; drawing more throws <see cref="OverflowException"/>.
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers; nothing to do with System.IO.Stream.")]
public partial struct RandomStream
{
    private const double TwoToMinus53 = 1.0 / (1L << 53);

    private readonly uint purposeAndQuarter;
    private readonly uint agent;
    private readonly uint replication;
    private readonly uint key0;
    private readonly uint key1;
    private uint block;
    private int left;
    private uint word1;
    private uint word2;
    private uint word3;

    internal RandomStream(uint purposeAndQuarter, uint agent, uint replication, uint key0, uint key1)
    {
        this.purposeAndQuarter = purposeAndQuarter;
        this.agent = agent;
        this.replication = replication;
        this.key0 = key0;
        this.key1 = key1;
    }

    /// <summary>A uniform word of 32 bits.</summary>
    public uint NextUInt32()
    {
        switch (left)
        {
            case 3:
                left = 2;
                return word1;
            case 2:
                left = 1;
                return word2;
            case 1:
                left = 0;
                return word3;
            default:
                (var word0, word1, word2, word3) = Philox4x32.Generate(block, purposeAndQuarter, agent, replication, key0, key1);
                block++;
                left = 3;
                return word0;
        }
    }

    /// <summary>A uniform number strictly inside (0, 1): one of the 2^52 odd multiples of 2^-53, from two words.</summary>
    /// <remarks>
    /// The grid is symmetric about one half and has neither end, so logarithms and inverse distributions are always finite.
    /// </remarks>
    public double NextDouble()
    {
        var high = (ulong)NextUInt32();
        var bits = (high << 20) | (NextUInt32() >> 12);
        return ((bits << 1) | 1) * TwoToMinus53;
    }

    /// <summary>A uniform integer from 0 to <paramref name="exclusiveMax"/> - 1, without bias.</summary>
    /// <remarks>D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29(1), 2019.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exclusiveMax"/> is below 1.</exception>
    public int NextInt32(int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMax, 1);
        var range = (uint)exclusiveMax;
        var product = (ulong)NextUInt32() * range;
        var low = unchecked((uint)product);
        if (low < range)
        {
            var threshold = unchecked(0u - range) % range;
            while (low < threshold)
            {
                product = (ulong)NextUInt32() * range;
                low = unchecked((uint)product);
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>
    /// A standard normal number by the inverse distribution function, from one <see cref="NextDouble"/>; within about 8.2 of 0.
    /// </summary>
    public double NextNormal() => -Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * NextDouble());
}

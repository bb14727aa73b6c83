using System.Numerics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Experiments.Designs;

/// <summary>
/// The first points of a Sobol sequence with the direction numbers of Joe and Kuo (2008), in their order (Antonov and Saleev's).
/// A digital shift moves all points of a dimension by the same random binary fraction, added without carry: every point is then
/// uniform, and the points still fill each dyadic box equally. A power of two points fills the cube best.
/// </summary>
public sealed class SobolSequence : IDesign
{
    private const double TwoToMinus32 = 1.0 / (1L << DirectionNumbers.Bits);

    private readonly uint[][] directions;
    private readonly uint[] shift;
    private readonly double half;

    private SobolSequence(int dimensions, int points, uint[] shift, double half)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        directions = [.. Enumerable.Range(0, dimensions).Select(DirectionNumbers.Of)];
        this.shift = shift;
        this.half = half;
        Points = points;
    }

    /// <summary>The most dimensions a sequence can have.</summary>
    public static int MostDimensions => DirectionNumbers.MostDimensions;

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions => directions.Length;

    /// <summary>The sequence itself, whose first point is the origin.</summary>
    /// <param name="dimensions">Dimensions, 1 to <see cref="MostDimensions"/>.</param>
    /// <param name="points">Points, at least 1.</param>
    public static SobolSequence Plain(int dimensions, int points) => new(dimensions, points, new uint[Checked(dimensions)], 0);

    /// <summary>The sequence moved by a digital shift; its coordinates lie strictly between 0 and 1.</summary>
    /// <param name="dimensions">Dimensions, 1 to <see cref="MostDimensions"/>.</param>
    /// <param name="points">Points, at least 1.</param>
    /// <param name="seed">Seed of the shift.</param>
    public static SobolSequence Shifted(int dimensions, int points, ulong seed)
    {
        RandomStream stream = new RandomSource(seed, 0).Stream(DrawPurpose.SobolShift, 0, RandomSource.BeforeFirstQuarter);
        uint[] shift = new uint[Checked(dimensions)];
        for (int i = 0; i < shift.Length; i++)
        {
            shift[i] = stream.NextUInt32();
        }

        return new SobolSequence(dimensions, points, shift, 0.5);
    }

    /// <inheritdoc/>
    public void Write(int point, Span<double> coordinates)
    {
        uint gray = (uint)point ^ ((uint)point >> 1);
        for (int i = 0; i < directions.Length; i++)
        {
            uint bits = shift[i];
            for (uint left = gray; left != 0; left &= left - 1)
            {
                bits ^= directions[i][BitOperations.TrailingZeroCount(left)];
            }

            coordinates[i] = (bits + half) * TwoToMinus32;
        }
    }

    private static int Checked(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        return dimensions;
    }
}

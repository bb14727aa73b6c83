using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Experiments.Designs;

/// <summary>
/// Latin hypercube (McKay, Beckman and Conover 1979): each dimension is cut into as many equal strata as there are points, every
/// stratum holds one point, at a random place in it, and strata of different dimensions are matched at random.
/// </summary>
public sealed class LatinHypercube : IDesign
{
    private readonly RandomSource random;
    private readonly int[][] strata;

    /// <summary>Makes the design.</summary>
    /// <param name="dimensions">Dimensions, at least 1.</param>
    /// <param name="points">Points, at least 1.</param>
    /// <param name="seed">Seed of the matching and of the places.</param>
    public LatinHypercube(int dimensions, int points, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        random = new RandomSource(seed, 0);
        strata = [.. Enumerable.Range(0, dimensions).Select(dimension => Shuffle.Of(points, Stream(DrawPurpose.LatinMatching, dimension)))];
        Points = points;
    }

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions => strata.Length;

    /// <inheritdoc/>
    public void Write(int point, Span<double> coordinates)
    {
        RandomStream place = Stream(DrawPurpose.LatinPlace, point);
        for (int i = 0; i < strata.Length; i++)
        {
            coordinates[i] = (strata[i][point] + place.NextDouble()) / Points;
        }
    }

    private RandomStream Stream(DrawPurpose purpose, int index) => random.Stream(purpose, index, RandomSource.BeforeFirstQuarter);
}

using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Every combination of the levels of all dimensions; the last dimension changes fastest.</summary>
public sealed class FactorialDesign : IDesign
{
    private readonly ImmutableArray<ImmutableArray<double>> levels;

    /// <summary>Makes the design.</summary>
    /// <param name="levels">The levels of each dimension, coordinates in [0, 1]; at least one dimension with at least one level.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no levels, or more combinations than can be counted.</exception>
    public FactorialDesign(ImmutableArray<ImmutableArray<double>> levels)
    {
        ArgumentOutOfRangeException.ThrowIfZero(levels.Length, nameof(levels));
        double combinations = levels.Aggregate(1.0, (product, of) => product * of.Length);
        if (combinations is 0 or > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(
                nameof(levels), combinations, FormattableString.Invariant($"Allowed: 1 to {int.MaxValue} combinations."));
        }

        this.levels = levels;
        Points = (int)combinations;
    }

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions => levels.Length;

    /// <inheritdoc/>
    public void Write(int point, Span<double> coordinates)
    {
        for (int i = levels.Length - 1; i >= 0; i--)
        {
            coordinates[i] = levels[i][point % levels[i].Length];
            point /= levels[i].Length;
        }
    }
}

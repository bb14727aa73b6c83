using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>
/// Saltelli et al.'s (2010) design of N (d + 2) points for first and total indices: two independent samples A and B of a digitally
/// shifted Sobol sequence in 2 d dimensions, and for each factor the sample A with that factor's column from B. The d + 2 points of
/// a row follow each other: A, then A with each column from B, then B.
/// </summary>
public sealed class SaltelliDesign : IDesign
{
    private readonly SobolSequence sequence;

    /// <summary>Makes the design.</summary>
    /// <param name="factors">Factors, 1 to <see cref="MostFactors"/>.</param>
    /// <param name="rows">N, at least 2; powers of two fill the cube best.</param>
    /// <param name="seed">Seed of the digital shift.</param>
    public SaltelliDesign(int factors, int rows, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, MostFactors);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        sequence = SobolSequence.Shifted(2 * factors, rows, seed);
        Dimensions = factors;
        Points = rows * (factors + 2);
    }

    /// <summary>The most factors a design can have.</summary>
    public static int MostFactors => SobolSequence.MostDimensions / 2;

    /// <summary>N, the size of each sample.</summary>
    public int Rows => sequence.Points;

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public void Write(int point, Span<double> coordinates)
    {
        Span<double> row = stackalloc double[2 * Dimensions];
        sequence.Write(point / (Dimensions + 2), row);
        int place = point % (Dimensions + 2);
        bool isB = place == Dimensions + 1;
        (isB ? row[Dimensions..] : row[..Dimensions]).CopyTo(coordinates);
        if (place > 0 && !isB)
        {
            coordinates[place - 1] = row[Dimensions + place - 1];
        }
    }
}

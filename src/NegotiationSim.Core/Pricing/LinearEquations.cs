namespace NegotiationSim.Core.Pricing;

/// <summary>Small dense linear equations, in place.</summary>
/// <remarks>
/// Gaussian elimination with partial pivoting. MathNet.Numerics does the same; for the 5 equations of a bargained market its
/// matrices and factors would be most of the time and all of the garbage.
/// </remarks>
internal static class LinearEquations
{
    /// <summary>Solves; both arguments are overwritten, the second by the solution. False when singular.</summary>
    public static bool TrySolve(Span<double> matrix, Span<double> rightSide)
    {
        int size = rightSide.Length;
        for (int column = 0; column < size; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < size; row++)
            {
                if (Math.Abs(matrix[(row * size) + column]) > Math.Abs(matrix[(pivot * size) + column]))
                {
                    pivot = row;
                }
            }

            double divisor = matrix[(pivot * size) + column];
            if (divisor == 0 || !double.IsFinite(divisor))
            {
                return false;
            }

            Swap(matrix, rightSide, size, pivot, column);
            Span<double> pivotRow = matrix.Slice(column * size, size);
            for (int row = column + 1; row < size; row++)
            {
                Span<double> target = matrix.Slice(row * size, size);
                double factor = target[column] / divisor;
                if (factor == 0)
                {
                    continue;
                }

                for (int k = column + 1; k < target.Length; k++)
                {
                    target[k] -= factor * pivotRow[k];
                }

                rightSide[row] -= factor * rightSide[column];
            }
        }

        for (int row = size - 1; row >= 0; row--)
        {
            double sum = rightSide[row];
            for (int k = row + 1; k < size; k++)
            {
                sum -= matrix[(row * size) + k] * rightSide[k];
            }

            rightSide[row] = sum / matrix[(row * size) + row];
        }

        return true;
    }

    private static void Swap(Span<double> matrix, Span<double> rightSide, int size, int first, int second)
    {
        if (first == second)
        {
            return;
        }

        for (int k = 0; k < size; k++)
        {
            (matrix[(first * size) + k], matrix[(second * size) + k]) = (matrix[(second * size) + k], matrix[(first * size) + k]);
        }

        (rightSide[first], rightSide[second]) = (rightSide[second], rightSide[first]);
    }
}

using System.Numerics.Tensors;

namespace NegotiationSim.Core.Demand;

/// <summary>Logit choice of a service, consumer by consumer (Train 2009, chapter 6: mixed logit by simulation).</summary>
/// <remarks>
/// Utility of service j is <c>delta_j + beta ln V_ij - alpha_i price_j</c> with <c>V_ij = Sum_g theta_ig C_jg</c>; choosing nothing is worth 0.
/// Matrices are stored service by service, so each step is one pass over all consumers.
/// </remarks>
internal static class ChoiceKernel
{
    /// <summary>Catalogue value of an empty catalogue: small, so that ln V is finite and the service all but worthless.</summary>
    public const double EmptyCatalogueValue = 1e-3;

    /// <summary>Fills the catalogue values, the choice probabilities (both services x consumers) and the log-sum of each consumer.</summary>
    public static void Evaluate(
        ConsumerBlock consumers,
        MarketConditions conditions,
        double catalogueWeight,
        Span<double> catalogueValues,
        Span<double> probabilities,
        Span<double> logSums)
    {
        int n = consumers.Count;
        int services = conditions.MeanUtility.Length;
        int genres = consumers.Taste.Length;

        // The largest utility of each consumer, nothing included, is taken out before exp so that it cannot overflow.
        Span<double> largest = logSums;
        largest.Clear();
        for (int j = 0; j < services; j++)
        {
            Span<double> value = catalogueValues.Slice(j * n, n);
            FillCatalogueValue(consumers, conditions.Coverage.AsSpan().Slice(j * genres, genres), value);

            Span<double> utility = probabilities.Slice(j * n, n);
            TensorPrimitives.Log<double>(value, utility);
            TensorPrimitives.Multiply(utility, catalogueWeight, utility);
            TensorPrimitives.Add(utility, conditions.MeanUtility[j], utility);
            double alphaTimesPrice = -conditions.PriceSensitivity * conditions.PriceDollarsPerMonth[j];
            TensorPrimitives.MultiplyAdd(consumers.PriceSensitivity, alphaTimesPrice, utility, utility);
            TensorPrimitives.Max<double>(largest, utility, largest);
        }

        Span<double> total = new double[n];
        TensorPrimitives.Negate<double>(largest, total);
        TensorPrimitives.Exp<double>(total, total);
        for (int j = 0; j < services; j++)
        {
            Span<double> row = probabilities.Slice(j * n, n);
            TensorPrimitives.Subtract<double>(row, largest, row);
            TensorPrimitives.Exp<double>(row, row);
            TensorPrimitives.Add<double>(total, row, total);
        }

        for (int j = 0; j < services; j++)
        {
            Span<double> row = probabilities.Slice(j * n, n);
            TensorPrimitives.Divide<double>(row, total, row);
        }

        TensorPrimitives.Log<double>(total, total);
        TensorPrimitives.Add<double>(logSums, total, logSums);
    }

    private static void FillCatalogueValue(ConsumerBlock consumers, ReadOnlySpan<double> coverage, Span<double> value)
    {
        value.Clear();
        for (int g = 0; g < coverage.Length; g++)
        {
            TensorPrimitives.MultiplyAdd(consumers.Taste[g], coverage[g], value, value);
        }

        TensorPrimitives.Max(value, EmptyCatalogueValue, value);
    }
}

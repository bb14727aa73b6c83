using System.Numerics.Tensors;
using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Listening;

/// <summary>Adds up hours by service, genre and popularity class, so that no later step loops over consumers x artists.</summary>
internal static class ListeningKernel
{
    /// <summary>
    /// Fills <paramref name="hours"/> (service, genre, class) with Sum_i people x choice_ij x hours_i x factor_j x taste_ig C_jg / V_ij:
    /// each consumer divides the hours on j over genres by taste among what j carries.
    /// </summary>
    public static void Fill(
        ConsumerBlock consumers,
        double[][] taste,
        MarketConditions conditions,
        ReadOnlySpan<double> catalogueValues,
        ReadOnlySpan<double> choice,
        IReadOnlyList<Offering> services,
        Span<double> hours)
    {
        int n = consumers.Count;
        int genres = taste.Length;
        int classes = consumers.ClassStart.Length - 1;
        Span<double> hoursPerValue = new double[n];
        for (int j = 0; j < services.Count; j++)
        {
            TensorPrimitives.Multiply(choice.Slice(j * n, n), consumers.MonthlyHours, hoursPerValue);
            TensorPrimitives.Divide(hoursPerValue, catalogueValues.Slice(j * n, n), hoursPerValue);
            double scale = consumers.PeopleEach * services[j].HoursFactor;
            for (int g = 0; g < genres; g++)
            {
                double coverage = conditions.Coverage[(j * genres) + g];
                for (int c = 0; c < classes; c++)
                {
                    Range slice = consumers.ClassStart[c]..consumers.ClassStart[c + 1];
                    double sum = FixedOrder.Dot(hoursPerValue[slice], taste[g].AsSpan()[slice]);
                    hours[(((j * genres) + g) * classes) + c] = scale * coverage * sum;
                }
            }
        }
    }
}

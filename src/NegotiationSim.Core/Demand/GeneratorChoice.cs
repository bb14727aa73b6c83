using System.Numerics.Tensors;

namespace NegotiationSim.Core.Demand;

/// <summary>Logit choice of a generator on price and quality, or none (model.md section 9).</summary>
/// <remarks>Using a generator does not replace a music service, so this choice is made beside that of <see cref="ChoiceKernel"/>.</remarks>
internal static class GeneratorChoice
{
    /// <summary>Fills the probability of each generator (generators x consumers). A generator without quality is not chosen.</summary>
    public static void Evaluate(
        ConsumerBlock consumers, MarketConditions conditions, IReadOnlyList<GeneratorAppeal> appeals, Span<double> probabilities)
    {
        int n = consumers.Count;

        // The largest utility of each consumer, none included, is taken out before exp so that it cannot overflow.
        Span<double> largest = new double[n];
        for (int k = 0; k < appeals.Count; k++)
        {
            Span<double> utility = probabilities.Slice(k * n, n);
            double quality = conditions.GeneratorQuality[k];
            if (quality <= 0)
            {
                utility.Fill(double.NegativeInfinity);
                continue;
            }

            double common = appeals[k].MeanUtility + (appeals[k].QualityWeight * Math.Log(quality));
            double alphaTimesPrice = -conditions.PriceSensitivity * conditions.GeneratorPriceDollarsPerMonth[k];
            TensorPrimitives.MultiplyAdd<double>(consumers.PriceSensitivity, alphaTimesPrice, consumers.Openness, utility);
            TensorPrimitives.Add(utility, common, utility);
            TensorPrimitives.Max<double>(largest, utility, largest);
        }

        Span<double> total = new double[n];
        TensorPrimitives.Negate<double>(largest, total);
        TensorPrimitives.Exp<double>(total, total);
        for (int k = 0; k < appeals.Count; k++)
        {
            Span<double> row = probabilities.Slice(k * n, n);
            TensorPrimitives.Subtract<double>(row, largest, row);
            TensorPrimitives.Exp<double>(row, row);
            TensorPrimitives.Add<double>(total, row, total);
        }

        for (int k = 0; k < appeals.Count; k++)
        {
            Span<double> row = probabilities.Slice(k * n, n);
            TensorPrimitives.Divide<double>(row, total, row);
        }
    }
}

/// <summary>What draws users to a generator besides its price.</summary>
/// <param name="MeanUtility">Mean utility at quality one.</param>
/// <param name="QualityWeight">Weight of log quality.</param>
internal readonly record struct GeneratorAppeal(double MeanUtility, double QualityWeight);

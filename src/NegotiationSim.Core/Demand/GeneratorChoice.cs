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
        for (int i = 0; i < n; i++)
        {
            double total = 1;
            for (int k = 0; k < appeals.Count; k++)
            {
                double quality = conditions.GeneratorQuality[k];
                double attraction = quality > 0
                    ? Math.Exp(appeals[k].MeanUtility + consumers.Openness[i] + (appeals[k].QualityWeight * Math.Log(quality))
                        - (conditions.PriceSensitivity * consumers.PriceSensitivity[i] * conditions.GeneratorPriceDollarsPerMonth[k]))
                    : 0;
                probabilities[(k * n) + i] = attraction;
                total += attraction;
            }

            for (int k = 0; k < appeals.Count; k++)
            {
                probabilities[(k * n) + i] /= total;
            }
        }
    }
}

/// <summary>What draws users to a generator besides its price.</summary>
/// <param name="MeanUtility">Mean utility at quality one.</param>
/// <param name="QualityWeight">Weight of log quality.</param>
internal readonly record struct GeneratorAppeal(double MeanUtility, double QualityWeight);

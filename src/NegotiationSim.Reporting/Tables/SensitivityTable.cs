using System.Collections.Immutable;
using NegotiationSim.Experiments.Sensitivity;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>effects.csv</c> (Morris) or <c>indices.csv</c> (Sobol): a row a metric and parameter.</summary>
internal static class SensitivityTable
{
    private static readonly string[] Keys = ["scenario", "seed", "metric", "year", "parameter"];

    public static string FileName(SensitivityMethod method) => method == SensitivityMethod.Morris ? "effects.csv" : "indices.csv";

    public static void Write(
        TextWriter text, Experiment experiment, ImmutableArray<Factor> factors, ImmutableArray<MetricSensitivity> results)
    {
        bool isMorris = results.Any(result => result.Effects is not null);
        string[] columns = isMorris
            ? ["mu", "mu_star", "mu_star_low", "mu_star_high", "sigma", "trajectories", "noise_share"]
            : ["first", "first_low", "first_high", "total", "total_low", "total_high", "output_mean", "output_variance", "rows", "noise_share"];
        using var table = new CsvTable(text, [.. Keys, .. columns]);
        foreach (MetricSensitivity result in results)
        {
            for (int i = 0; i < factors.Length; i++)
            {
                Cell[] keys =
                    [experiment.Points[0].ScenarioName, $"{experiment.Seed}", result.Metric.Metric, result.Metric.Year, factors[i].Path];
                Cell[]? values = result.Effects is { } effects
                    ? Values(effects, i, result.Noise)
                    : result.Indices is { } indices ? Values(indices, i, result.Noise) : null;
                if (values is not null)
                {
                    table.Row([.. keys, .. values]);
                }
            }
        }
    }

    private static Cell[] Values(ElementaryEffects effects, int factor, Noise noise)
    {
        ElementaryEffect effect = effects.Effects[factor];
        Estimate size = effect.MeanAbsolute;
        return [effect.Mean, size.Value, size.Low, size.High, effect.StandardDeviation, effects.Trajectories, noise.Share];
    }

    // Indices of what does not vary are not defined and stay empty.
    private static Cell[] Values(SobolIndices indices, int factor, Noise noise)
    {
        var none = new Estimate(double.NaN, double.NaN, double.NaN);
        SobolIndex index = indices.Indices.IsEmpty ? new SobolIndex(none, none) : indices.Indices[factor];
        return
        [
            index.First.Value, index.First.Low, index.First.High, index.Total.Value, index.Total.Low, index.Total.High,
            indices.Mean, indices.Variance, indices.Rows, noise.Share,
        ];
    }
}

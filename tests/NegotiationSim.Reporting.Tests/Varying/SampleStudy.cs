using System.Collections.Immutable;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Tests.Varying;

/// <summary>Studies of the tiny scenario whose results are made up.</summary>
internal static class SampleStudy
{
    public static readonly ScenarioSource Tiny = ScenarioSource.Of(Path.Combine(AppContext.BaseDirectory, "tiny.yaml"));

    public static readonly ImmutableArray<MetricChoice> Metrics = [new("artists.gini", 2024), new("welfare.total", 2025)];

    public const string Title = "A <tiny> world";

    public static ImmutableArray<Factor> Factors(params string[] texts) => VaryText.Read(texts, Tiny.With);

    public static Experiment Experiment(FactorDesign design, int replications = 3) => new()
    {
        Kind = "sweep",
        Title = "Sample",
        Command = "negsim sweep tiny --vary a=1:2:3",
        Seed = 1,
        Replications = replications,
        Points = design.Points(Point.From(Tiny), []),
        Metrics = MetricNames.Of(Metrics),
        Version = "1.2.3",
    };

    /// <summary>Every point of a design with means of the model at its coordinates; NaN stands for nothing to measure.</summary>
    public static async IAsyncEnumerable<PointEstimates> Points(FactorDesign design, Func<double[], double> model, int replications = 3)
    {
        for (int i = 0; i < design.Design.Points; i++)
        {
            double[] coordinates = new double[design.Factors.Length];
            design.Design.Write(i, coordinates);
            double value = model(coordinates);
            MeanInterval mean = double.IsNaN(value)
                ? MeanInterval.Of([])
                : MeanInterval.Of(Enumerable.Range(0, replications).Select(r => value + r));
            yield return new PointEstimates(i, [mean, mean], double.IsNaN(value) ? replications : 0);
            await Task.Yield();
        }
    }
}

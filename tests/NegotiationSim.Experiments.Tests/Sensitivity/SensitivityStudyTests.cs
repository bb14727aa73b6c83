using NegotiationSim.Experiments.Sensitivity;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Varying;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Tests.Sensitivity;

/// <summary>Studies through executor and store of a world in which income is 2 hours + 100 catalogue weight, plus luck that all points share.</summary>
public sealed class SensitivityStudyTests
{
    private static readonly SensitivityPlan Plan = new(
        FactorStudyBench.Factors("consumers.hours=10 h/month:30 h/month", "consumers.catalogueWeight=1:1.4", "artists.neverConsent=10%:60%"),
        [new MetricChoice("artists.medianIncome", 2024), new MetricChoice("welfare.total", 2024)]);

    [Fact]
    public async Task Elementary_effects_are_those_of_the_world_per_range()
    {
        MetricSensitivity[] got = await AnalyseAsync(SensitivityMethod.Morris, size: 4);
        double[] means = [.. got[0].Effects!.Effects.Select(effect => effect.Mean)];
        means[0].ShouldBe(40, 1e-3);
        means[1].ShouldBe(40, 1e-3);
        means[2].ShouldBe(0, 1e-6);
        got[1].Effects!.Effects.ShouldAllBe(effect => effect.MeanAbsolute.Value == 0);
    }

    /// <summary>Luck adds 0, 1 or 2, whatever the point: variance 1, of which a mean of three keeps a third.</summary>
    [Fact]
    public async Task Indices_share_the_variance_equally_and_the_noise_of_the_seeds_stands_beside_them()
    {
        MetricSensitivity[] got = await AnalyseAsync(SensitivityMethod.Sobol, size: 32);
        got[0].Indices!.Indices.Select(index => Math.Round(index.Total.Value, 1)).ShouldBe([0.5, 0.5, 0]);
        got[1].Indices!.Indices.ShouldBeEmpty("a constant has no variance to share out");
        Noise noise = got[0].Noise;
        noise.MeanError.ShouldBe(Math.Sqrt(1 / 3.0), 1e-9);
        noise.PointDeviation.ShouldBe(40 * Math.Sqrt(2 / 12.0), 0.6);
        noise.Share.ShouldBe(Math.Pow(noise.MeanError / noise.PointDeviation, 2), 1e-12);
    }

    private static async Task<MetricSensitivity[]> AnalyseAsync(SensitivityMethod method, int size)
    {
        using var bench = new FactorStudyBench
        {
            Model = (world, replication) => ((2 * world.Consumers.HoursPerMonth) + (100 * world.Consumers.CatalogueWeight) + replication, 7),
        };
        var study = new SensitivityStudy(Plan, method, size, seed: 1);
        Experiment experiment = FactorStudyBench.ExperimentOf(
            study.Points.Points(FactorStudyBench.MakePoint, []), MetricNames.Of(Plan.Metrics), replications: 3);
        return [.. study.Analyse(await bench.RunAsync(experiment, Plan.Metrics))];
    }
}

using System.Collections.Immutable;
using NegotiationSim.Core;
using NegotiationSim.Experiments.Replications;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Studies;

namespace NegotiationSim.Experiments.Tests.Replications;

public sealed class BandsTests
{
    [Fact]
    public async Task Band_holds_mean_and_quantiles_of_the_replications()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment(replications: 5, seed: 9, version: "1.0", "20");
        await bench.RunAsync(experiment);
        await using var store = await bench.OpenAsync();
        ImmutableArray<Band> bands = await Bands.OfAsync(experiment, store);
        bands.Length.ShouldBe(6);
        Band first = bands[0];
        double[] values = [.. Enumerable.Range(29, 5).Select(i => Math.Sqrt(i))];
        (first.Metric, first.Year, first.Mean.Count).ShouldBe(("artists.medianIncome", experiment.Points[0].StartYear, 5));
        first.Mean.Mean.ShouldBe(values.Average(), 1e-12);
        first.Quantiles[2].ShouldBe(values[2]);
        bands[^1].Mean.Count.ShouldBe(0); // labels.nobody.profit: there is no such label
    }

    [Fact]
    public async Task Replication_without_a_solution_is_named()
    {
        using var bench = new StudyBench { UnsolvedReplication = 2 };
        Experiment experiment = StudyBench.Experiment(replications: 5, seed: 9, version: "1.0", "20");
        await bench.RunAsync(experiment);
        await using var store = await bench.OpenAsync();
        (await Should.ThrowAsync<ModelException>(() => Bands.OfAsync(experiment, store))).Message
            .ShouldBe("Replication 2 of 'hours=20' (seed 9) has no solution: This world has no solution.");
    }
}

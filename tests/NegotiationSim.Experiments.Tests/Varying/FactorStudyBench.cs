using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Tests.Varying;

/// <summary>Runs studies of the tiny scenario through executor and store, in a host whose results are a known function of the world.</summary>
internal sealed class FactorStudyBench : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("negsim-study-").FullName;
    private int runs;

    /// <summary>Median income and total welfare of a world in a replication.</summary>
    public required Func<WorldSpecification, int, (double Median, double Welfare)> Model { get; init; }

    /// <summary>Worlds that were run.</summary>
    public int Runs => runs;

    public static Scenario Load(IEnumerable<string> overrides) => StudyBench.Tiny.With(overrides);

    public static ImmutableArray<Factor> Factors(params string[] texts) => VaryText.Read(texts, Load);

    public static Experiment ExperimentOf(ImmutableArray<Point> points, ImmutableArray<string> metrics, int replications) => new()
    {
        Kind = "test",
        Title = "Test",
        Command = "negsim",
        Seed = 1,
        Replications = replications,
        Points = points,
        Metrics = metrics,
        Version = "1.0",
    };

    public static Func<string?, IEnumerable<string>, Point> MakePoint { get; } = Point.From(StudyBench.Tiny, years: 2);

    public async Task<T> RunAsync<T>(StartMode start, Func<PointRunner, Task<T>> work)
    {
        await using SqlRunStore store = await RunStores.OpenAsync(Path.Combine(folder, "runs.db"), TimeProvider.System);
        var place = new Workplace(
            (world, _, replication, _, _) =>
            {
                Interlocked.Increment(ref runs);
                return Task.FromResult(Result(world, replication));
            },
            "test",
            TimeProvider.System,
            Workers: 3);
        return await work(PointsAsync);

        async IAsyncEnumerable<PointEstimates> PointsAsync(
            Experiment experiment, ImmutableArray<MetricChoice> choices, [EnumeratorCancellation] CancellationToken cancel)
        {
            await new Executor(place, store).RunAsync(experiment, start, Shard.Whole, cancel: cancel);
            await foreach (PointEstimates point in PointEstimates.Of(experiment, store.ReadAsync(experiment, cancel), choices, cancel))
            {
                yield return point;
            }
        }
    }

    public Task<List<PointEstimates>> RunAsync(Experiment experiment, params ImmutableArray<MetricChoice> choices) =>
        RunAsync(StartMode.Anew, async runner =>
        {
            var summaries = new List<PointEstimates>();
            await foreach (PointEstimates summary in runner(experiment, choices, CancellationToken.None))
            {
                summaries.Add(summary);
            }

            return summaries;
        });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private RunResult Result(WorldSpecification world, int replication)
    {
        (double median, double welfare) = Model(world, replication);
        return SampleRun.Run with
        {
            Years =
            [
                .. SampleRun.Run.Years.Take(world.Years).Select((year, i) => year with
                {
                    Year = world.StartYear + i,
                    Artists = year.Artists with { PercentileDollars = [1, 2, median + i, 4, 5] },
                    Welfare = year.Welfare with { Total = welfare },
                }),
            ],
        };
    }
}

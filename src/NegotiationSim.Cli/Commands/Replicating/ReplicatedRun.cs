using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Replications;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Studies;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands.Replicating;

/// <summary><c>negsim run --replications</c>: one scenario many times, or until an interval is narrow enough.</summary>
internal sealed class ReplicatedRun(Surroundings surroundings, IOutput output)
{
    // What sequential stopping adds at a time: enough for every core, few enough not to overshoot by much.
    private const int Batch = 10;

    /// <summary>Runs the scenario and writes the result.</summary>
    /// <param name="asked">The run.</param>
    /// <param name="many">How often.</param>
    /// <param name="json">Whether machines read the output.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<int> ExecuteAsync(RunCommand.Request asked, ReplicationRequest many, bool json, CancellationToken cancel)
    {
        if (asked.ArtistPaths is not null || !asked.Artists.IsEmpty)
        {
            string option = asked.ArtistPaths is null ? "--artist" : "--artist-paths";
            throw new UsageException($"{option}: single artists are followed in a single run. Leave out --replications and --until-halfwidth, or {option}.");
        }

        ScenarioSource source = ScenarioSource.Of(asked.ScenarioFile);
        Point point = Point.From(source, asked.Years)(null, asked.Overrides);
        WorldSpecification world = point.World();
        Experiment experiment = ExperimentOf(point, world, asked, many);
        await using ExperimentSession session = await ExperimentSession.OpenAsync(
            surroundings, many.Experiment, asked.Out ?? $"results/{world.Name}-replications", json, cancel).ConfigureAwait(false);
        ImmutableArray<string> notices = [];
        if (many.Stop is not { } stop)
        {
            await session.RunAsync(experiment, Estimate(experiment, null), more: false, cancel).ConfigureAwait(false);
        }
        else
        {
            (experiment, string notice) = await RunUntilAsync(session, experiment, stop, cancel).ConfigureAwait(false);
            notices = [notice];
        }

        output.Write(await session.FinishAsync(
            [experiment],
            async directory => ReplicationStudy.Write(
                directory, experiment, world, await Bands.OfAsync(experiment, session.Store, cancel).ConfigureAwait(false), notices),
            cancel).ConfigureAwait(false));
        return ExitCodes.Fine;
    }

    private Experiment ExperimentOf(Point point, WorldSpecification world, RunCommand.Request asked, ReplicationRequest many)
    {
        ImmutableArray<string> metrics = Headline.Of(world);
        if (many.Stop is { } stop && !metrics.Contains(stop.Metric))
        {
            // Finds out whether there is such a metric, and says which is nearest when there is none.
            metrics = [.. metrics, MetricCatalogue.Find(stop.Metric, world).Name];
        }

        return new Experiment
        {
            Kind = "run",
            Title = world.Title,
            Command = CommandLineText.Of(
            [
                .. asked.Words,
                "--replications", many.Replications.ToString(CultureInfo.InvariantCulture),
                .. many.Stop is { } rule ? ["--until-halfwidth", FormattableString.Invariant($"{rule.Metric}={rule.HalfWidth}")] : Array.Empty<string>(),
            ]),
            Seed = asked.Seed,
            Replications = many.Replications,
            Points = [point],
            Metrics = metrics,
            Version = surroundings.Version,
        };
    }

    // The rule looks at replications in order, so how many a batch adds does not show in the result.
    private static async Task<(Experiment Experiment, string Notice)> RunUntilAsync(
        ExperimentSession session, Experiment most, StoppingRule stop, CancellationToken cancel)
    {
        int metric = most.Metrics.IndexOf(stop.Metric);
        int done = 0;
        while (true)
        {
            Experiment now = most.Extend(Math.Min(most.Replications, done + Batch));
            await session.RunAsync(now, Estimate(now, stop.Metric), more: done > 0, cancel).ConfigureAwait(false);
            done = now.Replications;
            int? met = stop.Met(await LastYearAsync(now, metric, session.Store, cancel).ConfigureAwait(false));
            if (met is { } enough)
            {
                return (most.Extend(enough), FormattableString.Invariant(
                    $"Stopped after {enough} replications: the half-width of the 95% interval of {stop.Metric} in the last year is at most {stop.HalfWidth}."));
            }

            if (done == most.Replications)
            {
                return (now, FormattableString.Invariant(
                    $"The half-width of the 95% interval of {stop.Metric} did not come down to {stop.HalfWidth} in {done} replications; ask for more with --replications."));
            }
        }
    }

    private static RunningEstimate Estimate(Experiment experiment, string? metric) =>
        RunningEstimate.OfMean(experiment, metric ?? "artists.medianIncome");

    private static async Task<List<double>> LastYearAsync(Experiment experiment, int metric, SqlRunStore store, CancellationToken cancel)
    {
        List<double> values = [];
        await foreach (RunRow row in store.ReadAsync(experiment, cancel).ConfigureAwait(false))
        {
            RunFailures.Refuse(experiment, row);
            values.Add(row.At(metric, experiment.Points[0].Years - 1, experiment.Points[0].Years));
        }

        return values;
    }
}

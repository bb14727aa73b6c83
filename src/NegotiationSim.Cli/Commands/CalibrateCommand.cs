using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli.Commands.Studying;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core;
using NegotiationSim.Experiments.Calibration;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim calibrate</c>: fits parameters of a scenario to published figures.</summary>
internal sealed class CalibrateCommand(Surroundings surroundings, IOutput output)
{
    private const string Name = "calibrate";

    private const string Description =
        "Fit parameters of a scenario to published figures by the simulated method of moments; says which the figures identify, "
        + "reports held-out figures apart, and writes the calibrated scenario.";

    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var common = new StudyOptions();
        var defaults = new SearchSettings();
        var targets = new Option<string>("--targets")
        {
            Description = "File of parameters with their ranges and of published figures (docs/experiments-format.md).",
            HelpName = "FILE",
            Required = true,
        };
        var starts = new Option<int>("--starts")
        {
            Description = "Points that are tried before the search begins at the best of them.",
            HelpName = "N",
            DefaultValueFactory = _ => defaults.Starts,
            CustomParser = result => CommonOptions.Whole(result, "--starts", 1, 100_000),
        };
        var iterations = new Option<int>("--iterations")
        {
            Description = "Most iterations of the search.",
            HelpName = "N",
            DefaultValueFactory = _ => defaults.Iterations,
            CustomParser = result => CommonOptions.Whole(result, "--iterations", 1, 10_000),
        };
        Command command = common.AddTo(new Command(Name, Description) { targets, starts, iterations });
        command.SetAction((parsed, cancel) => new CalibrateCommand(surroundings, output).ExecuteAsync(
            common.Read(parsed),
            parsed.GetRequiredValue(targets),
            defaults with { Starts = parsed.GetRequiredValue(starts), Iterations = parsed.GetRequiredValue(iterations) },
            cancel));
        return command;
    }

    private async Task<int> ExecuteAsync(StudyRequest request, string targets, SearchSettings settings, CancellationToken cancel)
    {
        if (!request.Experiment.Shard.IsWhole)
        {
            throw new UsageException(
                "--shard: a calibration chooses each point by what the earlier ones gave, so its runs cannot be split beforehand. "
                + "Leave out --shard; --workers runs the points of a step side by side.");
        }

        var study = new Study(surroundings, Name, request);
        CalibrationPlan plan = new StudyFile(study.With, MetricNames.In(study.Scenario.World)).LoadCalibration(targets);
        var calibrated = new CalibratedFiles(study.Scenario, targets);
        string command = CommandLineText.Of(request.Words(
            Name,
            [
                "--targets", targets,
                "--starts", settings.Starts.ToString(CultureInfo.InvariantCulture),
                "--iterations", settings.Iterations.ToString(CultureInfo.InvariantCulture),
            ]));
        await using ExperimentSession session = await study.OpenAsync(cancel).ConfigureAwait(false);
        CalibrationResult result = await new CalibrationStudy(
            plan,
            settings with { Seed = request.Seed },
            study.MakePoint,
            request.Overrides,
            (points, metrics) => study.ExperimentOf(points, metrics, command),
            session.PointsAsync).RunAsync(cancel).ConfigureAwait(false)
            ?? throw new ModelException(
                "The calibration has no place to start: at every starting point a fitted moment has nothing to measure. "
                + "Narrow the ranges, give more --starts, or choose other moments.");
        output.Write(await session.FinishAsync(
            [],
            directory =>
            {
                calibrated.Write(directory, result);
                var repeat = ResultSettings.Of(study.Scenario, request.ScenarioFile, request.Seed, surroundings.Version, host: null, command);
                return Task.FromResult(
                    new CalibrationReport(result, repeat with { Replications = request.Replications }, calibrated.Path)
                        .Write(directory, study.Title));
            },
            cancel).ConfigureAwait(false));
        return ExitCodes.Fine;
    }
}

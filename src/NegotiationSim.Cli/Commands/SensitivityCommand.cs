using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli.Commands.Studying;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Sensitivity;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim sensitivity</c>: which parameters move a result.</summary>
internal sealed class SensitivityCommand(Surroundings surroundings, IOutput output)
{
    private const string Name = "sensitivity";
    private const int DefaultTrajectories = 20;
    private const int DefaultRows = 128;
    private const int MostSamples = 1_000_000;

    private const string Description =
        "Find the parameters that move a result: elementary effects (morris) tell the few that matter from the many, "
        + "variance-based indices (sobol) how much of the variance is whose.";

    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var common = new StudyOptions();
        var method = new Option<SensitivityMethod>("--method")
        {
            Description = "morris: about ten runs a parameter; sobol: hundreds.",
            HelpName = "morris|sobol",
            Required = true,
        };
        method.AcceptOnlyFromAmong("morris", "sobol");
        var over = new Option<string>("--over")
        {
            Description = "File of parameters with their ranges and of metrics (docs/experiments-format.md).",
            HelpName = "FILE",
            Required = true,
        };
        var samples = new Option<int?>("--samples")
        {
            Description = $"Trajectories of morris [default: {DefaultTrajectories}], or N of sobol's N (d + 2) points [default: {DefaultRows}].",
            HelpName = "N",
            CustomParser = result => CommonOptions.Whole(result, "--samples", 2, MostSamples),
        };
        Command command = common.AddTo(new Command(Name, Description) { method, over, samples });
        command.SetAction((parsed, cancel) => new SensitivityCommand(surroundings, output).ExecuteAsync(
            common.Read(parsed),
            parsed.GetRequiredValue(method),
            parsed.GetRequiredValue(over),
            parsed.GetValue(samples),
            cancel));
        return command;
    }

    private async Task<int> ExecuteAsync(
        StudyRequest request, SensitivityMethod method, string over, int? samples, CancellationToken cancel)
    {
        var study = new Study(surroundings, Name, request);
        SensitivityPlan plan = new StudyFile(study.With, MetricNames.In(study.Scenario.World)).LoadSensitivity(over);
        if (method == SensitivityMethod.Sobol && plan.Factors.Length > SaltelliDesign.MostFactors)
        {
            throw new UsageException(
                $"--method sobol: {over} has {plan.Factors.Length} parameters. Allowed: up to {SaltelliDesign.MostFactors}. "
                + "Screen them with --method morris first.");
        }

        int size = samples ?? (method == SensitivityMethod.Morris ? DefaultTrajectories : DefaultRows);
        var analysis = new SensitivityStudy(plan, method, size, request.Seed);
        string command = CommandLineText.Of(request.Words(
            Name,
            [
                "--method", method == SensitivityMethod.Morris ? "morris" : "sobol", "--over", over,
                "--samples", size.ToString(CultureInfo.InvariantCulture),
            ]));
        Experiment experiment = study.ExperimentOf(
            analysis.Points.Points(study.MakePoint, request.Overrides), MetricNames.Of(plan.Metrics), command);
        await using ExperimentSession session = await study.OpenAsync(cancel).ConfigureAwait(false);
        await session.RunAsync(experiment, null, more: false, cancel).ConfigureAwait(false);
        output.Write(await session.FinishAsync(
            [experiment],
            directory => new SensitivityReport(analysis, plan, method, experiment).WriteAsync(
                directory, PointEstimates.Of(experiment, session.Store.ReadAsync(experiment, cancel), plan.Metrics, cancel), study.Title),
            cancel).ConfigureAwait(false));
        return ExitCodes.Fine;
    }
}

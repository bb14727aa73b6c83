using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli.Commands.Studying;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim sweep</c>: runs a scenario at many values of some of its parameters.</summary>
internal sealed class SweepCommand(Surroundings surroundings, IOutput output)
{
    private const string Name = "sweep";
    private const string Factorial = "factorial";
    private const string Sobol = "sobol";
    private const string Latin = "latin";
    private const int MostPoints = 1_000_000;

    private const string Description =
        "Run a scenario at many values of one or more of its parameters; a table with a row a point and metric, and a line or heat map.";

    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var common = new StudyOptions();
        var vary = new Option<string[]>("--vary")
        {
            Description = "Values of a parameter: path=lo:hi:n, with :log or :whole after it if wanted, or path=a,b,c; may be repeated.",
            HelpName = "path=values",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var design = new Option<string>("--design")
        {
            Description = "Which combinations to run: all of the levels, or --points of a Sobol sequence or Latin hypercube.",
            HelpName = $"{Factorial}|{Sobol}|{Latin}",
            DefaultValueFactory = _ => Factorial,
        };
        design.AcceptOnlyFromAmong(Factorial, Sobol, Latin);
        var points = new Option<int?>("--points")
        {
            Description = "Points of a sobol or latin design; powers of two suit sobol best.",
            HelpName = "N",
            CustomParser = result => CommonOptions.Whole(result, "--points", 2, MostPoints),
        };
        Option<string[]> metric = MetricOptions.Metric();
        Command command = common.AddTo(new Command(Name, Description) { vary, design, points, metric });
        command.SetAction((parsed, cancel) => new SweepCommand(surroundings, output).ExecuteAsync(
            common.Read(parsed),
            new Asked(
                [.. parsed.GetRequiredValue(vary)],
                parsed.GetRequiredValue(design),
                parsed.GetValue(points),
                [.. parsed.GetRequiredValue(metric)]),
            cancel));
        return command;
    }

    private async Task<int> ExecuteAsync(StudyRequest request, Asked asked, CancellationToken cancel)
    {
        var study = new Study(surroundings, Name, request);
        ImmutableArray<MetricChoice> metrics = MetricOptions.Read(asked.Metrics, study.Scenario.World);
        FactorDesign design = DesignOf(VaryText.Read(asked.Vary, study.With), asked, request.Seed);
        string command = CommandLineText.Of(request.Words(Name, asked.Words));
        Experiment experiment = study.ExperimentOf(
            design.Points(study.MakePoint, request.Overrides), MetricNames.Of(metrics), command);
        await using ExperimentSession session = await study.OpenAsync(cancel).ConfigureAwait(false);
        await session.RunAsync(experiment, null, more: false, cancel).ConfigureAwait(false);
        output.Write(await session.FinishAsync(
            [experiment],
            directory => new SweepReport(design, experiment, metrics).WriteAsync(
                directory, PointEstimates.Of(experiment, session.Store.ReadAsync(experiment, cancel), metrics, cancel), study.Title),
            cancel).ConfigureAwait(false));
        return ExitCodes.Fine;
    }

    private static FactorDesign DesignOf(ImmutableArray<Factor> factors, Asked asked, ulong seed)
    {
        if (asked.Design == Factorial)
        {
            RefuseGrid(factors, asked.Points);
            return FactorDesign.Grid(factors);
        }

        if (asked.Points is not { } points)
        {
            throw new UsageException("--points is needed for a sobol or latin design. Add for example --points 64.");
        }

        if (asked.Design == Sobol && factors.Length > SobolSequence.MostDimensions)
        {
            throw new UsageException(
                $"--design sobol: there are {factors.Length} parameters. Allowed: up to {SobolSequence.MostDimensions}. Use --design latin.");
        }

        return asked.Design == Sobol ? FactorDesign.Sobol(factors, points, seed) : FactorDesign.Latin(factors, points, seed);
    }

    private static void RefuseGrid(ImmutableArray<Factor> factors, int? points)
    {
        if (points is not null)
        {
            throw new UsageException("--points belongs to --design sobol or latin; a factorial design has all combinations of the levels.");
        }

        if (factors.FirstOrDefault(factor => factor.Levels.IsEmpty) is { } without)
        {
            throw new UsageException(
                $"--vary {without.Path}: a factorial design needs the number of levels. Write for example "
                + $"{without.Path}={without.ValueAt(0)}:{without.ValueAt(1)}:5, or use --design sobol --points 64.");
        }

        double combinations = factors.Aggregate(1.0, (product, factor) => product * factor.Levels.Length);
        if (combinations > MostPoints)
        {
            throw new UsageException(
                FormattableString.Invariant($"--vary: the levels have {combinations:N0} combinations. Allowed: up to {MostPoints:N0}. ")
                + "Take fewer levels, or use --design sobol --points 1024.");
        }
    }

    /// <summary>What the command line asked for beyond what all studies share.</summary>
    private sealed record Asked(ImmutableArray<string> Vary, string Design, int? Points, ImmutableArray<string> Metrics)
    {
        public IEnumerable<string> Words =>
        [
            .. Vary.SelectMany(text => new[] { "--vary", text }),
            .. Design == Factorial ? Array.Empty<string>() : ["--design", Design],
            .. Points is { } points ? ["--points", points.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            .. Metrics.SelectMany(text => new[] { "--metric", text }),
        ];
    }
}

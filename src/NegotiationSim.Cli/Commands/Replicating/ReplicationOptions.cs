using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Replications;

namespace NegotiationSim.Cli.Commands.Replicating;

/// <summary>The options that make a run many.</summary>
internal sealed class ReplicationOptions
{
    private const int MostUnlessTold = 1_000;

    private readonly Option<int> replications = ExperimentOptions.Replications(1);

    private readonly Option<StoppingRule?> until = new("--until-halfwidth")
    {
        Description = "Stop when the 95% interval of METRIC in the last year is at most W to either side; at most R, or 1000, replications.",
        HelpName = "METRIC=W",
        CustomParser = ReadRule,
    };

    private readonly ExperimentOptions experiment = new();

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [replications, until, .. experiment.All];

    /// <summary>Whether no progress is wanted.</summary>
    public bool IsQuiet(ParseResult parsed) => experiment.Read(parsed).Quiet;

    /// <summary>What was asked for; null for a single run.</summary>
    /// <exception cref="UsageException">An option of experiments is given for a single run.</exception>
    public ReplicationRequest? Read(ParseResult parsed)
    {
        StoppingRule? stop = parsed.GetValue(until);
        int number = parsed.GetRequiredValue(replications);
        bool told = parsed.GetResult(replications) is { Implicit: false };
        ExperimentRequest request = experiment.Read(parsed);
        if (stop is not null)
        {
            return request.Shard.IsWhole
                ? new ReplicationRequest(told ? number : MostUnlessTold, stop, request)
                : throw new UsageException("--shard: sequential stopping needs all replications in order. Leave out --shard or --until-halfwidth.");
        }

        if (number > 1)
        {
            return new ReplicationRequest(number, null, request);
        }

        ImmutableArray<string> needless = [.. experiment.OfExperiments.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(o => o.Name)];
        return needless.IsEmpty
            ? null
            : throw new UsageException($"{needless[0]}: a single run is not kept in a run store. Give --replications with it, 2 or more.");
    }

    private static StoppingRule? ReadRule(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        int equals = text.LastIndexOf('=');
        if (equals > 0
            && double.TryParse(text[(equals + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out double width)
            && width > 0
            && double.IsFinite(width))
        {
            return new StoppingRule(text[..equals], width);
        }

        result.AddError($"--until-halfwidth: '{text}' is no metric with a half-width above 0. Write for example artists.medianIncome=50.");
        return null;
    }
}

/// <summary>Many runs of a scenario, as asked for.</summary>
/// <param name="Replications">Replications, or the most of them.</param>
/// <param name="Stop">When to stop before that; null for never.</param>
/// <param name="Experiment">How to run.</param>
internal sealed record ReplicationRequest(int Replications, StoppingRule? Stop, ExperimentRequest Experiment);

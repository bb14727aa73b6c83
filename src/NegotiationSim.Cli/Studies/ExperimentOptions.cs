using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Cli.Studies;

/// <summary>The options of every command that runs an experiment.</summary>
internal sealed class ExperimentOptions
{
    private const int MostReplications = 1_000_000;

    private readonly Option<string> store = Store();

    private readonly Option<bool> resume = new("--resume")
    {
        Description = "Keep what is in the store and run only what is missing.",
    };

    private readonly Option<Shard?> shard = new("--shard")
    {
        Description = "Run the i-th of n parts only, for a job array; join them with 'runs merge' and --resume.",
        HelpName = "i/n",
        CustomParser = ReadShard,
    };

    private readonly Option<int?> workers = new("--workers")
    {
        Description = "Worlds run at once. [default: one a core]",
        HelpName = "N",
        CustomParser = result => CommonOptions.Whole(result, "--workers", 1, 1_024),
    };

    private readonly Option<bool> quiet = new("--quiet") { Description = "Show no progress." };

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [.. OfExperiments, quiet];

    /// <summary>Those that mean nothing to a single run.</summary>
    public IEnumerable<Option> OfExperiments => [store, resume, shard, workers];

    /// <summary>Where runs are kept.</summary>
    public static Option<string> Store() => new("--store")
    {
        Description = "Run store: a SQLite file, or a connection string of PostgreSQL.",
        HelpName = "PLACE",
        DefaultValueFactory = _ => RunStores.DefaultPlace,
    };

    /// <summary>How often each point is run.</summary>
    public static Option<int> Replications(int standard) => new("--replications")
    {
        Description = "Replications of each point: its runs differ in all draws, the same replication of two points in none.",
        HelpName = "R",
        DefaultValueFactory = _ => standard,
        CustomParser = result => CommonOptions.Whole(result, "--replications", 1, MostReplications),
    };

    /// <summary>What a command line asks for.</summary>
    public ExperimentRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(store),
        parsed.GetValue(resume) ? StartMode.Resume : StartMode.Anew,
        parsed.GetValue(shard) ?? Shard.Whole,
        parsed.GetValue(workers),
        parsed.GetValue(quiet));

    private static Shard? ReadShard(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        string[] parts = text.Split('/');
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && index >= 1
            && index <= count)
        {
            return new Shard(index, count);
        }

        result.AddError($"--shard: '{text}' is no part of a whole. Write i/n with i from 1 to n, such as 3/8.");
        return null;
    }
}

/// <summary>How an experiment is to be run.</summary>
/// <param name="Store">Where rows are kept.</param>
/// <param name="Start">Whether rows of earlier sessions are kept.</param>
/// <param name="Shard">The part to run.</param>
/// <param name="Workers">Worlds at once; null for one a core.</param>
/// <param name="Quiet">Whether no progress is shown.</param>
internal sealed record ExperimentRequest(string Store, StartMode Start, Shard Shard, int? Workers, bool Quiet);

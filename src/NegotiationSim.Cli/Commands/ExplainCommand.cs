using System.Collections.Immutable;
using System.CommandLine;
using NegotiationSim.Cli.Commands.Explaining;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Explanations;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim explain</c>: why a deal of a run took its form, or why each platform's deals took theirs.</summary>
internal static class ExplainCommand
{
    private const string OutName = "--out";

    private const string Description =
        "Say why deals of a run took their form: talks are played again with every combination of wedges switched off.";

    private static readonly Dictionary<string, Func<TalksCase, ValueTask<LicenceTerms?>>> Resolvers = new(StringComparer.Ordinal)
    {
        ["talks"] = FormDecomposition.ByTalks,
        ["nash"] = FormDecomposition.ByNash,
    };

    public static Command Make(IOutput output)
    {
        var directory = new Argument<string>("run-dir") { Description = "Result directory of a run." };
        var deal = new Option<string?>("--deal")
        {
            Description = "Identifier of one negotiation, as in deals.csv: its transcript, its place on the frontier, and its form.",
            HelpName = "ID",
        };
        var by = new Option<string>("--by")
        {
            Description = "How talks are resolved again: by the talks themselves, or by Nash's solution.",
            HelpName = "talks|nash",
            DefaultValueFactory = _ => "talks",
        };
        by.AcceptOnlyFromAmong([.. Resolvers.Keys]);
        var @out = new Option<string>(OutName)
        {
            Description = "Folder for the pictures of a deal, as <id>-wedges.svg and <id>-utility-space.svg.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "results",
        };
        var command = new Command("explain", Description) { directory, deal, by, @out, CommonOptions.Json() };
        command.SetAction((parsed, cancel) => ExecuteAsync(
            parsed.GetRequiredValue(directory),
            parsed.GetValue(deal),
            Resolvers[parsed.GetRequiredValue(by)],
            parsed.GetRequiredValue(@out),
            output,
            cancel));
        return command;
    }

    private static async Task<int> ExecuteAsync(
        string directory,
        string? deal,
        Func<TalksCase, ValueTask<LicenceTerms?>> resolve,
        string pictures,
        IOutput output,
        CancellationToken cancel)
    {
        ImmutableArray<RecordedTalks> talks = Read(directory);
        output.Write(deal is null
            ? PlatformFormsReport.Of(await PlatformForms.OfAsync(talks, resolve, cancel).ConfigureAwait(false))
            : await OneAsync(Find(talks, deal, directory), resolve, pictures).ConfigureAwait(false));
        return ExitCodes.Fine;
    }

    private static async Task<Report> OneAsync(RecordedTalks talks, Func<TalksCase, ValueTask<LicenceTerms?>> resolve, string folder)
    {
        string stem = Path.Combine(folder, talks.Id.Replace('/', '-'));
        DealExplanation explanation = await DealExplanation.OfAsync(talks, resolve).ConfigureAwait(false);
        Figure[] figures =
        [
            .. explanation.Form is { } form ? [WedgesFigure.Draw(talks, form)] : Array.Empty<Figure>(),
            UtilitySpaceFigure.Draw(TalksPlane.Of(explanation)),
        ];
        List<string> files = [];
        foreach (Figure figure in figures)
        {
            string file = $"{stem}-{figure.Name}.svg";
            WholeFile.Check(file, OutName, $"{figure.Name}.svg");
            WholeFile.Write(file, figure.Svg);
            files.Add(file);
        }

        return DealReport.Of(explanation, [.. files]);
    }

    private static ImmutableArray<RecordedTalks> Read(string directory)
    {
        try
        {
            ImmutableArray<RecordedTalks> talks = TalksFile.Read(directory);
            return talks.IsEmpty ? throw new UsageException($"Nothing was negotiated in the run of '{directory}'. Explain another run.") : talks;
        }
        catch (ResultReadException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static RecordedTalks Find(ImmutableArray<RecordedTalks> talks, string id, string directory) =>
        talks.FirstOrDefault(t => t.Id == id) ?? throw new UsageException(
            $"--deal: the run of '{directory}' has no negotiation '{id}'. Allowed: the identifiers in deals.csv, such as '{Nearest(talks, id)}'.");

    /// <summary>The identifier that shares the longest beginning or the most parts with the one asked for.</summary>
    private static string Nearest(ImmutableArray<RecordedTalks> talks, string id)
    {
        string[] parts = id.Split('/');
        return talks.MaxBy(t => t.Id.Split('/').Intersect(parts).Count())!.Id;
    }
}

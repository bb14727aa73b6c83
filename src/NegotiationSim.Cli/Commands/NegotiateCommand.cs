using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NegotiationSim.Cli.Commands.Negotiating;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim negotiate</c>: plays talks on a domain and holds their end against theory.</summary>
internal static class NegotiateCommand
{
    private const string PictureName = "--picture";
    private const string ExamplePicture = "talks.svg";
    private const int DefaultRounds = 100;

    private const string Description =
        "Play alternating offers on a domain, and hold the end against the Nash solution and the Pareto frontier.";

    private static readonly string Tactics =
        PlainTable.Render(2, TacticCatalogue.Entries.Select(entry => new[] { $"  {entry.Name}", entry.Meaning }));

    public static Command Make(IOutput output)
    {
        var domain = new Argument<string>("domain")
        {
            Description = "Domain: a folder with domain.xml and a profile a party, or a YAML file (docs/domain-format.md).",
        };
        Option<ITactic> a = Tactic("--a", $"Tactic of the first party, which moves first:\n{Tactics}");
        Option<ITactic> b = Tactic("--b", "Tactic of the second party.");
        Option<string[]> more = new("--other")
        {
            Description = "Tactic of the third party and of each further one; repeat it.",
            HelpName = "TACTIC",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
        };
        Option<int> rounds = Rounds();
        Option<double> breakdown = Breakdown();
        Option<ulong> seed = CommonOptions.Seed();
        Option<string?> picture = new(PictureName) { Description = "Draw the talks in the plane of utilities.", HelpName = "FILE" };
        var command = new Command("negotiate", Description)
        {
            domain, a, b, more, rounds, breakdown, seed, picture, CommonOptions.Json(),
        };
        command.SetAction((parsed, _) => ExecuteAsync(
            parsed.GetRequiredValue(domain),
            [parsed.GetRequiredValue(a), parsed.GetRequiredValue(b), .. parsed.GetRequiredValue(more).Select(Other)],
            new AlternatingRules(parsed.GetRequiredValue(rounds))
            {
                Breakdown = parsed.GetRequiredValue(breakdown),
                Random = new RandomSource(parsed.GetRequiredValue(seed), Replication: 0),
            },
            parsed.GetValue(picture),
            output));
        return command;
    }

    private static async Task<int> ExecuteAsync(
        string path, ImmutableArray<ITactic> tactics, AlternatingRules rules, string? picture, IOutput output)
    {
        if (picture is not null)
        {
            WholeFile.Check(picture, PictureName, ExamplePicture);
        }

        DomainGame game = GameFile.LoadDomain(path);
        CheckParties(game, tactics.Length, picture);
        var parties = tactics.Select((tactic, i) => tactic.For(game.Domain.Profiles[i], new TacticSeat(i, rules.Rounds, rules.Random)));
        TalksOutcome<int> outcome = await StackedAlternatingOffers.PlayAsync([.. parties], rules).ConfigureAwait(false);
        var talks = new PlayedTalks(path, game, tactics, rules, outcome);
        if (picture is not null)
        {
            WholeFile.Write(picture, UtilitySpaceFigure.Draw(TalksPicture.Of(talks)).Svg);
        }

        foreach (string remark in game.Remarks)
        {
            output.Note(remark);
        }

        output.Write(TalksReport.Of(talks, picture));
        return ExitCodes.Fine;
    }

    private static void CheckParties(DomainGame game, int tactics, string? picture)
    {
        int parties = game.Domain.Profiles.Length;
        if (tactics != parties)
        {
            string names = string.Join(", ", game.Domain.Profiles.Select(profile => profile.Party));
            string remedy = tactics < parties ? "Add --other TACTIC for each further party." : "Leave out --other.";
            throw new UsageException($"There are {parties} parties ({names}) but {tactics} tactics. {remedy}");
        }

        if (picture is not null && parties > 2)
        {
            throw new UsageException(
                $"{PictureName}: talks of {parties} parties have no plane of two utilities to draw. Leave the option out.");
        }
    }

    private static Option<ITactic> Tactic(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TACTIC",
        Required = true,
        CustomParser = result => Read(result, name),
    };

    private static ITactic? Read(ArgumentResult result, string option)
    {
        if (TacticCatalogue.TryParse(result.Tokens[0].Value, out ITactic? tactic, out string? problem))
        {
            return tactic;
        }

        result.AddError($"{option}: {problem}");
        return null;
    }

    private static ITactic Other(string text) => TacticCatalogue.TryParse(text, out ITactic? tactic, out string? problem)
        ? tactic
        : throw new UsageException($"--other: {problem}");

    private static Option<int> Rounds() => new("--rounds")
    {
        Description = $"Rounds until the deadline, 1 to {AlternatingRules.MostRounds}; in each, every party moves once.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultRounds,
        CustomParser = result => CommonOptions.Whole(result, "--rounds", 1, AlternatingRules.MostRounds),
    };

    private static Option<double> Breakdown() => new("--breakdown")
    {
        Description = "Probability that talks break down after a round without agreement, 0 to 1.",
        HelpName = "P",
        DefaultValueFactory = _ => 0,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double p) && p is >= 0 and <= 1)
            {
                return p;
            }

            result.AddError($"--breakdown: '{text}' is not a probability from 0 to 1.");
            return 0;
        },
    };
}

using System.Collections.Immutable;
using System.CommandLine;
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

    private const string Description = "Play talks on a domain, and hold the end against the Nash solution and the Pareto frontier.";
    private const string First = "--a";
    private const string Second = "--b";
    private const string Further = "--other";
    private const string ProtocolName = "--protocol";

    public static Command Make(IOutput output)
    {
        var domain = new Argument<string>("domain")
        {
            Description = "Domain: a folder with domain.xml and a profile a party, or a YAML file (docs/domain-format.md).",
        };
        Option<string> a = Seat(First, $"Tactic of the first party, which moves first:\n{Listed(TacticCatalogue.Entries)}");
        Option<string> b = Seat(Second, "Tactic of the second party.");
        Option<string[]> more = new(Further)
        {
            Description = "Tactic of the third party and of each further one; repeat it.",
            HelpName = "TACTIC",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
        };
        Option<string> protocol = Protocol();
        Option<int> rounds = Rounds();
        Option<double> breakdown = Breakdown();
        Option<ulong> seed = CommonOptions.Seed();
        Option<string?> picture = new(PictureName) { Description = "Draw the talks in the plane of utilities.", HelpName = "FILE" };
        var command = new Command("negotiate", Description)
        {
            domain, a, b, more, protocol, rounds, breakdown, seed, picture, CommonOptions.Json(),
        };
        command.SetAction((parsed, _) =>
        {
            ImmutableArray<NamedSeat> seats =
            [
                new(First, parsed.GetRequiredValue(a)),
                new(Second, parsed.GetRequiredValue(b)),
                .. parsed.GetRequiredValue(more).Select(text => new NamedSeat(Further, text)),
            ];
            var rules = new AlternatingRules(parsed.GetRequiredValue(rounds))
            {
                Breakdown = parsed.GetRequiredValue(breakdown),
                Random = new RandomSource(parsed.GetRequiredValue(seed), Replication: 0),
            };
            TalksPlan plan = parsed.GetRequiredValue(protocol) == SingleTextPlan.Word
                ? SingleTextPlan.Of(seats, rules)
                : AlternatingPlan.Of(seats, rules);
            return ExecuteAsync(parsed.GetRequiredValue(domain), plan, parsed.GetValue(picture), output);
        });
        return command;
    }

    private static async Task<int> ExecuteAsync(string path, TalksPlan plan, string? picture, IOutput output)
    {
        if (picture is not null)
        {
            WholeFile.Check(picture, PictureName, ExamplePicture);
        }

        DomainGame game = GameFile.LoadDomain(path);
        CheckParties(game, plan, picture);
        TalksOutcome<int> outcome = await plan.PlayAsync(game.Domain).ConfigureAwait(false);
        var talks = new PlayedTalks(path, game, plan, outcome);
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

    private static void CheckParties(DomainGame game, TalksPlan plan, string? picture)
    {
        int parties = game.Domain.Profiles.Length;
        int seats = plan.Seats.Length;
        if (seats != parties)
        {
            string names = string.Join(", ", game.Domain.Profiles.Select(profile => profile.Party));
            string remedy = seats < parties
                ? $"Add {Further} {plan.Noun.ToUpperInvariant()} for each further party."
                : $"Leave out {Further}.";
            throw new UsageException($"There are {parties} parties ({names}) but {seats} {plan.Noun}s. {remedy}");
        }

        if (picture is not null && parties > 2)
        {
            throw new UsageException(
                $"{PictureName}: talks of {parties} parties have no plane of two utilities to draw. Leave the option out.");
        }
    }

    private static string Listed(IEnumerable<TacticEntry> entries) =>
        PlainTable.Render(2, entries.Select(entry => new[] { $"  {entry.Name}", entry.Meaning }));

    private static Option<string> Seat(string name, string description) =>
        new(name) { Description = description, HelpName = "TACTIC", Required = true };

    private static Option<string> Protocol() => new(ProtocolName)
    {
        Description = $"{AlternatingPlan.Word}: the parties make offers in turn. {SingleTextPlan.Word}: a mediator puts changes of one\n"
            + $"text to the vote; then {First}, {Second} and {Further} name voters instead of tactics:\n{Listed(VoterCatalogue.Entries)}\n",
        HelpName = "PROTOCOL",
        DefaultValueFactory = _ => AlternatingPlan.Word,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (text is not (AlternatingPlan.Word or SingleTextPlan.Word))
            {
                result.AddError($"{ProtocolName}: '{text}' is no protocol; allowed: {AlternatingPlan.Word}, {SingleTextPlan.Word}.");
            }

            return text;
        },
    };

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

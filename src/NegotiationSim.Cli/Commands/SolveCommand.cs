using System.CommandLine;
using NegotiationSim.Cli.Commands.Solving;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim solve</c>: the solution concepts of a game side by side, and a picture of its utilities.</summary>
internal static class SolveCommand
{
    private const string PictureName = "--picture";
    private const string ExamplePicture = "utility-space.svg";

    public static Command Make(IOutput output)
    {
        var game = new Argument<string>("game") { Description = "Game file (docs/game-format.md), or a domain: a folder or a YAML file." };
        var picture = new Option<string?>(PictureName)
        {
            Description = "SVG file for the plane of utilities. [default: results/<name of the game>-utility-space.svg]",
            HelpName = "FILE",
        };
        var noPicture = new Option<bool>("--no-picture") { Description = "Draw no picture." };
        var command = new Command("solve", "Solve a bargaining game: every solution concept side by side, with a picture of the utilities.")
        {
            game,
            picture,
            noPicture,
            CommonOptions.Json(),
        };
        command.SetAction(parsed => Execute(
            parsed.GetRequiredValue(game), parsed.GetValue(picture), parsed.GetValue(noPicture), output));
        return command;
    }

    private static int Execute(string path, string? picture, bool noPicture, IOutput output)
    {
        if (picture is not null)
        {
            WholeFile.Check(picture, PictureName, ExamplePicture);
        }

        Game game = GameFile.Load(path);
        Answer answer = AnswerTo(game);
        if (picture is not null && answer.Picture is null)
        {
            throw new UsageException($"{PictureName}: {path} has no plane of two utilities to draw. Leave the option out.");
        }

        string? drawn = noPicture ? null : Draw(answer.Picture, picture, game.Name, output);
        foreach (string remark in game.Remarks)
        {
            output.Note(remark);
        }

        output.Write(ReportOf(path, game, answer, drawn));
        return ExitCodes.Fine;
    }

    private static Answer AnswerTo(Game game) => game switch
    {
        SplitGame split => SplitAnswer.Of(split),
        RubinsteinGame { FixedCosts: { } costs } rubinstein => FixedCostAnswer.Of(rubinstein, costs),
        RubinsteinGame rubinstein => RubinsteinAnswer.Of(rubinstein),
        CharacteristicGame characteristic => CharacteristicAnswer.Of(characteristic),
        NashInNashGame network => NashInNashAnswer.Of(network),
        DomainGame domain => DomainAnswer.Of(domain),
        LicensingGame licensing => LicensingAnswer.Of(licensing),
        _ => throw new ArgumentException($"No answer to a {game.GetType().Name}.", nameof(game)),
    };

    // A picture that nobody asked for must not keep the answer back.
    private static string? Draw(UtilitySpacePicture? picture, string? asked, string name, IOutput output)
    {
        if (picture is null)
        {
            return null;
        }

        string file = asked ?? $"results/{name}-{ExamplePicture}";
        string svg = UtilitySpaceFigure.Draw(picture).Svg;
        try
        {
            WholeFile.Check(file, PictureName, ExamplePicture);
            WholeFile.Write(file, svg);
            return file;
        }
        catch (UsageException e) when (asked is null)
        {
            output.Note($"No picture. {e.Message}");
            return null;
        }
    }

    private static Report ReportOf(string path, Game game, Answer answer, string? picture)
    {
        var fields = new OrderedDictionary<string, object?>
        {
            ["ok"] = true,
            ["file"] = path,
            ["game"] = game.Kind,
            ["name"] = game.Name,
            ["remarks"] = game.Remarks,
        };
        foreach (var field in answer.Fields)
        {
            fields.Add(field.Key, field.Value);
        }

        fields.Add("picture", picture is null ? null : Path.GetFullPath(picture));
        return new Report(answer.Text + (picture is null ? "" : $"\nPicture: {picture}"), fields);
    }
}

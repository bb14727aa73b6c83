using System.CommandLine;
using System.Text.RegularExpressions;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Scenarios;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim new</c>: writes a commented file that extends a scenario, to begin one's own with.</summary>
internal static partial class NewCommand
{
    public static Command Make(IOutput output)
    {
        Argument<string> name = new("name")
        {
            Description = "Name of the new scenario: lower-case letters, digits and single hyphens.",
        };
        Option<string> from = new("--from")
        {
            Description = "Scenario to start from: a file, or the bare name of one in the folder 'scenarios' here or above.",
            HelpName = "scenario",
            Required = true,
        };
        var command = new Command(
            "new", "Write a commented file NAME.yaml beside a scenario that extends it; it changes nothing yet and shows how to.")
        {
            name,
            from,
            CommonOptions.Json(),
        };
        command.SetAction(parsed => Execute(parsed.GetRequiredValue(name), ScenarioFolder.Find(parsed.GetRequiredValue(from)), output));
        return command;
    }

    private static int Execute(string name, string basis, IOutput output)
    {
        if (!Identifier().IsMatch(name))
        {
            throw new UsageException(
                $"'{name}' is no name for a scenario. Allowed: lower-case letters, digits and single hyphens. Write for example generous-majors.");
        }

        Scenario scenario = ScenarioLoader.Load(basis);

        // A scenario extends a file of its own folder.
        string file = Path.Combine(Path.GetDirectoryName(basis) ?? "", name + ".yaml");
        if (File.Exists(file))
        {
            throw new UsageException($"{file} exists already and is left as it is. Choose another name, or remove the file.");
        }

        WholeFile.Check(file, "new", name + ".yaml");
        WholeFile.Write(file, StarterFile.Of(name, scenario));
        output.Write(new Report(
            $"Written: {file}\nEdit it, then: {NegSim.Name} check {file}; {NegSim.Name} run {file}",
            new { ok = true, file, name, from = scenario.World.Name }));
        return ExitCodes.Fine;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}

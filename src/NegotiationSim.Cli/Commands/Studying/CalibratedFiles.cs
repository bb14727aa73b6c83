using System.Collections.Immutable;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Calibration;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Scenarios;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Cli.Commands.Studying;

/// <summary>The calibrated scenario: a file that extends the one that was calibrated, with that and all it extends beside it.</summary>
internal sealed class CalibratedFiles
{
    private const string Folder = "scenario";

    private readonly Scenario scenario;
    private readonly string targets;
    private readonly ImmutableArray<ScenarioChange> overrides;

    /// <summary>Prepares the files.</summary>
    /// <exception cref="UsageException">An override changes an item of a list, which no file can do by itself.</exception>
    public CalibratedFiles(Scenario scenario, string targets)
    {
        this.scenario = scenario;
        this.targets = targets;
        overrides = [.. scenario.Overrides.Select(Change)];
    }

    /// <summary>Path of the calibrated scenario inside the result.</summary>
    public string Path => $"{Folder}/{Name}.yaml";

    private string Name => $"{scenario.World.Name}-calibrated";

    /// <summary>Writes them.</summary>
    public void Write(ResultWriter directory, CalibrationResult result)
    {
        foreach (ScenarioPart part in scenario.Parts)
        {
            directory.Write($"{Folder}/{part.FileName}", part.Text);
        }

        string text = DerivedScenario.Text(
            scenario.FileName,
            Name,
            [
                $"Calibrated by negsim calibrate to {targets}; report.html and run.json of this result say how.",
                $"Scenario: {scenario.FileName}, SHA-256 {scenario.Sha256}.",
            ],
            overrides.AddRange(result.Parameters.Select(Change)));

        // What cannot be loaded again is a defect; found here, nothing is written.
        ScenarioLoader.Parse(text, Path, name => scenario.Parts.First(part => part.FileName == name).Text);
        directory.Write(Path, text);
    }

    private ScenarioChange Change(ParameterResult parameter)
    {
        string range = $"range {parameter.Factor.ValueAt(0)} to {parameter.Factor.ValueAt(1)}";
        string source = parameter.IsIdentified
            ? $"[D] calibrated to {targets}: 95% interval {parameter.Low} to {parameter.High}, {range}{(parameter.AtBound ? ", on its bound" : "")}"
            : $"assumption: fitted with the others to {targets}, which does not identify it; {range}";
        return new ScenarioChange(parameter.Factor.Path, parameter.Value, source);
    }

    private static ScenarioChange Change(string assignment)
    {
        int equals = assignment.IndexOf('=', StringComparison.Ordinal);
        string path = assignment[..equals].Trim();
        return path.Split('.').Any(key => key.All(char.IsAsciiDigit))
            ? throw new UsageException(
                $"--set {assignment}: a calibrated scenario cannot change one item of a list. Write the change into the scenario file first.")
            : new ScenarioChange(path, assignment[(equals + 1)..].Trim(), "assumption: set on the command line of the calibration");
    }
}

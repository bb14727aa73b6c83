using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Report;

/// <summary>What somebody needs to repeat a run, beyond what its result says.</summary>
/// <param name="ScenarioFile">Scenario file as given on the command line.</param>
/// <param name="ScenarioText">Text of that file.</param>
/// <param name="ScenarioSha256">SHA-256 of the file's bytes, 64 hexadecimal digits in lower case.</param>
/// <param name="Title">One line that says what the scenario is.</param>
/// <param name="Question">The question the scenario answers.</param>
/// <param name="StartYear">First simulated calendar year.</param>
/// <param name="Years">Simulated years, at least 1.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Overrides">Changes to the scenario on the command line, such as <c>consumers.count=1000</c>, in order.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Host">Where the agents lived, such as <c>in-process</c>; has no influence on results.</param>
/// <param name="Command">The whole command line.</param>
public sealed record RunSettings(
    string ScenarioFile,
    string ScenarioText,
    string ScenarioSha256,
    string Title,
    string Question,
    int StartYear,
    int Years,
    ulong Seed,
    ImmutableArray<string> Overrides,
    string Version,
    string Host,
    string Command);

using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios;

/// <summary>A scenario that has been read and found valid.</summary>
public sealed record Scenario
{
    /// <summary>The world to simulate.</summary>
    public required WorldSpecification World { get; init; }

    /// <summary>One line for a list of scenarios: the title.</summary>
    public required string Summary { get; init; }

    /// <summary>Name of the scenario file without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>
    /// Everything the scenario was read from: the text of each file in the order of merging (the most basic first) under a line
    /// with its name, then the overrides; line ends are LF. Two scenarios with the same text are the same world.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The files it was read from, in the order of merging (the most basic first).</summary>
    public ImmutableArray<ScenarioPart> Parts { get; init; } = [];

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Overrides (<c>path=value</c>) in the order they were applied.</summary>
    public required ImmutableArray<string> Overrides { get; init; }

    /// <summary>What is doubtful about it though nothing is wrong, in the order met.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>Published figures to hold a run against, in the order of the file; may be empty.</summary>
    public required ImmutableArray<Expectation> Expectations { get; init; }
}

/// <summary>One of the files of a scenario.</summary>
/// <param name="FileName">Name without its folder.</param>
/// <param name="Text">Text, line ends LF.</param>
public sealed record ScenarioPart(string FileName, string Text);

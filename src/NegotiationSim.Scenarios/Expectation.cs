namespace NegotiationSim.Scenarios;

/// <summary>A published figure that a run of the scenario is held against.</summary>
public sealed record Expectation
{
    /// <summary>Identifier, unique in the scenario.</summary>
    public required string Id { get; init; }

    /// <summary>The claim in one sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>The measured quantity, such as <c>labels.universal.revenueShare</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Calendar year it is measured in; a simulated one.</summary>
    public required int Year { get; init; }

    /// <summary>The published value, in the metric's unit.</summary>
    public required double Target { get; init; }

    /// <summary>Lowest value accepted; at most <see cref="Target"/>.</summary>
    public required double ToleranceLow { get; init; }

    /// <summary>Highest value accepted; at least <see cref="Target"/>.</summary>
    public required double ToleranceHigh { get; init; }

    /// <summary>Where the published value is from.</summary>
    public required string Source { get; init; }

    /// <summary>Why the model may miss it, printed when it does; empty for no word on that.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether the value may be used for calibration or is held out.</summary>
    public required ExpectationSet Set { get; init; }
}

/// <summary>What an expectation is for; the two never mix.</summary>
public enum ExpectationSet
{
    /// <summary>The world is set up or tuned to meet it.</summary>
    Calibration,

    /// <summary>Held out: nothing is tuned to meet it.</summary>
    Test,
}

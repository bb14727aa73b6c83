using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Tests;

/// <summary>A scenario around <see cref="SampleWorld"/>.</summary>
internal static class SampleScenario
{
    public static Scenario With(params Expectation[] expectations) => new()
    {
        World = SampleWorld.World,
        Summary = "A sample",
        FileName = "sample.yaml",
        Text = "",
        Sha256 = "",
        Overrides = [],
        Expectations = [.. expectations],
    };

    public static Expectation Expect(
        string id,
        string metric,
        double target,
        double low,
        double high,
        ExpectationSet set = ExpectationSet.Calibration,
        int year = 2024) => new()
        {
            Id = id,
            Statement = $"The statement of {id}.",
            Metric = metric,
            Year = year,
            Target = target,
            ToleranceLow = low,
            ToleranceHigh = high,
            Source = $"Source of {id} | p. 3",
            Set = set,
        };
}

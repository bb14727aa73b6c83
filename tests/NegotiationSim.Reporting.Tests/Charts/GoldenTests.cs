using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>Each figure of the sample run against the file that a person has looked at.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Names => [.. RunFigures.Draw(SampleRun.Create()).Select(figure => figure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Figure_of_the_sample_run_is_the_golden_file(string name) =>
        GoldenFile.Check(name, RunFigures.Draw(SampleRun.Create()).Single(figure => figure.Name == name).Svg);
}

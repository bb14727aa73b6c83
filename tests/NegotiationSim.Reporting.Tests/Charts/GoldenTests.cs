using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>Each figure of the sample run against the file that a person has looked at.</summary>
public sealed class GoldenTests
{
    private const string UpdateVariable = "NEGSIM_UPDATE_GOLDEN";

    public static TheoryData<string> Names => [.. RunFigures.Draw(SampleRun.Create()).Select(figure => figure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Figure_of_the_sample_run_is_the_golden_file(string name)
    {
        string drawn = RunFigures.Draw(SampleRun.Create()).Single(figure => figure.Name == name).Svg;
        string path = Path.Combine(ProjectDirectory(), "Charts", "Golden", $"{name}.svg");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, drawn);
            return;
        }

        File.Exists(path).ShouldBeTrue($"Charts/Golden/{name}.svg is missing. {HowToUpdate}");
        string golden = File.ReadAllText(path).ReplaceLineEndings("\n");
        (golden == drawn).ShouldBeTrue(
            $"Charts/Golden/{name}.svg is not what the code draws: {FirstDifference(golden, drawn)}. {HowToUpdate}");
    }

    private static string HowToUpdate =>
        $"If the change is meant, run this test with {UpdateVariable}=1, look at the file in a browser, and commit it.";

    private static string FirstDifference(string golden, string drawn)
    {
        string[] expected = golden.Split('\n');
        string[] actual = drawn.Split('\n');
        int line = Enumerable.Range(0, Math.Min(expected.Length, actual.Length))
            .FirstOrDefault(i => expected[i] != actual[i], Math.Min(expected.Length, actual.Length));
        return $"line {line + 1} is \"{expected.ElementAtOrDefault(line)}\" in the file and \"{actual.ElementAtOrDefault(line)}\" as drawn";
    }

    private static string ProjectDirectory()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "NegotiationSim.Reporting.Tests.csproj")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory.ShouldNotBeNull("The tests run from a directory below their project.");
    }
}

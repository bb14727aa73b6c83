namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>Figures as a person has looked at them.</summary>
internal static class GoldenFile
{
    private const string UpdateVariable = "NEGSIM_UPDATE_GOLDEN";

    private static string HowToUpdate =>
        $"If the change is meant, run this test with {UpdateVariable}=1, look at the file in a browser, and commit it.";

    /// <summary>Holds a drawing against its golden file, or makes it the golden file when asked to.</summary>
    public static void Check(string name, string drawn)
    {
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

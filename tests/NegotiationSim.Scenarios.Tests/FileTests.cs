using System.Text;

namespace NegotiationSim.Scenarios.Tests;

public sealed class FileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("negsim-scenarios-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_is_loaded_with_the_file_it_extends_from_the_same_folder()
    {
        Write("base.yaml", Encoding.UTF8.GetBytes("\uFEFF" + Minimal.Yaml));
        string path = Write("child.yaml", "extends: base.yaml\nhorizon: 1 year\n"u8.ToArray());

        var scenario = ScenarioLoader.Load(path);

        scenario.World.Years.ShouldBe(1);
        scenario.FileName.ShouldBe("child.yaml");
        scenario.Text.ShouldBe($"# file: base.yaml\n{Minimal.Yaml}# file: child.yaml\nextends: base.yaml\nhorizon: 1 year\n");
    }

    [Fact]
    public void A_missing_file_is_reported_with_the_nearest_name()
    {
        Write("streaming-baseline.yaml", "x: 1"u8.ToArray());

        Problem("streaming-basline.yaml").ShouldBe("does not exist. Did you mean 'streaming-baseline.yaml'?");
        Problem("napster.yaml").ShouldBe("does not exist. Check the path; the folder has no file of a similar name: "
            + "streaming-baseline.yaml.");
        Problem("nowhere/x.yaml").ShouldBe($"does not exist. There is no folder '{folder}/nowhere' either: check the path.");
        Problem("").ShouldBe("is a folder, not a scenario file. Name one of the files in it: streaming-baseline.yaml.");
    }

    [Fact]
    public void A_file_that_is_no_text_is_reported()
    {
        const string NoText = "is no UTF-8 text. Save it as UTF-8 in a text editor, and check that this is the right file.";
        Write("latin.yaml", [.. "title: caf"u8, 0xE9]);
        Write("utf16.yaml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("format: 1")).ToArray());
        Write("binary.yaml", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1]);

        Problem("latin.yaml").ShouldBe(NoText);
        Problem("utf16.yaml").ShouldBe(NoText);
        Problem("binary.yaml").ShouldBe(NoText);
    }

    [Fact]
    public void A_file_above_ten_megabytes_is_refused_unread()
    {
        const string TooLarge = "is larger than 10 MB, the limit for a scenario. Check that this is the right file; a scenario is a "
            + "few kilobytes of text.";
        Write("large.yaml", new byte[(10 * 1024 * 1024) + 1]);

        Problem("large.yaml").ShouldBe(TooLarge);
        Minimal.ProblemsOf(new string('#', (10 * 1024 * 1024) + 1)).ShouldBe([$"{Minimal.FileName}: {TooLarge}"]);
    }

    [Fact]
    public void A_missing_base_is_reported_at_the_line_that_names_it()
    {
        Write("base.yaml", "x: 1"u8.ToArray());
        Write("child.yaml", "format: 1\nextends: bas.yaml\n"u8.ToArray());

        Message("child.yaml").ShouldBe(
            $"{folder}/child.yaml:2:10: extends: 'bas.yaml' does not exist. Did you mean 'base.yaml'?\n1 problem.");
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Message(string name) =>
        Should.Throw<ScenarioException>(() => ScenarioLoader.Load($"{folder}/{name}")).Message;

    private string Problem(string name)
    {
        string message = Message(name);
        message.ShouldStartWith($"{folder}/{name}: ");
        message.ShouldEndWith("\n1 problem.");
        return message[$"{folder}/{name}: ".Length..^"\n1 problem.".Length];
    }
}

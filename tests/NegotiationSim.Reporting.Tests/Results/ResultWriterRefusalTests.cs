using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Tests.Report;

namespace NegotiationSim.Reporting.Tests.Results;

public sealed class ResultWriterRefusalTests : IDisposable
{
    private const string Allowed = "Allowed: a path that does not exist yet, an empty directory, or an earlier result (which is replaced).";
    private static readonly RunResult Run = SampleRun.Create(1);
    private readonly TemporaryDirectory temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void Directory_with_somebodys_files_is_refused_and_kept()
    {
        temporary.WriteFile("mine", "result", "notes", "b.txt");
        temporary.WriteFile("mine", "result", "notes", "a.txt");

        Refusal(temporary.At("result")).ShouldBe(
            $"The result directory '{temporary.At("result")}' holds 'notes/a.txt', which is not part of a result. {Allowed} "
            + "Choose another path, or move what is there.");
        temporary.Entries().ShouldBe(["result", "result/notes", "result/notes/a.txt", "result/notes/b.txt"]);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"format\": \"another-tool/1\", \"files\": []}")]
    public void Directory_with_another_programs_manifest_is_refused(string manifest)
    {
        temporary.WriteFile(manifest, "result", "run.json");

        Refusal(temporary.At("result")).ShouldBe(
            $"The result directory '{temporary.At("result")}' holds 'run.json', which is not part of a result. {Allowed} "
            + "Choose another path, or move what is there.");
    }

    [Theory]
    [InlineData("run.json", "negotiationsim-run/1")]
    [InlineData("experiment.json", "negotiationsim-experiment/1")]
    [InlineData("study.json", "negotiationsim-study/1")]
    public void Result_of_a_version_that_named_its_manifest_otherwise_is_replaced(string manifest, string format)
    {
        temporary.WriteFile($$"""{"format": "{{format}}", "files": [{"name": "old.csv", "bytes": 1, "sha256": ""}]}""", "result", manifest);
        temporary.WriteFile("x", "result", "old.csv");

        SampleSettings.Write(temporary.At("result"), Run, []);

        temporary.Entries().ShouldNotContain("result/old.csv");
        temporary.Entries().ShouldContain("result/run.json");
    }

    [Fact]
    public void Earlier_result_with_a_file_added_by_hand_is_refused_and_kept()
    {
        SampleSettings.Write(temporary.At("result"), Run, []);
        temporary.WriteFile("mine", "result", "thoughts.md");
        string[] before = temporary.Entries();

        Refusal(temporary.At("result")).ShouldContain("holds 'thoughts.md', which is not part of a result.");
        temporary.Entries().ShouldBe(before);
    }

    [Fact]
    public void Path_of_a_file_is_refused()
    {
        string path = temporary.WriteFile("mine", "result");

        Refusal(path).ShouldBe($"The result directory '{path}' is a file. {Allowed} Choose another path, or remove the file.");
        File.ReadAllText(path).ShouldBe("mine");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    public void Path_without_a_name_is_refused(string path) =>
        Refusal(path).ShouldBe("The result directory has no name. Give the path of a directory to write to.");

    [Fact]
    public void Root_directory_is_refused()
    {
        string root = Path.GetPathRoot(Path.GetFullPath("."))!;

        Refusal(root).ShouldBe($"The result directory cannot be '{root}', which holds everything else. {Allowed} Choose another path.");
    }

    [Fact]
    public void Path_through_a_file_cannot_be_written()
    {
        string file = temporary.WriteFile("mine", "file");

        RefusalByFileSystem(Path.Combine(file, "below", "result"));
        File.ReadAllText(file).ShouldBe("mine");
        temporary.Entries().ShouldBe(["file"]);
    }

    [Fact]
    public void Parent_that_lets_nobody_write_is_refused()
    {
        // Even the superuser may make nothing in here; elsewhere than on Linux the path is one through a file.
        string parent = OperatingSystem.IsLinux() ? "/proc" : temporary.WriteFile("", "file");

        RefusalByFileSystem(Path.Combine(parent, "result"));
    }

    [Fact]
    public void Write_that_fails_half_way_leaves_the_earlier_result_and_nothing_else()
    {
        SampleSettings.Write(temporary.At("result"), Run, []);
        string[] before = temporary.Entries();
        string manifest = File.ReadAllText(temporary.At("result", "run.json"));
        var tooLong = new Figure(new string('x', 400), "Name too long for any file system", "<svg/>");

        var refusal = Should.Throw<ResultDirectoryException>(() =>
            SampleSettings.Write(temporary.At("result"), Run, [tooLong]));

        refusal.Message.ShouldBe(FileSystemMessage(temporary.At("result"), refusal));
        temporary.Entries().ShouldBe(before);
        File.ReadAllText(temporary.At("result", "run.json")).ShouldBe(manifest);
    }

    [Fact]
    public void Write_that_fails_removes_the_directories_it_made_above()
    {
        var tooLong = new Figure(new string('x', 400), "Name too long for any file system", "<svg/>");

        Should.Throw<ResultDirectoryException>(() =>
            SampleSettings.Write(temporary.At("a", "b", "result"), Run, [tooLong]));

        temporary.Entries().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("result")]
    [InlineData("a/b/result")]
    public void Check_of_a_free_place_leaves_no_trace(string path)
    {
        ResultWriter.Check(temporary.At(path));

        temporary.Entries().ShouldBeEmpty();
    }

    [Fact]
    public void Check_of_an_earlier_result_keeps_it()
    {
        SampleSettings.Write(temporary.At("result"), Run, []);
        string[] before = temporary.Entries();

        ResultWriter.Check(temporary.At("result"));

        temporary.Entries().ShouldBe(before);
    }

    // Check, before the run, and Write, after it, refuse alike.
    private static string Refusal(string directory)
    {
        string early = Should.Throw<ResultDirectoryException>(() => ResultWriter.Check(directory)).Message;
        Should.Throw<ResultDirectoryException>(() =>
            SampleSettings.Write(directory, Run, [])).Message.ShouldBe(early);
        return early;
    }

    private static void RefusalByFileSystem(string directory)
    {
        var early = Should.Throw<ResultDirectoryException>(() => ResultWriter.Check(directory));
        var late = Should.Throw<ResultDirectoryException>(() =>
            SampleSettings.Write(directory, Run, []));
        early.Message.ShouldBe(FileSystemMessage(directory, early));
        late.Message.ShouldBe(FileSystemMessage(directory, late));
    }

    private static string FileSystemMessage(string directory, ResultDirectoryException refusal) =>
        $"The result directory '{directory}' cannot be written: {refusal.InnerException!.Message} Nothing was changed there. "
        + "Allowed: a path in a directory that you may write to, on a disk with room. "
        + "Choose another path, or make room or give permission.";
}

using System.Text;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Tests.Results;

public sealed class TalksFileTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("talks-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Talks_come_back_bit_for_bit()
    {
        var written = SampleTalks.Create();
        WriteFile(Encoding.UTF8.GetBytes(TalksFile.Text(SampleRun.Create())));
        var read = TalksFile.Read(directory).Single();
        (read.Id, read.Label, read.Platform).ShouldBe(("2025-Q3/sony/dream-track", "Sony", "Dream Track"));
        (read.Case.Label, read.Case.Platform).ShouldBe((written.Case.Label, written.Case.Platform));
        SampleTalks.MenuOf(read).ShouldBe(SampleTalks.MenuOf(written));
        (read.Case.Table with { Menu = [] }).ShouldBe(written.Case.Table with { Menu = [] });
        read.Agreed.ShouldBe(SampleRun.Create().Negotiations.Single(talks => talks.Case is not null).Deal!.Terms);
    }

    [Fact]
    public void Directory_that_does_not_exist_is_said_to_be_missing() =>
        Refused(() => TalksFile.Read(Path.Combine(directory, "nowhere")))
            .ShouldBe($"There is no result directory '{Path.Combine(directory, "nowhere")}'. Give the directory that 'negsim run' named.");

    [Fact]
    public void Directory_without_talks_is_no_result() =>
        Refused(() => TalksFile.Read(directory)).ShouldBe(
            $"The directory '{directory}' holds no talks.json: it is no result of a run, or of a version before this file was written. "
            + "Run the scenario again.");

    [Fact]
    public void Damage_is_found_with_its_line()
    {
        WriteFile("{\n \"format\": \"negotiationsim-talks/1\",\n \"bargaining\": 5 }"u8);
        Refused(() => TalksFile.Read(directory)).ShouldBe(
            $"{Path.Combine(directory, "talks.json")}, line 3: this is not what a run writes ($.bargaining). Run the scenario again.");
    }

    [Fact]
    public void Other_format_is_refused()
    {
        var text = TalksFile.Text(SampleRun.Create()).Replace("talks/1", "talks/9", StringComparison.Ordinal);
        WriteFile(Encoding.UTF8.GetBytes(text));
        Refused(() => TalksFile.Read(directory)).ShouldEndWith(
            "the format is 'negotiationsim-talks/9'. Allowed: 'negotiationsim-talks/1'. Run the scenario again with this version.");
    }

    [Fact]
    public void Number_out_of_range_is_refused()
    {
        var text = TalksFile.Text(SampleRun.Create())
            .Replace("\"lump_sum_dollars\":140000000", "\"lump_sum_dollars\":-1", StringComparison.Ordinal);
        WriteFile(Encoding.UTF8.GetBytes(text));
        Refused(() => TalksFile.Read(directory)).ShouldContain("a number is out of range.");
    }

    private static string Refused(Action read) => Should.Throw<ResultReadException>(read).Message;

    private void WriteFile(ReadOnlySpan<byte> content) => File.WriteAllBytes(Path.Combine(directory, TalksFile.Name), content.ToArray());
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Tests.Report;

namespace NegotiationSim.Reporting.Tests.Results;

public sealed class ResultWriterTests : IDisposable
{
    private static readonly RunResult Run = SampleRun.Create(2);
    private static readonly string[] Files =
    [
        "result",
        "result/artist_income.csv",
        "result/charts",
        "result/charts/forms.svg",
        "result/charts/shares.svg",
        "result/datapackage.json",
        "result/deals.csv",
        "result/frontiers.csv",
        "result/labels.csv",
        "result/ledger.csv",
        "result/licences.csv",
        "result/lorenz.csv",
        "result/market_share.csv",
        "result/offers.csv",
        "result/payout_rules.csv",
        "result/platforms.csv",
        "result/report.html",
        "result/run.json",
        "result/talks.json",
        "result/uploads.csv",
        "result/welfare.csv",
    ];

    private readonly TemporaryDirectory temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void Result_is_written_whole_and_nothing_beside_it()
    {
        Write(Run);

        temporary.Entries().ShouldBe(Files);
    }

    [Fact]
    public void Manifest_lists_every_other_file_with_length_and_hash()
    {
        var manifest = Write(Run);

        manifest.Files.Select(file => $"result/{file.Name}").ShouldBe(Files.Except(["result", "result/charts", "result/run.json"]));
        foreach (var file in manifest.Files)
        {
            byte[] content = File.ReadAllBytes(temporary.At("result", file.Name));
            file.Bytes.ShouldBe(content.Length);
            file.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }

    [Fact]
    public void Digest_is_the_hash_of_the_listing_of_tables_and_charts()
    {
        var manifest = Write(Run);
        var lines = manifest.Files.Where(file => file.Name is not ("report.html" or "datapackage.json")).Select(file => $"{file.Sha256}  {file.Name}\n");
        string listing = string.Concat(lines);

        manifest.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(listing))));
        File.ReadAllText(temporary.At("result", "report.html")).ShouldContain(manifest.Digest);
    }

    [Fact]
    public void Manifest_is_readable_json_in_a_fixed_order()
    {
        var manifest = Write(Run with { Notices = ["\u201cquoted\u201d & <odd> \u00e9"] });
        string text = File.ReadAllText(temporary.At("result", "run.json"));
        var json = JsonNode.Parse(text)!.AsObject();

        json.Select(property => property.Key).ShouldBe(
        [
            "format",
            "kind",
            "scenario",
            "title",
            "command",
            "version",
            "host",
            "experiment",
            "seed",
            "replications",
            "point_count",
            "points",
            "digest",
            "files",
            "findings",
            "notices",
            "calibration",
        ]);
        json["seed"]!.GetValue<ulong>().ShouldBe(42UL);
        json["digest"]!.GetValue<string>().ShouldBe(manifest.Digest);
        json["findings"]!.AsArray().Select(sentence => sentence!.GetValue<string>()).ShouldBe(Findings.Of(Run));
        text.ShouldContain("\u201cquoted\u201d & <odd> \u00e9");
        text.ShouldStartWith("{\n  \"format\": \"negotiationsim-result/1\",\n  \"kind\": \"run\",\n");
        text.ShouldEndWith("\n}\n");
        text.ShouldNotContain('\r');
    }

    [Fact]
    public void Equal_runs_write_the_same_bytes()
    {
        Write(Run);
        var first = Contents();
        Write(SampleRun.Create(2));
        Contents().ShouldBe(first);
    }

    [Fact]
    public void Data_dictionary_describes_every_column_of_every_table()
    {
        Write(Run);
        var package = JsonNode.Parse(File.ReadAllText(temporary.At("result", "datapackage.json")))!;
        JsonNode[] tables = [.. package["resources"]!.AsArray().Select(table => table!)];
        tables.Select(table => $"result/{table["path"]}").ShouldBe(Files.Where(file => file.EndsWith(".csv", StringComparison.Ordinal)));
        foreach (JsonNode table in tables)
        {
            JsonNode[] fields = [.. table["schema"]!["fields"]!.AsArray().Select(field => field!)];
            string header = File.ReadLines(temporary.At("result", (string)table["path"]!)).First();
            string.Join(',', fields.Select(field => (string)field["name"]!)).ShouldBe(header);
            fields.ShouldAllBe(field => ((string)field["description"]!).Length > 5);
        }
    }

    [Fact]
    public void Digest_of_another_run_differs() => Write(Run with { Seed = 43 }).Digest.ShouldNotBe(Write(Run).Digest);

    [Fact]
    public void Earlier_result_is_replaced_as_a_whole()
    {
        Write(temporary.At("result"), Run, []);
        Write(Run with { Scenario = "another" });

        temporary.Entries().ShouldBe(Files);
        File.ReadAllText(temporary.At("result", "welfare.csv")).ShouldContain("another,42,0,2024,");
    }

    [Fact]
    public void Earlier_result_that_a_file_manager_looked_at_is_replaced()
    {
        Write(Run);
        temporary.WriteFile("", "result", "charts", ".DS_Store");
        Write(Run);

        temporary.Entries().ShouldBe(Files);
    }

    [Fact]
    public void Empty_directory_is_filled()
    {
        Directory.CreateDirectory(temporary.At("result"));
        Write(Run);

        temporary.Entries().ShouldBe(Files);
    }

    [Fact]
    public void Missing_directories_above_are_made()
    {
        string directory = temporary.At("a", "b", "result") + Path.DirectorySeparatorChar;
        Write(directory, Run, []);

        File.Exists(temporary.At("a", "b", "result", "run.json")).ShouldBeTrue();
    }

    [Fact]
    public void Linked_directory_is_filled_where_it_leads()
    {
        Directory.CreateDirectory(temporary.At("disk", "place"));
        Directory.CreateSymbolicLink(temporary.At("result"), temporary.At("disk", "place"));
        Write(Run);

        File.Exists(temporary.At("disk", "place", "run.json")).ShouldBeTrue();
        new DirectoryInfo(temporary.At("result")).LinkTarget.ShouldBe(temporary.At("disk", "place"));
    }

    [Fact]
    public async Task Writers_that_meet_leave_one_whole_result()
    {
        var runs = Enumerable.Range(0, 8).Select(i => Run with { Replication = i }).ToArray();
        int written = 0;
        await Parallel.ForEachAsync(runs, async (run, _) =>
        {
            await Task.Yield();
            try
            {
                Write(run);
                Interlocked.Increment(ref written);
            }
            catch (ResultDirectoryException)
            {
                // A writer may lose the race; what it may not do is leave a mixture.
            }
        });

        written.ShouldBeGreaterThan(0);
        temporary.Entries().ShouldBe(Files);
        var json = JsonNode.Parse(File.ReadAllText(temporary.At("result", "run.json")))!;
        string[] hashes = [.. json["files"]!.AsArray().Select(file => $"{file!["name"]} {file["sha256"]}")];
        hashes.ShouldBe(json["files"]!.AsArray().Select(file => (string)file!["name"]!)
            .Select(name => $"{name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(temporary.At("result", name))))}"));
    }

    private ResultManifest Write(RunResult run) => Write(temporary.At("result"), run, SampleSettings.Figures);

    private static ResultManifest Write(string directory, RunResult run, ImmutableArray<Figure> figures) =>
        SampleSettings.Write(directory, run, figures);

    private Dictionary<string, string> Contents() => temporary.Entries()
        .Where(entry => File.Exists(temporary.At(entry)))
        .ToDictionary(entry => entry, entry => File.ReadAllText(temporary.At(entry)));
}

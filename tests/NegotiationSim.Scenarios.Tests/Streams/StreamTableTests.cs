using NegotiationSim.Scenarios.Streams;

namespace NegotiationSim.Scenarios.Tests.Streams;

public sealed class StreamTableTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Names_of_all_lengths_and_with_common_beginnings_are_told_apart()
    {
        // Up to 40 bytes, so around the 15 that fit into a key, and some that differ in one byte only.
        string[] names =
        [
            .. Enumerable.Range(1, 40).Select(length => new string('a', length)),
            .. Enumerable.Range(1, 40).Select(length => new string('a', length - 1) + "b"),
            .. Enumerable.Range(1, 20).Select(length => new string('é', length)),
        ];
        StreamTable table = Read(Enumerable.Range(0, 3).SelectMany(_ => names.Select(name => $"{name},{name},1,1")));
        table.Artists.ShouldBe(names);
        table.Rows.Totals.Listeners.ShouldBe(names.Length);
        Enumerable.Range(0, names.Length).Select(i => table.Rows[i + names.Length].Listener).ShouldBe(Enumerable.Range(0, names.Length));
    }

    [Fact]
    public void Ten_thousand_names_in_any_order_are_numbered_as_they_first_appear()
    {
        string[] rows = [.. Enumerable.Range(0, 60_000).Select(i => $"u{i * 7919 % 10_007},artist of number {i % 4_001},{i % 13},{i * 7919 % 10_007}")];
        StreamTable table = Read(rows);
        string[][] fields = [.. rows.Select(row => row.Split(','))];
        table.Artists.ShouldBe(fields.Select(row => row[1]).Distinct());
        table.Rows.Totals.Listeners.ShouldBe(10_007);
        Enumerable.Range(0, table.Rows.Count).Count(i =>
            table.Artists[table.Rows[i].Artist] == fields[i][1]
            && table.Rows[i].Fee.Dollars.ToString("0", null) == fields[i][3]).ShouldBe(rows.Length);
    }

    [Fact]
    public void Of_many_faults_of_rows_and_between_rows_the_first_thousand_are_named_in_the_order_of_the_file()
    {
        // A listener's two rows: by turns the second has another fee, or no number of streams.
        string[] rows = [.. Enumerable.Range(0, 15_000).SelectMany(i => new[] { $"u{i},a,1,1", i % 2 == 0 ? $"u{i},a,1,2" : $"u{i},a,x,1" })];
        var problems = Should.Throw<ScenarioException>(() => Read(rows)).Problems;
        problems.Length.ShouldBe(1_001);
        problems.Take(1_000).Select(p => p.Line).ShouldBe(Enumerable.Range(0, 1_000).Select(i => 3 + (2 * i)));
        problems.Take(1_000).Select(p => p.Path).ShouldBe(Enumerable.Range(0, 1_000).Select(i => i % 2 == 0 ? "fee" : "streams"));
        problems[^1].What.ShouldContain("14,000 problems more");
    }

    [Fact]
    public void Quoted_names_are_the_names_without_quotes()
    {
        StreamTable table = Read(["u,\"a\",1,1", "u,a,1,1", "u,\"a \"\"b\"\"\",1,1", "u,\"a\nb\",1,1", " u , a ,1,1"]);
        table.Artists.ShouldBe(["a", "a \"b\"", "a\nb"]);
        table.Rows.Totals.StreamsOfArtist(0).ShouldBe(3);
    }

    [Theory]
    [InlineData("1", "1", 9, 0.5)]
    [InlineData("2", "1", 1, 0.5)]
    [InlineData("0", "0", 0, 0)]
    public void Ones_are_counts_if_any_number_of_the_column_is_above_one(string last, string ones, double whole, double half)
    {
        string[] rows = [.. Enumerable.Range(0, 1_500).Select(i => $"u,a,{(i % 2 == 0 ? "9" : "0.5")},1,{ones}"), $"u,a,9,1,{last}"];
        StreamTable table = Read(rows, ",searched");
        table.Rows[0].Sought.ShouldBe(whole);
        table.Rows[1_499].Sought.ShouldBe(half);
    }

    [Fact]
    public void Contradiction_far_below_is_reported_where_it_stands()
    {
        string[] rows = [.. Enumerable.Range(0, 1_000).Select(i => $"u{i},a{i},1,1,g{i}"), "\"u\n7\",a1,1,1,g1", "u5,\"a\n9\",1,2,g8", "u8,a9,1,1,g8"];
        var refused = Should.Throw<ScenarioException>(() => Read(rows, ",genre"));
        refused.Problems.Select(problem => (problem.Line, problem.Column, problem.Path, problem.What)).ShouldBe(
        [
            (1005, 6, "fee", "differs from the fee of the same listener in line 7, 1"),
            (1006, 11, "genre", "differs from the genre of the same artist in line 11, g9"),
        ]);
    }

    [Fact]
    public void Fees_beyond_all_money_are_reported_once_and_faults_after_them_too()
    {
        string[] rows = ["u1,a,1,5e12,g", "u2,a,1,5e12,g", "u3,a,1,9e12,g", "u1,a,1,5e12,h", "u4,a,x,1,g"];
        var refused = Should.Throw<ScenarioException>(() => Read(rows, ",genre"));
        refused.Problems.Select(problem => (problem.Line, problem.Path)).ShouldBe([(3, "fee"), (5, "genre"), (6, "streams")]);
    }

    private StreamTable Read(IEnumerable<string> rows, string more = "")
    {
        File.WriteAllLines(file, rows.Prepend("listener,artist,streams,fee" + more));
        return StreamTable.Read(file);
    }
}

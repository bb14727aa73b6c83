using System.Text;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>Shares the money of a table of streams, or says everything that is wrong with it.</summary>
public sealed class PayoutCommandTests
{
    private const string Heavy = "listener,artist,streams,fee\nu1,A,100,7\nu2,B,10,7\n";

    [Fact]
    public async Task Table_is_paid_with_gains_and_losses_by_rank_and_genre()
    {
        using var bench = new Bench();
        File.WriteAllText("streams.csv", "listener,artist,streams,fee,genre\nu1,A,100,7,rap\nu2,B,10,7,folk\n");
        (await bench.RunAsync("payout", "streams.csv", "--rule", "user-centric", "--out", "paid.csv")).ShouldBe(new Outcome(0, """
            streams.csv: 14.00 dollars of 2 listeners to 2 artists, user-centric, for 110 streams in 2 rows
            Heavy listeners play artists 10.00 times as popular as light ones do: by user-centric payment less popular artists gain on the whole

            rank  artist  streams  pro-rata   user-centric  change
            1     A       100      12.727273  7.00          -45.0%
            2     B       10       1.272727   7.00          +450.0%

            rank  artists  pro-rata  user-centric  change  share pro-rata  share user-centric  gain  lose
            1-10  2        14.00     14.00         0.0%    100.0%          100.0%              1     1

            genre  artists  pro-rata   user-centric  change   share pro-rata  share user-centric  gain  lose
            rap    1        12.727273  7.00          -45.0%   90.9%           50.0%               0     1
            folk   1        1.272727   7.00          +450.0%  9.1%            50.0%               1     0
            Payouts of all artists: paid.csv

            """, ""));
        File.ReadAllText("paid.csv").ShouldBe(
            "artist,genre,rank,streams,pro_rata_usd,payout_usd,change_usd\n" +
            "A,rap,1,100,12.727273,7,-5.727273\nB,folk,2,10,1.272727,7,5.727273\n");
    }

    [Fact]
    public async Task Pro_rata_is_not_compared_with_itself()
    {
        using var bench = new Bench();
        File.WriteAllText("streams.csv", "listener,artist,streams,fee\nu1,A,1,7\n");
        (await bench.RunAsync("payout", "streams.csv", "--rule", "pro-rata")).ShouldBe(new Outcome(0, """
            streams.csv: 7.00 dollars of 1 listener to 1 artist, pro-rata, for 1 stream in 1 row

            rank  artist  streams  pro-rata
            1     A       1        7.00

            rank  artists  pro-rata  share pro-rata
            1-10  1        7.00      100.0%

            """, ""));
    }

    // economics-fixtures 2.10.
    [Theory]
    [InlineData("pro-rata", 12.727273, 1.272727)]
    [InlineData("USER_CENTRIC", 7, 7)]
    [InlineData("shapley", 7, 7)]
    [InlineData("threshold --threshold 10", 12.727273, 1.272727)]
    [InlineData("threshold --threshold 11", 14, 0)]
    [InlineData("artist-centric", 12.727273, 1.272727)]
    [InlineData("artist-centric --cap 10", 7, 7)]
    [InlineData("artist-centric --boost-streams 50 --boost-listeners 1 --cap none", 13.333333, 0.666667)]
    public async Task Rules_pay_the_published_amounts(string rule, double first, double second)
    {
        using var bench = new Bench();
        File.WriteAllText("streams.csv", Heavy);
        var json = (await bench.RunAsync(["payout", "streams.csv", "--json", "--rule", .. rule.Split(' ')])).Json;
        json.GetProperty("total").GetDouble().ShouldBe(14);
        var payouts = json.GetProperty("payouts");
        payouts.GetProperty("A").GetDouble().ShouldBe(first);
        payouts.GetProperty("B").GetDouble().ShouldBe(second);
        payouts.EnumerateObject().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("u1,A,100,7\nu2,B,10,7", 10.0, " 10.00 times as popular as light ones do: by user-centric payment less popular artists gain ")]
    [InlineData("u1,A,100,7\nu1,B,100,7\nu2,A,40,7\nu3,A,40,7", 0.777778, " 0.78 times as popular as light ones do: by user-centric payment popular artists gain ")]
    [InlineData("u1,A,1000,7\nu1,B,3,7\nu2,A,40,7", 0.997018, " 0.997 times as popular as light ones do: by user-centric payment popular artists gain ")]
    [InlineData("u1,A,100,7\nu2,A,10,7", 1.0, " as popular as light ones do: by user-centric payment neither popular nor less popular ones gain ")]
    [InlineData("u1,A,100,7\nu2,B,100,7", null, null)]
    public async Task Popularity_of_heavy_listeners_artists_is_told(string rows, double? ratio, string? words)
    {
        using var bench = new Bench();
        File.WriteAllText("streams.csv", "listener,artist,streams,fee\n" + rows);
        var told = (await bench.RunAsync("payout", "streams.csv", "--json", "--rule", "pro-rata")).Json.GetProperty("heavyToLightPopularity");
        (told.ValueKind == System.Text.Json.JsonValueKind.Null ? (double?)null : Math.Round(told.GetDouble(), 6)).ShouldBe(ratio);
        string[] said = [.. (await bench.RunAsync("payout", "streams.csv", "--rule", "pro-rata")).Out.Split('\n').Where(line => line.StartsWith("Heavy", StringComparison.Ordinal))];
        said.ShouldBe(words is null ? [] : [$"Heavy listeners play artists{words}on the whole"]);
    }

    [Fact]
    public async Task Byte_order_mark_line_ends_quotes_case_and_order_of_columns_do_not_matter()
    {
        using var bench = new Bench();
        string text = "Money, STREAMS ,Artist,mood,listener\r\n7,100,\"Simon, \"\"S\"\"\",x,u1\r\n7,10, Björk ,y,u2\r\n\r\n7,5,Björk,z,u2";
        File.WriteAllText("streams.csv", text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var json = (await bench.RunAsync("payout", "streams.csv", "--rule", "user-centric", "--fee", "money", "--json")).Json;
        json.GetProperty("payouts").GetProperty("Simon, \"S\"").GetDouble().ShouldBe(7);
        json.GetProperty("payouts").GetProperty("Björk").GetDouble().ShouldBe(7);
        json.GetProperty("rows").GetInt64().ShouldBe(3);
    }

    [Theory]
    [InlineData("5", "0", 9.333333, "is read as numbers of streams.")]
    [InlineData("1", "0", 9.333333, "holds no number but 0 and 1: 1 is read as all streams of its row.")]
    [InlineData("yes", "", 9.333333, null)]
    public async Task Searches_are_streams_or_flags_and_a_note_says_which(string first, string second, double paid, string? note)
    {
        using var bench = new Bench();
        File.WriteAllText("streams.csv", $"listener,artist,streams,fee,searched\nu1,A,5,7,{first}\nu2,B,5,7,{second}\n");
        Outcome outcome = await bench.RunAsync("payout", "streams.csv", "--rule", "artist-centric", "--json");
        outcome.Json.GetProperty("payouts").GetProperty("A").GetDouble().ShouldBe(paid);
        outcome.Error.ShouldBe(note is null ? "" : $"streams.csv: The column 'searched' {note}\n");
    }

    [Fact]
    public async Task All_faults_are_reported_at_once_and_nothing_is_written()
    {
        using var bench = new Bench();
        File.WriteAllText("bad.csv", """"
            listener,artist,streams,fee,genre
            u1,"A, and ""B""",x,7,rap
            u1,B,-1,8,rap
            u2,,NaN,7,rap
            u2,C,1,7,rap,9
            u3,"abc"d,1,7,rap
            u4,D,1,7,rap
            u4,D,1,6,rap
            u4,D,1,7,folk
            u5,E,1,"1,5",rap
            """");
        const string Streams = "Allowed: a number from 0 to 1e+15, with a decimal point and without separators of thousands. Correct the number, or delete the row.";
        (await bench.RunAsync("payout", "bad.csv", "--rule", "pro-rata", "--out", "paid.csv")).ShouldBeRefusedWith($$"""
            bad.csv:2:19: streams: is not a number, got 'x'. {{Streams}}
            bad.csv:3:6: streams: is negative, got '-1'. {{Streams}}
            bad.csv:4:4: artist: is empty, got ''. Allowed: a name. Name the artist, or delete the row.
            bad.csv:4:5: streams: is not a number, got 'NaN'. {{Streams}}
            bad.csv:5:1: has 6 fields where the first line has 5, got 'u2,C,1,7,rap,9'. Put a field with a comma in double quotes, and write decimals with a point.
            bad.csv:6:1: has text after a closing quote, got 'u3,"abc"d,1,7,rap'. Put the whole field in quotes, and double each quote inside it.
            bad.csv:8:8: fee: differs from the fee of the same listener in line 7, 7, got '6'. Allowed: one fee a listener. Write the listener's whole money in each of its rows, or give different listeners different names.
            bad.csv:9:10: genre: differs from the genre of the same artist in line 7, rap, got 'folk'. Allowed: one genre an artist. Give the artist one genre, or give different artists different names.
            bad.csv:10:8: fee: is not a number, got '1,5'. Allowed: a number from 0 to 9e+12, with a decimal point and without separators of thousands. Correct the number, or delete the row.
            9 problems.
            """);
        File.Exists("paid.csv").ShouldBeFalse();
    }

    [Fact]
    public async Task Thousand_faults_are_listed_and_the_rest_counted()
    {
        using var bench = new Bench();
        File.WriteAllText("bad.csv", "listener,artist,streams,fee\n" + string.Concat(Enumerable.Repeat("u,a,x,1\n", 1500)));
        Outcome outcome = await bench.RunAsync("payout", "bad.csv", "--rule", "pro-rata");
        outcome.ExitCode.ShouldBe(2);
        string[] lines = outcome.Error.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(1002);
        lines[1000].ShouldBe("bad.csv: has 500 problems more. Begin with those listed.");
    }

    [Theory]
    [InlineData("", "bad.csv: is empty. Its first line names the columns: listener,artist,streams,fee.")]
    [InlineData("listener,artist,streams,fee\n", "bad.csv: has no rows after the first line. Write one row for each listener and artist.")]
    [InlineData("listener;artist;streams;fee\nu;a;1;1\n", "bad.csv:1:1: the columns seem to be separated by ';', got 'listener;artist;streams;fee'. Allowed: commas. Save the table as CSV with commas and decimal points.")]
    [InlineData("listener,artist,plays,fee\nu,a,1,1\n", "bad.csv:1:1: streams: is missing, got 'listener,artist,plays,fee'. Add the column; its first line must name listener, artist, streams, fee.")]
    [InlineData("listener,artist,streams,fees\nu,a,1,1\n", "bad.csv:1:1: fee: is missing, got 'listener,artist,streams,fees'. Is 'fees' meant? Name the column of the listener's money 'fee', or say its name with --fee.")]
    [InlineData("listener,artist,streams,fee\nu,a,1e-320,1\nu,b,0,1\n", "bad.csv:2:5: streams: is above 0 but below 1e-9, got '1e-320'. Allowed: a number from 0 to 1e+15, with a decimal point and without separators of thousands. Correct the number, or delete the row.")]
    [InlineData("u,a,1,1\nv,b,1,1\n", "bad.csv:1:1: names none of the columns, got 'u,a,1,1'. The first line of a CSV file must name listener, artist, streams, fee.")]
    [InlineData("listener,artist,streams,fee\nu,a,1,\n", "bad.csv:2:7: fee: is empty, got ''. Allowed: a number from 0 to 9e+12, with a decimal point and without separators of thousands. Correct the number, or delete the row.")]
    [InlineData("listener,artist,streams,fee\nu,a,1e16,1\n", "bad.csv:2:5: streams: is too large, got '1e16'. Allowed: a number from 0 to 1e+15, with a decimal point and without separators of thousands. Correct the number, or delete the row.")]
    [InlineData("listener,artist,streams,fee,searched\nu,a,5,1,6\n", "bad.csv:2:9: searched: is more than the row's streams, 5, got '6'. Allowed: how many of the row's streams the listener searched for, at most all of them; or yes or no for all. Correct it, or leave the column out.")]
    [InlineData("listener,artist,streams,fee\nu,a,1,5e12\nv,a,1,5e12\n", "bad.csv:3:7: fee: brings all fees together above 9e12 dollars, got '5e12'. Check the unit: dollars of a listener.")]
    [InlineData("listener,artist,streams,fee,Fee\nu,a,1,1,1\n", "bad.csv:1:1: fee: is there more than once, got 'listener,artist,streams,fee,Fee'. Leave one column of that name.")]
    [InlineData("listener,artist,streams,fee\nu,\"a,1,1\nv,a,1,1\n", "bad.csv:2:1: has a quote that is never closed, got 'u,\"a,1,1 v,a,1,1 '. Put the whole field in quotes, and double each quote inside it.")]
    public async Task Table_that_is_none_is_refused(string text, string line)
    {
        using var bench = new Bench();
        File.WriteAllText("bad.csv", text);
        (await bench.RunAsync("payout", "bad.csv", "--rule", "pro-rata")).ShouldBeRefusedWith(line + "\n1 problem.");
    }

    [Theory]
    [InlineData("payout nowhere.csv --rule pro-rata", "nowhere.csv: does not exist. Check the path; the folder has no file of a similar name: streams.csv.\n1 problem.")]
    [InlineData("payout scenarios --rule pro-rata", "scenarios: is a folder, not a CSV file. Name one of the files in it.\n1 problem.")]
    [InlineData("payout streams.csv --rule pro-rata --threshold 5", "--threshold belongs to the rule threshold. Leave it out, or write --rule threshold.")]
    [InlineData("payout streams.csv --rule pro-rata --out streams.csv", "--out: streams.csv is the table itself. Name another file.")]
    [InlineData("payout streams.csv --rule pro-rata --fee money", "streams.csv:1:1: money: is missing, got 'listener,artist,streams,fee'. Say with --fee which column holds the listener's money; without it, that is 'fee'.\n1 problem.")]
    [InlineData("payout streams.csv --rule pro-rata --fee Streams", "streams.csv:1:1: streams: is not a column of money, got 'Streams'. Say with --fee which column holds the listener's money.\n1 problem.")]
    [InlineData("payout streams.csv --rule pro-rata --fee ", "--fee: '' is no name of a column. Name the column of the listener's money, or leave it out for 'fee'.")]
    [InlineData("payout streams.csv --rule artist-centric --boost 0.5", "--boost: '0.5' is not a number from 1 to 1e+15. Run 'negsim payout --help' to see what is allowed.")]
    [InlineData("payout streams.csv --rule threshold", "streams.csv: 14.000000 USD cannot be paid out: under the rule no artist has a claim to any of it. Lower --threshold, or check the column 'streams'.")]
    [InlineData("payout streams.csv --rule user", "--rule: there is no rule 'user'. Known: pro-rata, user-centric, artist-centric, threshold, shapley. Run 'negsim payout --help' to see what is allowed.")]
    [InlineData("payout streams.csv --rule artist-centric --cap 0", "--cap: '0' is not a number from 1e-9 to 1e+15, or 'none'. Run 'negsim payout --help' to see what is allowed.")]
    public async Task Command_that_cannot_be_done_is_refused(string commandLine, string line)
    {
        using var bench = new Bench();
        File.WriteAllText("streams.csv", Heavy);
        (await bench.RunAsync(commandLine.Split(' '))).ShouldBeRefusedWith(line);
        File.ReadAllText("streams.csv").ShouldBe(Heavy);
    }

    [Fact]
    public async Task Large_table_in_any_order_adds_up_and_comes_to_the_same()
    {
        using var bench = new Bench();
        string[] rows = [.. Enumerable.Range(0, 20_000).Select(i => $"listener {i % 1_500},artist {i * 7919 % 3_001},{1 + (i % 90)},{3 + (i % 1_500 % 7)}.49")];
        File.WriteAllLines("one.csv", rows.Prepend("listener,artist,streams,fee"));
        File.WriteAllLines("two.csv", Enumerable.Reverse(rows).Prepend("listener,artist,streams,fee"));
        foreach (string rule in new[] { "user-centric", "shapley", "artist-centric" })
        {
            await bench.RunAsync("payout", "one.csv", "--rule", rule, "--out", "one-paid.csv");
            Outcome outcome = await bench.RunAsync("payout", "two.csv", "--rule", rule, "--out", "two-paid.csv", "--json");
            File.ReadAllText("one-paid.csv").ShouldBe(File.ReadAllText("two-paid.csv"));
            decimal sum = outcome.Json.GetProperty("payouts").EnumerateObject().Sum(payout => payout.Value.GetDecimal());
            sum.ShouldBe(outcome.Json.GetProperty("total").GetDecimal());
        }
    }
}

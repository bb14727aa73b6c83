using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Cli.Commands.Paying;

/// <summary>Who gets what by a rule, in words and for scripts.</summary>
internal static class PayoutReport
{
    private const int MostListed = 10;

    public static Report Of(PaidTable paid, string? @out) =>
        new(Text(paid) + (@out is null ? "" : $"\nPayouts of all artists: {@out}"), Fields(paid, @out));

    private static object Fields(PaidTable paid, string? @out)
    {
        var totals = paid.Payout.Totals;
        var payouts = new OrderedDictionary<string, double>(paid.Artists.Length);
        foreach (int artist in paid.Ranking)
        {
            payouts.Add(paid.Artists[artist], paid.Payout.Amounts[artist].Dollars);
        }

        return new
        {
            ok = true,
            paid.File,
            paid.Rule,
            totals.Rows,
            totals.Listeners,
            artists = paid.Artists.Length,
            totals.Streams,
            total = totals.Pool.Dollars,
            paid.Payout.HeavyToLightPopularity,
            byRank = paid.ByRank.Select(group => Fields(group, totals.Pool)),
            byGenre = paid.ByGenre?.Select(group => Fields(group, totals.Pool)),
            @out = @out is null ? null : Path.GetFullPath(@out),
            payouts,
        };
    }

    private static object Fields(PayoutGroup group, Money pool) => new
    {
        group.Name,
        group.Artists,
        proRata = group.ProRata.Dollars,
        payout = group.Amount.Dollars,
        group.Change,
        shareProRata = Share(group.ProRata, pool),
        sharePayout = Share(group.Amount, pool),
        group.Gainers,
        group.Losers,
    };

    private static string Text(PaidTable paid)
    {
        var totals = paid.Payout.Totals;
        string heading = string.Create(
            CultureInfo.InvariantCulture,
            $"{paid.File}: {Dollars(totals.Pool)} dollars of {Counted.Of(totals.Listeners, "listener")} to {Counted.Of(paid.Artists.Length, "artist")}, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{paid.Rule}, for {totals.Streams:#,0.######} {(totals.Streams == 1 ? "stream" : "streams")} in {Counted.Of(checked((int)totals.Rows), "row")}");
        return string.Join("\n\n",
        [
            heading + Heavy(paid.Payout.HeavyToLightPopularity),
            Artists(paid),
            Groups("rank", paid.ByRank, paid),
            .. paid.ByGenre is { } genres ? [Groups("genre", genres, paid)] : Array.Empty<string>(),
        ]);
    }

    private static string Heavy(double? popularity) => popularity switch
    {
        null => "",
        1 => "\nHeavy listeners play artists as popular as light ones do: by user-centric payment neither popular nor less popular ones gain on the whole",
        { } ratio => $"\nHeavy listeners play artists {Beside(ratio)} times as popular as light ones do: by user-centric payment "
            + (ratio < 1 ? "popular artists gain on the whole" : "less popular artists gain on the whole"),
    };

    // As many digits, at least two, as it takes to tell a ratio from one.
    private static string Beside(double ratio) => Enumerable.Range(2, 14)
        .Select(digits => ratio.ToString($"F{digits}", CultureInfo.InvariantCulture))
        .First(text => double.Parse(text, CultureInfo.InvariantCulture) != 1);

    private static string Artists(PaidTable paid) => Table(paid, [4, 5],
    [
        ["rank", "artist", "streams", "pro-rata", paid.Rule, "change"],
        .. paid.Ranking.Take(MostListed).Select((artist, i) => new[]
        {
            Whole(i + 1),
            OneLine(paid.Artists[artist]),
            paid.Payout.Totals.StreamsOfArtist(artist).ToString("#,0.######", CultureInfo.InvariantCulture),
            Dollars(paid.Payout.ProRata[artist]),
            Dollars(paid.Payout.Amounts[artist]),
            Change(new PayoutGroup("", 1, paid.Payout.ProRata[artist], paid.Payout.Amounts[artist], 0, 0).Change),
        }),
    ]);

    private static string Groups(string by, ImmutableArray<PayoutGroup> groups, PaidTable paid) => Table(paid, [3, 4, 6, 7, 8],
    [
        [by, "artists", "pro-rata", paid.Rule, "change", "share pro-rata", $"share {paid.Rule}", "gain", "lose"],
        .. groups.Select(group => new[]
        {
            group.Name.Length == 0 ? "(none)" : OneLine(group.Name),
            Whole(group.Artists),
            Dollars(group.ProRata),
            Dollars(group.Amount),
            Change(group.Change),
            Percent(Share(group.ProRata, paid.Payout.Totals.Pool)),
            Percent(Share(group.Amount, paid.Payout.Totals.Pool)),
            Whole(group.Gainers),
            Whole(group.Losers),
        }),
    ]);

    // Pro-rata is not compared with itself: the columns that do so are left out.
    private static string Table(PaidTable paid, int[] comparing, string[][] rows)
    {
        int[] shown = [.. Enumerable.Range(0, rows[0].Length).Where(column => paid.IsCompared || !comparing.Contains(column))];
        return PlainTable.Render(shown.Length, rows.Select(row => Array.ConvertAll(shown, column => row[column])));
    }

    private static double? Share(Money part, Money pool) => pool == Money.Zero ? null : part.Dollars / pool.Dollars;

    private static string Whole(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Dollars(Money money) =>
        (money.MicroDollars / 1_000_000m).ToString("#,0.00####", CultureInfo.InvariantCulture);

    private static string Change(double? change) => change is { } c ? (100 * c).ToString("+#,0.0;-#,0.0;0.0", CultureInfo.InvariantCulture) + "%" : "-";

    private static string Percent(double? share) => share is { } s ? (100 * s).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    private static string OneLine(string name) => string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c));
}

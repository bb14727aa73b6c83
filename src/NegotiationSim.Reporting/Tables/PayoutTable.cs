using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Reporting.Tables;

/// <summary>The payouts of all artists as CSV; docs/payout-format.md describes the columns.</summary>
public static class PayoutTable
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    /// <summary>Writes the table, one row an artist in the order of rank.</summary>
    /// <param name="payout">The payout.</param>
    /// <param name="artists">Names of the artists, by index.</param>
    /// <param name="genres">Their genres; null for none.</param>
    /// <param name="ranking">The artists, most streamed first.</param>
    public static string Csv(Payout payout, IReadOnlyList<string> artists, IReadOnlyList<string>? genres, ImmutableArray<int> ranking)
    {
        ArgumentNullException.ThrowIfNull(payout);
        ArgumentNullException.ThrowIfNull(artists);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (CsvWriter csv = CsvWriter.Create(text, Format, leaveOpen: true))
        {
            csv.WriteHeader("artist", "genre", "rank", "streams", "pro_rata_usd", "payout_usd", "change_usd");
            for (int i = 0; i < ranking.Length; i++)
            {
                int artist = ranking[i];
                var (before, after) = (payout.ProRata[artist].MicroDollars, payout.Amounts[artist].MicroDollars);
                csv.WriteRecord(
                    artists[artist],
                    genres?[artist] ?? "",
                    ((Cell)(i + 1)).Text,
                    ((Cell)payout.Totals.StreamsOfArtist(artist)).Text,
                    Cell.Dollars(before).Text,
                    Cell.Dollars(after).Text,
                    Cell.Dollars(after - before).Text);
            }
        }

        return text.ToString();
    }
}

using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Scenarios.Markets;

namespace NegotiationSim.Cli.Commands.Markets;

/// <summary>A solved market for people: the market as it is, and a table of before and after for each scenario.</summary>
internal static class MarketTables
{
    private const string NotOffered = "-";

    // Rank of the first line that is an index, whose change is told in points.
    private const int Indices = 3;

    public static string Of(MarketStudy study, SolvedCase[] cases) => string.Join(
        "\n\n", cases.Skip(1).Select(solved => After(study, cases[0], solved)).Prepend(AsItIs(study, cases[0])));

    /// <summary>A form of payment as files write it.</summary>
    public static string Word(PaymentForm form) => form switch
    {
        PaymentForm.RevenueShare => "revenue-share",
        PaymentForm.LumpSum => "lump-sum",
        PaymentForm.TwoPart => "two-part",
        _ => "per-subscriber",
    };

    private static string AsItIs(MarketStudy study, SolvedCase solved)
    {
        string[] payments = Payments(solved);
        string[] heading = ["", .. payments, "price", "share", "platform margin", "label margin"];
        IEnumerable<string[]> rows = study.Products.Select((product, j) => (string[])
        [
            product,
            .. payments.Select(payment => Payment(solved, payment, j)),
            Cell(solved, j, solved.Equilibrium.Prices[j]),
            Share(solved, j),
            Cell(solved, j, solved.Equilibrium.PlatformMargins[j]),
            Cell(solved, j, solved.Equilibrium.LabelMargins[j]),
        ]);
        string[] title = ["per person", ""];
        return $"{study.Name}: {How(solved)}\n"
            + PlainTable.Render(heading.Length, [heading, .. rows]) + "\n\n"
            + PlainTable.Render(2, [title, .. Totals(solved).Select(total => (string[])[total.What, Short(total.Value)])])
            + Doubt(solved);
    }

    private static string After(MarketStudy study, SolvedCase before, SolvedCase after)
    {
        string[] payments = [.. Payments(before).Union(Payments(after))];
        string[] heading = ["", .. payments.SelectMany(payment => (string[])[payment, "after"]), "price", "after", "change", "share", "after"];
        IEnumerable<string[]> rows = study.Products.Select((product, j) => (string[])
        [
            product,
            .. payments.SelectMany(payment => (string[])[Payment(before, payment, j), Payment(after, payment, j)]),
            Cell(before, j, before.Equilibrium.Prices[j]),
            Cell(after, j, after.Equilibrium.Prices[j]),
            before.State.Market.Offered[j] && after.State.Market.Offered[j]
                ? Change(before.Equilibrium.Prices[j], after.Equilibrium.Prices[j])
                : NotOffered,
            Share(before, j),
            Share(after, j),
        ]);
        var earlier = Totals(before).ToArray();
        var later = Totals(after).ToArray();
        string[] title = ["per person", "before", "after", "change"];
        IEnumerable<string[]> totals = earlier.Select(total => total.What).Union(later.Select(total => total.What)).OrderBy(Rank).Select(what =>
        {
            double? was = earlier.Where(total => total.What == what).Select(total => (double?)total.Value).FirstOrDefault();
            double? becomes = later.Where(total => total.What == what).Select(total => (double?)total.Value).FirstOrDefault();
            string change = was is { } from && becomes is { } to
                ? Rank(what) >= Indices ? (to - from).ToString("+0;-0;0", CultureInfo.InvariantCulture) : Change(from, to)
                : NotOffered;
            return (string[])[what, was is { } a ? Short(a) : NotOffered, becomes is { } b ? Short(b) : NotOffered, change];
        });
        return $"{after.State.Name}: {How(after)}\n"
            + PlainTable.Render(heading.Length, [heading, .. rows]) + "\n\n"
            + PlainTable.Render(title.Length, [title, .. totals])
            + Doubt(after);
    }

    private static IEnumerable<(string What, double Value)> Totals(SolvedCase solved) =>
    [
        .. solved.PlatformProfits.Select(pair => ($"platform {pair.Name}", pair.Profit)),
        .. solved.LabelProfits.Select(pair => ($"label {pair.Name}", pair.Profit)),
        ("consumer surplus", solved.Equilibrium.ConsumerSurplus),
        ("HHI of platforms", solved.Equilibrium.PlatformHhi),
        ("HHI of labels", solved.Equilibrium.LabelHhi),
    ];

    private static int Rank(string what) => what switch
    {
        "consumer surplus" => 2,
        "HHI of platforms" => Indices,
        "HHI of labels" => Indices + 1,
        _ => what.StartsWith("platform ", StringComparison.Ordinal) ? 0 : 1,
    };

    private static string How(SolvedCase solved) => solved.State.PlatformWeights.IsEmpty
        ? "terms given, prices Bertrand-Nash"
        : $"{Word(solved.State.Form)} payments by Nash-in-Nash, prices Bertrand-Nash and "
            + (solved.State.Disagreement == DisagreementPrices.Fixed ? "fixed" : "set anew") + " at disagreement";

    private static string[] Payments(SolvedCase solved)
    {
        PaymentTerms terms = solved.Equilibrium.Terms;
        bool hasShares = terms.RevenueShares.Any(share => share != 0);
        bool hasSums = terms.LumpSums.Any(sum => sum != 0);
        bool hasFees = terms.Fees.Any(fee => fee != 0) || !(hasShares || hasSums);
        return [.. hasFees ? (string[])["fee"] : [], .. hasShares ? (string[])["revenue share"] : [], .. hasSums ? (string[])["lump sum"] : []];
    }

    private static string Payment(SolvedCase solved, string payment, int product) => payment switch
    {
        _ when !solved.State.Market.Offered[product] => NotOffered,
        "revenue share" => solved.Equilibrium.Terms.RevenueShares[product].ToString("0.00%", CultureInfo.InvariantCulture),
        "lump sum" => Short(solved.Equilibrium.Terms.LumpSums[product]),
        _ => Short(solved.Equilibrium.Terms.Fees[product]),
    };

    private static string Cell(SolvedCase solved, int product, double value) =>
        solved.State.Market.Offered[product] ? Short(value) : NotOffered;

    private static string Share(SolvedCase solved, int product) => solved.State.Market.Offered[product]
        ? solved.Equilibrium.Shares[product].ToString("0.00%", CultureInfo.InvariantCulture)
        : NotOffered;

    private static string Change(double before, double after) => before == 0
        ? after == 0 ? "0.00%" : NotOffered
        : ((after - before) / Math.Abs(before)).ToString("+0.00%;-0.00%;0.00%", CultureInfo.InvariantCulture);

    private static string Short(double value)
    {
        string digits6 = value.ToString("G6", CultureInfo.InvariantCulture);
        return Numbers.Of(double.Parse(digits6, CultureInfo.InvariantCulture));
    }

    private static string Doubt(SolvedCase solved) => solved.IsMaximum
        ? ""
        : "\nBeware: at these prices first-order conditions hold, but some platform is not at a maximum of its profit.";
}

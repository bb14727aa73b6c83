using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining.Licensing;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>A way to license and what it comes to: a column of the answer.</summary>
/// <param name="Key">Its name for scripts.</param>
/// <param name="Heading">Its name for people.</param>
/// <param name="Measures">What it comes to, by measure, null where there is nobody to have it; the same in every scheme of an answer.</param>
internal sealed record LicensingScheme(string Key, string Heading, OrderedDictionary<string, double?> Measures)
{
    private static readonly OrderedDictionary<string, string> Rows = new()
    {
        ["licences"] = "licences",
        ["feePerLicence"] = "fee a licence",
        ["royaltyPerUnit"] = "royalty a unit",
        ["highFee"] = "fee, high type",
        ["highRoyaltyPerUnit"] = "royalty a unit, high type",
        ["lowFee"] = "fee, low type",
        ["lowRoyaltyPerUnit"] = "royalty a unit, low type",
        ["licensorPayoff"] = "licensor has",
        ["licenseeProfit"] = "each licensee has",
        ["expectedLicenseeProfit"] = "licensee expects",
        ["unlicensedProfit"] = "each other firm has",
        ["price"] = "price",
        ["consumerSurplus"] = "consumer surplus",
        ["welfare"] = "welfare",
    };

    public double LicensorPayoff => Measures["licensorPayoff"]!.Value;

    public double ConsumerSurplus => Measures["consumerSurplus"]!.Value;

    public double Welfare => Measures["welfare"]!.Value;

    /// <summary>A scheme with one outcome.</summary>
    public static LicensingScheme Of(string key, string heading, LicensingOutcome outcome, bool competitors = false)
    {
        var measures = new OrderedDictionary<string, double?>
        {
            ["licences"] = outcome.Licensees,
            ["feePerLicence"] = outcome.FeePerLicence,
            ["royaltyPerUnit"] = outcome.RoyaltyPerUnit,
            ["licensorPayoff"] = outcome.LicensorPayoff,
            ["licenseeProfit"] = outcome.Licensees == 0 ? null : outcome.LicenseeProfit,
        };
        if (competitors)
        {
            measures.Add("unlicensedProfit", outcome.Unlicensed == 0 ? null : outcome.UnlicensedProfit);
        }

        return new LicensingScheme(key, heading, With(measures, of => of(outcome)));
    }

    /// <summary>A scheme with an outcome a type of licensee; what is not of a type is expected.</summary>
    public static LicensingScheme Of(string key, string heading, LicenceMenu menu) => new(key, heading, With(
        new OrderedDictionary<string, double?>
        {
            ["highFee"] = menu.High.FeePerLicence,
            ["highRoyaltyPerUnit"] = menu.High.RoyaltyPerUnit,
            ["lowFee"] = menu.Low.FeePerLicence,
            ["lowRoyaltyPerUnit"] = menu.Low.RoyaltyPerUnit,
            ["licensorPayoff"] = menu.LicensorPayoff,
            ["expectedLicenseeProfit"] = menu.Expected(outcome => outcome.LicenseeProfit),
        },
        menu.Expected));

    /// <summary>The schemes side by side, a line a measure.</summary>
    public static string Table(IReadOnlyList<LicensingScheme> schemes)
    {
        IEnumerable<string[]> rows = schemes[0].Measures.Keys
            .Select(measure => (string[])[Rows[measure], .. schemes.Select(scheme => scheme.Measures[measure] is { } value ? Numbers.Of(value) : "")]);
        return PlainTable.Render(schemes.Count + 1, [["", .. schemes.Select(scheme => scheme.Heading)], .. rows]);
    }

    private static OrderedDictionary<string, double?> With(
        OrderedDictionary<string, double?> measures, Func<Func<LicensingOutcome, double>, double> value)
    {
        measures.Add("price", value(outcome => outcome.Price));
        measures.Add("consumerSurplus", value(outcome => outcome.ConsumerSurplus));
        measures.Add("welfare", value(outcome => outcome.Welfare));
        return measures;
    }
}

using NegotiationSim.Core.Bargaining;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Explanations;

/// <summary>What a wedge is in given talks, as a sentence would put it.</summary>
public static class WedgeWords
{
    /// <summary>Short name, for tables and charts.</summary>
    /// <param name="wedge">The wedge.</param>
    public static string Name(Wedge wedge) => wedge switch
    {
        Wedge.RiskAversion => "risk aversion",
        Wedge.Discounting => "discounting",
        Wedge.Beliefs => "beliefs",
        Wedge.PassThrough => "pass-through to artists",
        Wedge.Displacement => "displacement",
        Wedge.DoubleMarginalisation => "double marginalisation",
        _ => throw new ArgumentOutOfRangeException(nameof(wedge), wedge, "No such wedge."),
    };

    /// <summary>Name in files for machines.</summary>
    /// <param name="wedge">The wedge.</param>
    public static string Key(Wedge wedge) => Name(wedge).Replace(' ', '-');

    /// <summary>The fact behind it.</summary>
    /// <param name="wedge">The wedge.</param>
    /// <param name="talks">The talks it is about.</param>
    public static string Fact(Wedge wedge, RecordedTalks talks)
    {
        ArgumentNullException.ThrowIfNull(talks);
        Interest label = talks.Case.Label.Own;
        Interest platform = talks.Case.Platform.Own;
        LicenceTable table = talks.Case.Table;
        return wedge switch
        {
            Wedge.RiskAversion =>
                $"{talks.Label} has risk aversion {Number(label.Outlook.RiskAversionPerBillion)} per billion dollars, "
                + $"{talks.Platform} {Number(platform.Outlook.RiskAversionPerBillion)}",
            Wedge.Discounting =>
                $"{talks.Label} discounts at {Words.Percent(label.Outlook.DiscountRate)} a year, "
                + $"{talks.Platform} at {Words.Percent(platform.Outlook.DiscountRate)}",
            Wedge.Beliefs =>
                $"{talks.Label} believes in {Words.SignedPercent(label.Outlook.Growth)} growth a year, "
                + $"{talks.Platform} in {Words.SignedPercent(platform.Outlook.Growth)}",
            Wedge.PassThrough =>
                $"artists get {Words.Percent(1 - label.KeptShareOfUsage)} of royalties and {Words.Percent(label.LumpSumPassThrough)} of a lump sum"
                + (table.ConsentAskDollarsPerYear is > 0 and { } ask ? $", and ask at least {Words.Dollars(ask)} a year for consent" : ""),
            Wedge.Displacement =>
                $"the product changes what {talks.Label} gets elsewhere by {Words.Dollars(label.OtherDollarsPerYear)} a year",
            Wedge.DoubleMarginalisation => table.Pricing is null
                ? "the product's price does not answer the terms"
                : "payments by use raise the product's price",
            _ => throw new ArgumentOutOfRangeException(nameof(wedge), wedge, "No such wedge."),
        };
    }

    private static string Number(double value) => FormattableString.Invariant($"{value:0.###}");
}

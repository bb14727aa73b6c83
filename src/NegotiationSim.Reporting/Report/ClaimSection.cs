using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Report;

/// <summary>Every claim against a generator: works, dates, how it ended, what was paid, and what each side had thought.</summary>
internal static class ClaimSection
{
    private const string Explanation =
        "Chances are those that the label wins in the end, as each side last saw them; neither knew the other's. "
        + "The share of the maximum is what is due over works times the statutory maximum.";

    public static XElement? Of(RunResult run) => run.Claims.IsEmpty
        ? null
        : HtmlText.Section(
            "claims",
            "Claims",
            new XElement("p", Explanation),
            new XElement(
                "div",
                new XAttribute("class", "wide"),
                new XAttribute("role", "region"),
                new XAttribute("tabindex", "0"),
                new XAttribute("aria-label", "Claims"),
                new XElement(
                    "table",
                    HtmlText.Head("Filed", "Label", "Against", "Works", "How it stands", "Due", "Of the maximum", "Label's chance", "Generator's chance"),
                    new XElement("tbody", run.Claims.Select(record => Row(run.Names, record))))));

    private static XElement Row(WorldNames names, ClaimRecord record)
    {
        Claim claim = record.Claim;
        bool due = claim.Due.MicroDollars > 0;
        return HtmlText.Row(
            claim.Filed.ToString()!,
            names.Labels[claim.Label].Name,
            names.Platforms[claim.Platform].Name,
            claim.Works.ToString("N0", CultureInfo.InvariantCulture),
            State(claim),
            due ? Words.Dollars(claim.Due.Dollars) : "",
            due ? Words.Percent(claim.Due.Dollars / record.MaximumDollars) : "",
            Chance(record.Views.Plaintiff),
            Chance(record.Views.Defendant));
    }

    private static string State(Claim claim)
    {
        string ended = claim.Ended is { } quarter ? $", {quarter}" : "";
        string enjoined = claim.Enjoined ? ", with an injunction" : "";
        return claim.Stage switch
        {
            ClaimStage.Filed => "Before the court",
            ClaimStage.Appealed => claim.PlaintiffWon ? "Won, under appeal" : "Lost, under appeal",
            ClaimStage.Settled => "Settled for a sum" + ended,
            ClaimStage.Licensed => "Settled by a licence" + ended,
            ClaimStage.Won => "Won" + enjoined + ended,
            ClaimStage.Lost => "Lost" + ended,
            _ => "Withdrawn" + ended,
        };
    }

    private static string Chance(ClaimView? view) => view is { } known ? Words.Percent(known.Chance) : "";
}

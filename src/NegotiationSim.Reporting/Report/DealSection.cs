using System.Xml.Linq;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Report;

/// <summary>Every negotiation by platform: when, with whom, how it ended, and what it was worth.</summary>
internal static class DealSection
{
    private const int LongestOpenTable = 12;

    private const string Explanation =
        "Shares of revenue and fees a subscriber are multiplied by the label's share of listening. "
        + "Gain is what the deal is worth to a side over having none, as a sure sum a year.";

    public static XElement Of(RunResult run)
    {
        var byPlatform = run.Negotiations.ToLookup(talks => talks.Platform);
        var platforms = Enumerable.Range(0, run.Names.Platforms.Length).Where(byPlatform.Contains).ToArray();
        return platforms.Length == 0
            ? HtmlText.Section("deals", "Deals", new XElement("p", "No licence was negotiated."))
            : HtmlText.Section(
                "deals",
                "Deals",
                new XElement("p", Explanation),
                platforms.Select(platform => Platform(run.Names, platform, [.. byPlatform[platform]])));
    }

    private static XElement Platform(WorldNames names, int platform, NegotiationRecord[] talks)
    {
        int deals = talks.Count(talk => talk.Deal is not null);
        int breakdowns = talks.Length - deals;
        string counts = Words.Count(deals, "deal") + (breakdowns > 0 ? $", {Words.Count(breakdowns, "breakdown")}" : "");
        string title = $"{names.Platforms[platform].Name}: {counts}";
        return new XElement(
            "details",
            talks.Length <= LongestOpenTable ? new XAttribute("open", "open") : null,
            new XElement("summary", new XElement("h3", title)),
            new XElement(
                "div",
                new XAttribute("class", "wide"),
                new XAttribute("role", "region"),
                new XAttribute("tabindex", "0"),
                new XAttribute("aria-label", title),
                new XElement(
                    "table",
                    HtmlText.Head("When", "Label", "Form", "Terms", "Label's gain a year", "Platform's gain a year", "Rounds"),
                    new XElement("tbody", talks.Select(talk => Row(names, talk))))));
    }

    private static XElement Row(WorldNames names, NegotiationRecord talks) => talks.Deal is { } deal
        ? HtmlText.Row(
            talks.Quarter.ToString(),
            names.Labels[talks.Label].Name,
            Form(deal.Form),
            TermsInWords.Of(deal.Terms) + Grant(talks.Grant) + (talks.Outcome == NegotiationOutcome.Settlement ? "; settles a claim" : "") + Remarks(talks),
            Words.Dollars(deal.Utility.LabelDollarsPerYear),
            Words.Dollars(deal.Utility.PlatformDollarsPerYear),
            talks.Rounds())
        : HtmlText.Row(
            talks.Quarter.ToString(),
            names.Labels[talks.Label].Name,
            "No deal",
            "Talks broke down" + Remarks(talks),
            "",
            "",
            talks.Rounds());

    private static string Form(DealForm form) => form switch
    {
        DealForm.LumpSum => "Lump sum",
        DealForm.Royalty => "Royalty",
        _ => "Mix",
    };

    // To play all there is goes without saying.
    private static string Grant(LicenceGrant grant) => grant == LicenceGrant.Play ? "" : $"; {GrantInWords.Of(grant)}";

    private static string Remarks(NegotiationRecord talks) =>
        (talks.Consenting > 0 ? $"; {Words.Count(talks.Consenting, "artist")} consented" : "")
        + (talks.BlackoutQuarters > 0 ? $"; after {Words.Count(talks.BlackoutQuarters, "quarter")} without a licence" : "");
}

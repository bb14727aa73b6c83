namespace NegotiationSim.Reporting.Report;

/// <summary>How to read each chart.</summary>
internal static class FigureCaptions
{
    /// <summary>A line on the chart of that name; null for a chart that is not known here.</summary>
    public static string? For(string figureName) => figureName switch
    {
        "artist-income" =>
            "Half of the career artists earn less than the middle line, one in a hundred less than the lowest, "
            + "ninety-nine in a hundred less than the highest; equal distances upwards are equal ratios.",
        "income-by-source" =>
            "The height of a band is what all artists together got from that source in the year; the upper edge is all their income.",
        "lorenz" =>
            "A point on a curve says which share of the income goes to the lowest-paid share of artists; "
            + "the farther the curve hangs below the straight line, the more unequal.",
        "platform-shares" => "Each line is one platform's part of the whole; the lines of a panel sum to 100% in every year.",
        "label-shares" =>
            "Each line is one label's part of the whole; the concentration index (HHI) is 10,000 for a single label "
            + "and falls as shares spread.",
        "negotiation-timeline" =>
            "Each row is a label and a platform: marks show when they talked and how it ended, bars how long a licence runs.",
        "biggest-deal" =>
            "Each point is an offer: farther right is better for the label, farther up for the platform; "
            + "the curve is the best that both could reach together.",
        _ => null,
    };
}

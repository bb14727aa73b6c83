using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>Words for negotiations, and the look of each form of deal.</summary>
internal static class TalkWords
{
    public static string Pair(RunResult run, int label, int platform) =>
        $"{run.Names.Labels[label].Name} / {run.Names.Platforms[platform].Name}";

    public static string Form(DealForm form) => form switch { DealForm.LumpSum => "lump sum", DealForm.Royalty => "royalty", _ => "mixed" };

    public static LineStyle Style(DealForm form) => form switch
    {
        DealForm.LumpSum => new(Palette.Vermillion, "none", Marker.Square),
        DealForm.Royalty => new(Palette.Blue, "none", Marker.Circle),
        _ => new(Palette.Green, "none", Marker.Diamond),
    };

    /// <summary>The deal in two sentences, the last without its full stop.</summary>
    public static string Deal(DealRecord deal) =>
        $"{Form(deal.Form)} deal after {Words.Count(deal.Round, "round")}: {TermsInWords.Of(deal.Terms)}. "
            + $"{DollarFormat.Short(deal.ExpectedPaymentsDollars)} expected over the term, {Part(deal.LumpSumFraction)} as a lump sum";

    /// <summary>A quarter of the run by its index, such as <c>2025-Q3</c>.</summary>
    public static string QuarterAt(NegotiationRecord talk, int index) => Quarter.At(StartYear(talk), index).ToString();

    /// <summary>The year in which the run began that these talks were part of.</summary>
    public static int StartYear(NegotiationRecord talk) => talk.Quarter.Year - (talk.Quarter.Index / Quarter.PerYear);

    private static string Part(double share) => share switch { 0 => "none", 1 => "all", _ => $"{ShareFormat.Short(share)} of it" };
}

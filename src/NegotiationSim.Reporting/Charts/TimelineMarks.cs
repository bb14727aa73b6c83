using System.Xml.Linq;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>The signs of the timeline: one row of them, and the key that explains them.</summary>
internal static class TimelineMarks
{
    private const double NumberSize = 9;
    private const double LicenceHeight = 4;
    private static readonly LineStyle Breakdown = new(Palette.Black, "none", Marker.Cross);

    /// <summary>Draws a pair's row: blackouts lowest, then licences, then the talks with their rounds above them.</summary>
    public static void Row(Canvas canvas, RunResult run, TimelineRow row, double y, double radius, Func<int, double> at, string hatch)
    {
        string pair = TalkWords.Pair(run, row.Label, row.Platform);
        foreach ((int from, int to) in row.Blackouts)
        {
            canvas.Mark(Blackout(at(from), at(to), y, 2 * radius, hatch), $"{pair}: blackout, {Span(row.Talks[0], from, to)}");
        }

        foreach (NegotiationRecord talk in row.Talks)
        {
            if (talk.Deal is DealRecord deal)
            {
                canvas.Mark(
                    Bar(at(talk.Quarter.Index), at(deal.ExpiresIndex), y, LicenceHeight, Palette.Licence),
                    $"{pair}: licence from {talk.Quarter} to {TalkWords.QuarterAt(talk, deal.ExpiresIndex - 1)}");
            }
        }

        double taken = double.NegativeInfinity;
        foreach (NegotiationRecord talk in row.Talks)
        {
            double x = at(talk.Quarter.Index);
            LineStyle style = talk.Deal is DealRecord deal ? TalkWords.Style(deal.Form) : Breakdown;
            canvas.Mark(Markers.At(style.Marker, x, y, radius, style.Colour), $"{pair}, {talk.Quarter}: {Ending(talk)}");

            // A number that would touch the one before it is left to the words on pointing.
            string rounds = Svg.Number(talk.Rounds());
            double half = TextWidth.Of(rounds, NumberSize) / 2;
            if (x - half > taken)
            {
                taken = x + half;
                canvas.Label(Svg.Text(x, y - radius - 2, rounds, NumberSize, ("text-anchor", "middle")));
            }
        }
    }

    /// <summary>Draws the key in one line.</summary>
    public static void Key(Canvas canvas, double y, string hatch)
    {
        const double Radius = 5;
        (Func<double, XElement> Sign, string Text)[] items =
        [
            .. new[] { DealForm.LumpSum, DealForm.Royalty, DealForm.Mixed }
                .Select(form => (Point(TalkWords.Style(form)), $"{TalkWords.Form(form)} deal")),
            (Point(Breakdown), "breakdown"),
            (x => Bar(x - 10, x + 10, y, LicenceHeight, Palette.Licence), "licence in force"),
            (x => Blackout(x - 10, x + 10, y, 12, hatch), "blackout"),
        ];
        double x = Canvas.Margin + 10;
        foreach ((Func<double, XElement> sign, string text) in items)
        {
            canvas.Frame(sign(x));
            canvas.Frame(Svg.Text(x + 15, y + 4, text, Canvas.LabelSize));
            x += 15 + TextWidth.Of(text, Canvas.LabelSize) + 28;
        }

        Func<double, XElement> Point(LineStyle style) => x => Markers.At(style.Marker, x, y, Radius, style.Colour);
    }

    private static string Ending(NegotiationRecord talk) => talk.Deal is DealRecord deal
        ? TalkWords.Deal(deal)
        : $"breakdown after {Words.Count(talk.Rounds(), "round")}";

    private static string Span(NegotiationRecord talk, int from, int to) => to - from == 1
        ? TalkWords.QuarterAt(talk, from)
        : $"{TalkWords.QuarterAt(talk, from)} to {TalkWords.QuarterAt(talk, to - 1)}";

    private static XElement Bar(double left, double right, double y, double height, string fill) => Svg.Element(
        "rect", ("x", left), ("y", y - (height / 2)), ("width", Math.Max(0, right - left)), ("height", height), ("fill", fill));

    private static XElement Blackout(double left, double right, double y, double height, string hatch)
    {
        XElement bar = Bar(left, right, y, height, hatch);
        bar.SetAttributeValue("stroke", Palette.Axis);
        bar.SetAttributeValue("stroke-width", "0.7");
        return bar;
    }
}

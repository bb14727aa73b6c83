using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>When each label and platform talked, how it ended, how long the licence runs and when there was none.</summary>
internal static class NegotiationTimelineFigure
{
    private const string Name = "negotiation-timeline";
    private const string Title = "Negotiations between labels and platforms";
    private const string Subtitle =
        "The number is the rounds talked. Licences already in force when the run starts are not shown.";

    private const int MostRows = 60;
    private const double LeastRowHeight = 17;
    private const double MostSigns = 24;
    private const double WidestName = 112;
    private const double KeyHeight = 24;
    private const double Inset = 9;

    public static Figure Draw(RunResult run)
    {
        ImmutableArray<TimelineRow> rows = TimelineRow.Of(run, MostRows);
        int pairs = run.Negotiations.Select(talk => (talk.Label, talk.Platform)).Distinct().Count();
        string subtitle = pairs > rows.Length ? $"{Subtitle} Shown: the {rows.Length} of {pairs} pairs with the largest deals." : Subtitle;

        // Many rows make the figure taller: its width and the size of its text stay as they are.
        const double Heading = 130;
        double height = Math.Max(Canvas.StandardHeight, Heading + (rows.Length * LeastRowHeight) + Axes.SpaceBelow);
        Canvas canvas = new(Name, Title, subtitle, height);
        double top = canvas.Top + KeyHeight + 10;
        if (rows.IsEmpty)
        {
            canvas.Say(canvas.Whole, "no negotiations");
            return canvas.Finish();
        }

        string[] names = [.. rows.Select(row => Pair(run, row))];
        double rowHeight = (canvas.Height - Axes.SpaceBelow - top) / rows.Length;
        double left = Canvas.Margin + names.Max(name => TextWidth.Of(name, Canvas.LabelSize)) + 10;
        Panel panel = new(left, top, Canvas.Width - Canvas.Margin - 10, top + (rowHeight * rows.Length));
        int start = TalkWords.StartYear(run.Negotiations[0]);
        int end = Math.Max(run.Negotiations[^1].Quarter.Year, run.Years.Length == 0 ? 0 : run.Years[^1].Year) + 1;
        Scale years = Scale.Years(start, end, panel.Left + Inset, panel.Right);
        double At(int quarter) => Math.Min(panel.Right, years.At(start + ((double)quarter / Quarter.PerYear)));

        string hatch = Hatch.Open(canvas);
        TimelineMarks.Key(canvas, canvas.Top + (KeyHeight / 2), hatch);
        string caption = Quarters(canvas, panel, start, end, At) ? "Year (short ticks: quarters)" : "Year";
        Axes.X(canvas, panel, years, year => Svg.Number(year), caption, grid: true);
        for (int i = 0; i < rows.Length; i++)
        {
            // Signs stand a little low in their row, to leave room for the numbers above them.
            double signs = Math.Min(rowHeight, MostSigns);
            double y = panel.Top + ((i + 0.5) * rowHeight) + (0.2 * signs);
            canvas.Frame(Svg.Text(panel.Left - 10, y + 4, names[i], Canvas.LabelSize, ("text-anchor", "end")));
            Axes.Line(canvas, panel.Left, y, panel.Right, y, Palette.Grid);
            TimelineMarks.Row(canvas, run, rows[i], y, 0.25 * signs, At, hatch);
        }

        return canvas.Finish();
    }

    private static string Pair(RunResult run, TimelineRow row) =>
        $"{Fit(run.Names.Labels[row.Label].Name)} / {Fit(run.Names.Platforms[row.Platform].Name)}";

    private static string Fit(string name) => TextWidth.Fit(name, Canvas.LabelSize, WidestName);

    // Whether there was room for them.
    private static bool Quarters(Canvas canvas, Panel panel, int start, int end, Func<int, double> at)
    {
        const double LeastWidth = 6;
        if (at(1) - at(0) < LeastWidth)
        {
            return false;
        }

        for (int quarter = 0; quarter <= (end - start) * Quarter.PerYear; quarter++)
        {
            double x = at(quarter);
            Axes.Line(canvas, x, panel.Bottom, x, panel.Bottom + 3, Palette.Axis);
        }

        return true;
    }
}

using System.Globalization;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>Lorenz curves of career artists' income in the first and the last year.</summary>
internal static class LorenzFigure
{
    private const string Name = "lorenz";
    private const string Title = "How career artists' income is divided";

    // Where on a curve its label points to: most of a steep curve lies right of here.
    private const double LabelledShare = 0.9;

    public static Figure Draw(RunResult run)
    {
        Canvas canvas = new(
            Name,
            Title,
            "Lorenz curve of yearly cash income, first and last year. Base: career artists.");
        double top = canvas.Top + Axes.SpaceAbove;
        double side = canvas.Height - Axes.SpaceBelow - top;
        Panel panel = new(62, top, 62 + side, top + side);
        Scale artists = Share(panel.Left, panel.Right);
        Scale income = Share(panel.Bottom, panel.Top);
        Axes.Y(canvas, panel, income, ShareFormat.Short, "Cumulative share of income");
        Axes.X(canvas, panel, artists, ShareFormat.Short, "Cumulative share of artists, lowest income first");
        canvas.Mark(
            Svg.Element(
                "path",
                ("d", Svg.Through([(panel.Left, panel.Bottom), (panel.Right, panel.Top)])),
                ("stroke", Palette.Axis),
                ("stroke-width", 1.2),
                ("stroke-dasharray", "2 3")),
            "Equality: every artist earns the same, Gini 0");
        Diagonal(canvas, panel);

        YearObservation[] years = run.Years.Length > 1 ? [run.Years[0], run.Years[^1]] : [.. run.Years];
        YearObservation[] shown = [.. years.Where(year => year.Artists.Lorenz.Any(share => share > 0))];
        for (int i = 0; i < shown.Length; i++)
        {
            Curve(canvas, shown[i], Palette.Lines[i], artists, income);
        }

        Notes(canvas, panel, years, shown, artists, income);
        return canvas.Finish();
    }

    private static Scale Share(double start, double end) => Scale.Exact(0, 1, start, end, [0, 0.2, 0.4, 0.6, 0.8, 1]);

    private static void Diagonal(Canvas canvas, Panel panel)
    {
        double x = panel.Left + (panel.Width * 0.42);
        double y = panel.Bottom - (panel.Height * 0.42);
        canvas.Label(Svg.Text(
            x,
            y - 7,
            "equality",
            Canvas.LabelSize,
            ("text-anchor", "middle"),
            ("fill", Palette.QuietInk),
            ("transform", $"rotate(-45 {Svg.Number(x)} {Svg.Number(y)})")));
    }

    private static void Curve(Canvas canvas, YearObservation year, LineStyle style, Scale artists, Scale income)
    {
        (double X, double Y)[] points = [.. year.Artists.Lorenz.Select((share, i) => (artists.At(At(year, i)), income.At(share)))];
        canvas.Mark(
            Svg.Stroke(points, style, 2.2),
            $"{year.Year}: {Gini(year)}");
        int every = Math.Max(1, points.Length / 10);
        for (int i = every; i < points.Length - 1; i += every)
        {
            canvas.Mark(
                Markers.At(style.Marker, points[i].X, points[i].Y, 3.6, style.Colour),
                $"{year.Year}: the lower {ShareFormat.Short(At(year, i))} of artists earn {ShareFormat.Short(year.Artists.Lorenz[i])}");
        }
    }

    private static void Notes(Canvas canvas, Panel panel, YearObservation[] years, YearObservation[] shown, Scale artists, Scale income)
    {
        if (shown.Length == 0)
        {
            Panel beside = panel with { Left = panel.Right, Right = Canvas.Width };
            canvas.Say(beside, years.Length == 0 ? "no years" : "no income in either year");
            return;
        }

        LineLabel[] labels = [.. shown.Select((year, i) =>
        {
            int point = Point(year, LabelledShare);
            return new LineLabel(
                artists.At(At(year, point)),
                income.At(year.Artists.Lorenz[point]),
                $"{year.Year}: {Gini(year)}",
                Palette.Lines[i].Colour,
                Strong: true,
                $"of income: lower half {Below(year, 0.5)}, top 10% {Above(year, 0.9)}, top 1% {Above(year, 0.99)}");
        })];
        LineLabels.Draw(canvas, panel, labels);
    }

    private static double At(YearObservation year, int i) => (double)i / Math.Max(1, year.Artists.Lorenz.Length - 1);

    private static string Below(YearObservation year, double share) => ShareFormat.Short(LorenzAt(year, share));

    private static string Above(YearObservation year, double share) => ShareFormat.Short(1 - LorenzAt(year, share));

    private static double LorenzAt(YearObservation year, double share) =>
        year.Artists.Lorenz[Point(year, share)];

    private static int Point(YearObservation year, double share) => (int)Math.Round(share * (year.Artists.Lorenz.Length - 1));

    private static string Gini(YearObservation year) =>
        $"Gini {Svg.Finite(year.Artists.CareerGini).ToString("0.000", CultureInfo.InvariantCulture)}";
}

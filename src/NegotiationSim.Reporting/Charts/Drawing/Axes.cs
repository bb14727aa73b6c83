namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Axes with a light grid, tick labels and a caption that names quantity and unit.</summary>
internal static class Axes
{
    /// <summary>Height below a panel for the tick labels and caption of its x axis.</summary>
    public const double SpaceBelow = 44;

    /// <summary>Height above a panel for the caption of its y axis.</summary>
    public const double SpaceAbove = 26;

    /// <summary>Draws the y axis: the caption lies flat above the panel, where it is read more easily than turned.</summary>
    public static void Y(Canvas canvas, Panel panel, Scale scale, Func<double, string> write, string caption)
    {
        double widest = scale.Ticks.Select(tick => TextWidth.Of(write(tick), Canvas.LabelSize)).DefaultIfEmpty(0).Max();
        canvas.Frame(Svg.Text(panel.Left - 8 - widest, panel.Top - 12, caption, Canvas.LabelSize, ("fill", Palette.QuietInk)));
        foreach (double tick in scale.Ticks)
        {
            double y = scale.At(tick);
            Line(canvas, panel.Left, y, panel.Right, y, tick == 0 ? Palette.Axis : Palette.Grid);
            canvas.Frame(Svg.Text(panel.Left - 8, y + 4, write(tick), Canvas.LabelSize, ("text-anchor", "end")));
        }
    }

    /// <summary>Draws the x axis along the bottom of the panel.</summary>
    public static void X(Canvas canvas, Panel panel, Scale scale, Func<double, string> write, string caption, bool grid = false)
    {
        Line(canvas, panel.Left, panel.Bottom, panel.Right, panel.Bottom, Palette.Axis);
        foreach (double tick in scale.Ticks)
        {
            double x = scale.At(tick);
            Line(canvas, x, grid ? panel.Top : panel.Bottom, x, panel.Bottom + 5, grid ? Palette.Grid : Palette.Axis);
            canvas.Frame(Svg.Text(x, panel.Bottom + 19, write(tick), Canvas.LabelSize, ("text-anchor", "middle")));
        }

        canvas.Frame(Svg.Text(
            (panel.Left + panel.Right) / 2,
            panel.Bottom + 37,
            caption,
            Canvas.LabelSize,
            ("text-anchor", "middle"),
            ("fill", Palette.QuietInk)));
    }

    /// <summary>Draws an x axis of calendar years.</summary>
    public static void Years(Canvas canvas, Panel panel, Scale scale) =>
        X(canvas, panel, scale, year => Svg.Number(year), "Year");

    /// <summary>Draws a thin line of the frame.</summary>
    public static void Line(Canvas canvas, double x1, double y1, double x2, double y2, string colour) =>
        canvas.Frame(Svg.Element("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", colour)));
}

using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>All artists' income by source over the years, stacked.</summary>
internal static class IncomeBySourceFigure
{
    private const string Name = "income-by-source";
    private const string Title = "Artists' income by source";

    private static readonly (IncomeSource Source, string Name, string Colour)[] Sources =
    [
        (IncomeSource.Streaming, "Streaming", Palette.Blue),
        (IncomeSource.OtherRecorded, "Other recorded", Palette.SkyBlue),
        (IncomeSource.Advance, "Label advances", Palette.Green),
        (IncomeSource.LumpSum, "Lump sums", Palette.Vermillion),
        (IncomeSource.AiRoyalty, "AI royalties", Palette.Orange),
        (IncomeSource.Settlement, "Settlements", Palette.Purple),
        (IncomeSource.Social, "Social platforms", Palette.Yellow),
    ];

    public static Figure Draw(RunResult run)
    {
        double[][] income = [.. Sources.Select(source => run.Years.Select(year => Income(year, source.Source)).ToArray())];
        int[] shown = [.. Enumerable.Range(0, Sources.Length).Where(i => income[i].Any(dollars => dollars > 0))];
        string[] absent = [.. Enumerable.Range(0, Sources.Length).Except(shown).Where(i => IsReported(run, Sources[i].Source)).Select(i => Sources[i].Name)];
        Canvas canvas = new(
            Name,
            Title,
            "Cash paid to artists in a year, dollars of the base year, stacked. Base: all artists."
                + (shown.Length > 0 && absent.Length > 0 ? $" Nothing came from: {string.Join(", ", absent)}." : ""));

        double[] totals = [.. run.Years.Select((_, t) => income.Sum(source => source[t]))];
        string[] labels = run.Years.Length == 0
            ? []
            : [.. shown.Select(i => $"{Sources[i].Name} {DollarFormat.Short(income[i][^1])}"), $"Total {DollarFormat.Short(totals[^1])}"];
        Panel panel = new(
            62,
            canvas.Top + Axes.SpaceAbove,
            Canvas.Width - Canvas.Margin - LineLabels.WidthFor(labels),
            canvas.Height - Axes.SpaceBelow);
        if (shown.Length == 0)
        {
            canvas.Say(panel, run.Years.Length == 0 ? "no years" : "no income in any year");
            return canvas.Finish();
        }

        Scale dollars = Scale.Linear(0, totals.Max(), panel.Bottom, panel.Top);
        Scale years = Scale.Years(run.Years[0].Year, run.Years[^1].Year, panel.Left, panel.Right);
        Axes.Y(canvas, panel, dollars, DollarFormat.Tick, "Dollars a year");
        Axes.Years(canvas, panel, years);
        Stack(canvas, panel, run, shown, income, labels, years, dollars);
        return canvas.Finish();
    }

    private static void Stack(
        Canvas canvas, Panel panel, RunResult run, int[] shown, double[][] income, string[] labels, Scale years, Scale dollars)
    {
        double[] x = [.. run.Years.Select(year => years.At(year.Year))];
        double right = Areas.Ends(x).Right;
        double[] below = new double[x.Length];
        List<LineLabel> ends = [];
        for (int layer = 0; layer < shown.Length; layer++)
        {
            int i = shown[layer];
            double[] above = [.. below.Zip(income[i], (sum, more) => sum + more)];
            string outline = Areas.Between(x, [.. below.Select(dollars.At)], [.. above.Select(dollars.At)]);
            Layer(canvas, i, outline, run, income[i]);
            ends.Insert(0, new LineLabel(right, dollars.At((below[^1] + above[^1]) / 2), labels[layer], Palette.Axis));
            below = above;
        }

        ends.Insert(0, new LineLabel(right, dollars.At(below[^1]), labels[^1], Palette.Axis, Strong: true));
        LineLabels.Draw(canvas, panel, ends);
    }

    private static void Layer(Canvas canvas, int i, string path, RunResult run, double[] income)
    {
        IEnumerable<string> values = run.Years.Select((year, t) => $"{year.Year}: {DollarFormat.Short(income[t])}");
        canvas.Mark(
            Svg.Element(
                "path",
                ("d", path),
                ("fill", Hatch.Over(canvas, Sources[i].Colour, i)),
                ("stroke", Palette.Paper),
                ("stroke-width", 0.7)),
            $"{Sources[i].Name}\n{string.Join('\n', values)}");
    }

    /// <summary>Whether a source could have paid anybody: a world without social platforms does not report them.</summary>
    private static bool IsReported(RunResult run, IncomeSource source) =>
        run.Years.Any(year => year.Artists.ByTierAndSource.Any(entry => entry.Source == source));

    private static double Income(YearObservation year, IncomeSource source) =>
        year.Artists.ByTierAndSource.Where(entry => entry.Source == source).Sum(entry => entry.IncomeDollars);
}

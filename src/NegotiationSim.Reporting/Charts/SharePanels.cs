using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>A quantity of which every agent has a share.</summary>
/// <param name="Noun">What is shared, such as <c>revenue</c>.</param>
/// <param name="Of">The agent's quantity in a year.</param>
internal sealed record SharedQuantity(string Noun, Func<YearObservation, int, double> Of);

/// <summary>Two panels side by side, each with the agents' shares of one quantity over the years.</summary>
internal static class SharePanels
{
    private const double AxisWidth = 58;
    private const double BetweenPanels = 6;
    private const double WidestName = 100;

    // One more agent than this is not folded away: "others" would take its place.
    private static readonly int MostLines = Palette.Lines.Length;

    public static void Draw(Canvas canvas, RunResult run, ImmutableArray<AgentName> agents, SharedQuantity left, SharedQuantity right)
    {
        ImmutableArray<ImmutableArray<int>> groups = Groups(run, agents.Length, left, right);
        ImmutableArray<LineSeries>[] panels = [.. new[] { left, right }.Select(quantity => Series(run, agents, groups, quantity))];
        LineSeries[] drawn = [.. panels.SelectMany(series => series).Where(line => !line.Points.IsEmpty)];
        double highest = drawn.SelectMany(line => line.Points).Select(point => point.Value).DefaultIfEmpty(0).Max();
        double labelWidth = LineLabels.WidthFor(drawn.Select(Label));
        double half = (Canvas.Width - Canvas.Margin) / 2;
        for (int i = 0; i < panels.Length; i++)
        {
            double start = i * half;
            Panel panel = new(
                start + AxisWidth,
                canvas.Top + Axes.SpaceAbove,
                start + half - BetweenPanels - labelWidth,
                canvas.Height - Axes.SpaceBelow);
            Draw(canvas, panel, run, (i == 0 ? left : right).Noun, panels[i], highest);
        }
    }

    private static void Draw(Canvas canvas, Panel panel, RunResult run, string noun, ImmutableArray<LineSeries> series, double highest)
    {
        if (series.All(line => line.Points.IsEmpty))
        {
            canvas.Say(panel, run.Years.Length == 0 ? "no years" : $"no {noun} in any year");
            return;
        }

        Scale years = Scale.Years(run.Years[0].Year, run.Years[^1].Year, panel.Left, panel.Right);
        Scale shares = Scale.Linear(0, highest, panel.Bottom, panel.Top);
        Axes.Y(canvas, panel, shares, ShareFormat.Short, $"Share of {noun}");
        Axes.Years(canvas, panel, years);
        foreach (LineSeries line in series)
        {
            LineChart.Draw(canvas, years, shares, line, ShareFormat.Short);
        }

        LineLabels.Draw(canvas, panel, [.. series.Select(line => End(line, years, shares))]);
    }

    private static LineLabel End(LineSeries line, Scale years, Scale shares) =>
        new(years.At(line.Points[^1].Year), shares.At(line.Points[^1].Value), Label(line), line.Style.Colour);

    private static string Label(LineSeries line) =>
        $"{TextWidth.Fit(line.Name, Canvas.LabelSize, WidestName)} {ShareFormat.Short(line.Points[^1].Value)}";

    private static ImmutableArray<LineSeries> Series(
        RunResult run, ImmutableArray<AgentName> agents, ImmutableArray<ImmutableArray<int>> groups, SharedQuantity quantity) =>
    [
        .. groups.Select((members, i) => new LineSeries(
            members.Length == 1 ? agents[members[0]].Name : $"{members.Length} others",
            i < MostLines ? Palette.Lines[i] : Palette.Others,
            [
                .. from year in run.Years
                   let total = Enumerable.Range(0, agents.Length).Sum(agent => quantity.Of(year, agent))
                   where total != 0
                   select (year.Year, members.Sum(agent => quantity.Of(year, agent)) / total),
            ])),
    ];

    // Agents in file order, each a line of its own, the smallest folded into one members when there are too many to tell apart.
    private static ImmutableArray<ImmutableArray<int>> Groups(RunResult run, int agents, SharedQuantity left, SharedQuantity right)
    {
        if (agents <= MostLines)
        {
            return [.. Enumerable.Range(0, agents).Select(agent => ImmutableArray.Create(agent))];
        }

        int[] largest =
        [
            .. Enumerable.Range(0, agents)
                .OrderByDescending(agent => Math.Max(Share(run, agents, agent, left), Share(run, agents, agent, right)))
                .Take(MostLines),
        ];
        return
        [
            .. largest.Order().Select(agent => ImmutableArray.Create(agent)),
            [.. Enumerable.Range(0, agents).Except(largest)],
        ];
    }

    private static double Share(RunResult run, int agents, int agent, SharedQuantity quantity)
    {
        double total = run.Years.Sum(year => Enumerable.Range(0, agents).Sum(other => quantity.Of(year, other)));
        return total > 0 ? run.Years.Sum(year => quantity.Of(year, agent)) / total : 0;
    }
}

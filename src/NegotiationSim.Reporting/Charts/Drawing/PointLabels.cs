using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Labels beside points of a panel, each where it covers least of the data and of the labels before it.</summary>
internal sealed class PointLabels(Panel panel)
{
    private const double Size = Canvas.LabelSize;
    private const double Ascent = 10;
    private const double Descent = 3;
    private static readonly ImmutableArray<double> Distances = [9, 16, 26, 40, 58, 76];
    private readonly List<(double X, double Y)> obstacles = [];
    private readonly List<Panel> placed = [];

    /// <summary>Makes labels keep clear of the line through these points, or of the points alone.</summary>
    public void Avoid(IReadOnlyList<(double X, double Y)> points, bool line)
    {
        const double Spacing = 4;
        obstacles.AddRange(points);
        foreach (((double X, double Y) from, (double X, double Y) to) in line ? points.Zip(points.Skip(1)) : [])
        {
            int pieces = (int)(Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2)) / Spacing);
            obstacles.AddRange(Enumerable.Range(1, pieces).Select(i =>
                (from.X + ((to.X - from.X) * i / (pieces + 1)), from.Y + ((to.Y - from.Y) * i / (pieces + 1)))));
        }
    }

    /// <summary>Writes a label beside a point, with a thin line to the point when it has to stand off.</summary>
    public void Write(Canvas canvas, double x, double y, string text, bool strong = false)
    {
        double width = TextWidth.Of(text, Size);
        (double distance, Panel box) = Candidates(x, y, width).MinBy(candidate => Cost(candidate.Box) + candidate.Distance);
        placed.Add(box);
        if (distance > 20)
        {
            double nearX = Math.Clamp(x, box.Left, box.Right);
            double nearY = Math.Clamp(y, box.Top, box.Bottom);
            string leader = Svg.Through([(x, y), (nearX, nearY)]);
            canvas.Label(Svg.Element("path", ("d", leader), ("stroke", Palette.Axis), ("stroke-width", 0.8)));
        }

        canvas.Label(Svg.Text(
            box.Left,
            box.Bottom - Descent,
            text,
            Size,
            ("font-weight", strong ? "600" : "400"),
            ("stroke", Palette.Paper),
            ("stroke-width", 3),
            ("paint-order", "stroke")));
    }

    // Boxes around the point, near first: beside it they start at its height, above and below it they are centred.
    private static ImmutableArray<(double Distance, Panel Box)> Candidates(double x, double y, double width)
    {
        const double Height = Ascent + Descent;
        return
        [
            .. from distance in Distances
               from direction in Enumerable.Range(0, 16)
               let angle = direction * Math.PI / 8
               let centreX = x + (Math.Cos(angle) * distance) + (Side(Math.Cos(angle)) * width / 2)
               let centreY = y - (Math.Sin(angle) * distance) - (Side(Math.Sin(angle)) * Height / 2)
               select (distance, new Panel(centreX - (width / 2), centreY - (Height / 2), centreX + (width / 2), centreY + (Height / 2))),
        ];
    }

    private static double Side(double direction) => Math.Clamp(1.5 * direction, -1, 1);

    private double Cost(Panel box)
    {
        const double Outside = 10_000;
        const double OnLabel = 1_000;
        const double OnData = 20;
        bool outside = box.Left < panel.Left || box.Right > panel.Right || box.Top < panel.Top || box.Bottom > panel.Bottom;
        Panel near = new(box.Left - 3, box.Top - 2, box.Right + 3, box.Bottom + 2);
        int labels = placed.Count(box.Overlaps);
        int data = obstacles.Count(point => near.Holds(point.X, point.Y));
        return (outside ? Outside : 0) + (OnLabel * labels) + (OnData * data);
    }
}

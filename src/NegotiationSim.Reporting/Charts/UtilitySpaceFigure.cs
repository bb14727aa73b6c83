using System.Collections.Immutable;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>Outcomes, Pareto frontier, solutions and talks in the plane of two parties' utilities.</summary>
public static class UtilitySpaceFigure
{
    private const string Name = "utility-space";
    private const double Height = 540;
    private const double WidestName = 300;

    // A label beside the star of the agreement must clear its tips.
    private const double StarReach = 10;

    // Closer than this, two points are one to the eye.
    private const double OnePlace = 3;

    // Apart from the colours of offers, so that a solution is not taken for one.
    private static readonly ImmutableArray<LineStyle> SolutionLooks =
    [
        new(Palette.Green, "none", Marker.Diamond),
        new(Palette.Purple, "none", Marker.Triangle),
        new(Palette.Orange, "none", Marker.Square),
        new(Palette.SkyBlue, "none", Marker.TriangleDown),
        new(Palette.QuietInk, "none", Marker.Circle),
    ];

    /// <summary>Draws the picture.</summary>
    /// <param name="picture">What to show.</param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static Figure Draw(UtilitySpacePicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);

        // The subtitle says how many dots there are, and the dots need the room below it: one line either way.
        var plane = UtilityPlane.On(new Canvas(Name, picture.Title, "", Height), picture);
        var dots = OutcomeCloud.Dots(plane, picture.Outcomes);
        var canvas = new Canvas(Name, picture.Title, Subtitle(picture, dots.Length), Height);
        var labels = new PointLabels(plane.Panel);
        Axes.Y(canvas, plane.Panel, plane.Second, UtilityPlane.Tick, $"Utility of {Fit(picture.SecondParty)}");
        Axes.X(canvas, plane.Panel, plane.First, UtilityPlane.Tick, $"Utility of {Fit(picture.FirstParty)}", grid: true);
        Quadrant(canvas, plane, labels, picture.Disagreement);
        OutcomeCloud.Draw(canvas, dots, picture.Outcomes.Length);
        Frontier(canvas, plane, labels, picture);
        for (int i = 0; i < picture.Offers.Length; i++)
        {
            Offers(canvas, plane, labels, picture.Offers[i], Palette.Lines[i % 2]);
        }

        Points(canvas, plane, labels, picture);
        return canvas.Finish();
    }

    private static string Subtitle(UtilitySpacePicture picture, int dots)
    {
        int count = picture.Outcomes.Length;
        string outcomes = count == 0
            ? ""
            : FormattableString.Invariant($"Dots: {count:N0} outcomes{(dots < count ? $", {dots:N0} of them drawn" : "")}. ");
        return outcomes + "Shaded: neither side has less than without agreement.";
    }

    private static string Fit(string party) => TextWidth.Fit(party, Canvas.LabelSize, WidestName);

    private static void Quadrant(Canvas canvas, UtilityPlane plane, PointLabels labels, UtilityPair disagreement)
    {
        (double x, double y) = plane.At(disagreement);
        Panel panel = plane.Panel;
        (double X, double Y)[] edge = [(x, panel.Top), (x, y), (panel.Right, y)];
        labels.Avoid(edge, line: true);
        canvas.Frame(Svg.Element(
            "rect",
            ("x", x),
            ("y", panel.Top),
            ("width", panel.Right - x),
            ("height", y - panel.Top),
            ("fill", Palette.SkyBlue),
            ("fill-opacity", 0.1)));
        canvas.Frame(Svg.Element(
            "path",
            ("d", Svg.Through(edge)),
            ("fill", "none"),
            ("stroke", Palette.Axis),
            ("stroke-dasharray", "3 3")));
    }

    private static void Frontier(Canvas canvas, UtilityPlane plane, PointLabels labels, UtilitySpacePicture picture)
    {
        if (picture.Frontier.IsEmpty)
        {
            return;
        }

        (double X, double Y)[] points = [.. picture.Frontier.Select(plane.At)];
        const string Meaning = "Pareto frontier: nobody can have more unless the other has less";
        canvas.Mark(
            Svg.Element(
                "path",
                ("d", Svg.Through(points)),
                ("fill", "none"),
                ("stroke", Palette.Ink),
                ("stroke-width", picture.FrontierIsContinuous ? 2 : 0.8)),
            Meaning);
        if (!picture.FrontierIsContinuous)
        {
            string dots = string.Concat(points.Select(point => $"M{Svg.Number(point.X)},{Svg.Number(point.Y)}h0"));
            canvas.Mark(
                Svg.Element("path", ("d", dots), ("stroke", Palette.Ink), ("stroke-width", 4.5), ("stroke-linecap", "round")),
                Meaning);
        }

        labels.Avoid(points, line: true);
    }

    private static void Offers(Canvas canvas, UtilityPlane plane, PointLabels labels, OfferTrail trail, LineStyle style)
    {
        (double X, double Y)[] points = [.. trail.Offers.Select(plane.At)];
        if (points.Length > 1)
        {
            canvas.Mark(Svg.Stroke(points, style, 1.4), $"Offers of {trail.Party}");
        }

        foreach (int i in LineChart.Marked(points.Length))
        {
            canvas.Mark(
                Markers.At(style.Marker, points[i].X, points[i].Y, 3.6, style.Colour),
                FormattableString.Invariant($"{trail.Party}, offer {i + 1:N0}: {UtilityPlane.Write(trail.Offers[i])}"));
        }

        labels.Avoid(points, line: true);
    }

    private static void Points(Canvas canvas, UtilityPlane plane, PointLabels labels, UtilitySpacePicture picture)
    {
        (double X, double Y) without = plane.At(picture.Disagreement);
        var places = Places(plane, picture.Solutions);
        labels.Avoid([without, .. places.Select(place => place.At)], line: false);
        canvas.Mark(
            Markers.At(Marker.Plus, without.X, without.Y, 5, Palette.Ink),
            $"No agreement: {UtilityPlane.Write(picture.Disagreement)}");
        foreach (var place in places)
        {
            canvas.Mark(
                Markers.At(place.Look.Marker, place.At.X, place.At.Y, 6, place.Look.Colour),
                $"{place.Names}: {UtilityPlane.Write(place.Utilities)}");
        }

        if (picture.Agreement is { } agreement)
        {
            (double x, double y) = plane.At(agreement.Utilities);
            canvas.Mark(Markers.At(Marker.Star, x, y, 8, Palette.Ink), $"{agreement.Name}: {UtilityPlane.Write(agreement.Utilities)}");
            labels.Avoid([(x - StarReach, y), (x, y - StarReach), (x + StarReach, y), (x, y + StarReach)], line: false);
            labels.Write(canvas, x, y, Fit(agreement.Name), strong: true);
        }

        foreach (var place in places)
        {
            labels.Write(canvas, place.At.X, place.At.Y, place.Names);
        }

        labels.Write(canvas, without.X, without.Y, "no agreement");
        foreach (OfferTrail trail in picture.Offers.Where(trail => !trail.Offers.IsEmpty))
        {
            (double x, double y) = plane.At(trail.Offers[0]);
            labels.Write(canvas, x, y, $"first offer of {Fit(trail.Party)}");
        }

        if (!picture.Frontier.IsEmpty)
        {
            (double x, double y) = FreeOf([without, .. places.Select(place => place.At)], [.. picture.Frontier.Select(plane.At)]);
            labels.Write(canvas, x, y, "Pareto frontier");
        }
    }

    /// <summary>The point of a line, of some along it, that lies furthest from all marked points.</summary>
    private static (double X, double Y) FreeOf((double X, double Y)[] marked, (double X, double Y)[] line)
    {
        const int Tried = 40;
        return Enumerable.Range(0, Tried + 1)
            .Select(i => line[i * (line.Length - 1) / Tried])
            .MaxBy(point => marked.Min(other => double.Hypot(point.X - other.X, point.Y - other.Y)));
    }

    /// <summary>Solutions, those in one place together.</summary>
    private static List<Place> Places(UtilityPlane plane, ImmutableArray<NamedPair> solutions)
    {
        List<Place> places = [];
        for (int i = 0; i < solutions.Length; i++)
        {
            (double X, double Y) at = plane.At(solutions[i].Utilities);
            int same = places.FindIndex(place => double.Hypot(place.At.X - at.X, place.At.Y - at.Y) < OnePlace);
            if (same >= 0)
            {
                places[same] = places[same] with { Names = $"{places[same].Names}, {solutions[i].Name}" };
            }
            else
            {
                places.Add(new Place(solutions[i].Name, solutions[i].Utilities, at, SolutionLooks[i % SolutionLooks.Length]));
            }
        }

        return places;
    }

    private sealed record Place(string Names, UtilityPair Utilities, (double X, double Y) At, LineStyle Look);
}

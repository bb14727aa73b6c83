using System.Xml.Linq;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Tests.Charts;

public sealed class PointLabelsTests
{
    private static readonly Panel Room = new(100, 100, 600, 400);

    [Theory]
    [InlineData(350, 250)]
    [InlineData(100, 100)]
    [InlineData(600, 400)]
    [InlineData(350, 400)]
    public void Labels_of_one_point_stand_apart_inside_the_panel(double x, double y)
    {
        SvgText[] texts = Write(new PointLabels(Room), Enumerable.Repeat((x, y), 4));
        texts.Length.ShouldBe(4);
        for (int i = 0; i < texts.Length; i++)
        {
            texts.Skip(i + 1).Where(other => other.Box.Overlaps(texts[i].Box)).ShouldBeEmpty();
            (texts[i].Box.Left >= Room.Left && texts[i].Box.Right <= Room.Right).ShouldBeTrue();
            (texts[i].Box.Top >= Room.Top && texts[i].Box.Bottom <= Room.Bottom).ShouldBeTrue();
        }
    }

    [Fact]
    public void Label_keeps_off_a_line_that_would_run_through_it()
    {
        SvgText free = Write(new PointLabels(Room), [(350.0, 250.0)]).Single();
        PointLabels labels = new(Room);
        (double X, double Y)[] line = [(350, 250), (600, 250)];
        labels.Avoid(line, line: true);
        SvgText moved = Write(labels, [(350.0, 250.0)]).Single();
        Crosses(free).ShouldBeTrue();
        Crosses(moved).ShouldBeFalse();

        static bool Crosses(SvgText text) => text.Box.Top < 250 && text.Box.Bottom > 250 && text.Box.Right > 350;
    }

    private static SvgText[] Write(PointLabels labels, IEnumerable<(double X, double Y)> points)
    {
        Canvas canvas = new("test", "Title", "Subtitle");
        foreach ((double x, double y) in points)
        {
            labels.Write(canvas, x, y, "disagreement");
        }

        return SvgText.In(XElement.Parse(canvas.Finish().Svg), "labels");
    }
}

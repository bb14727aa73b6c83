using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Reporting.Studies;

namespace NegotiationSim.Reporting.Tests.Studies;

public sealed class SeriesPanelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(25e6)]
    [InlineData(5e14)]
    public void Tick_labels_of_any_size_stay_inside_the_picture(double size)
    {
        Canvas canvas = new("event", "An effect", "Policy less base");
        SeriesPanel.Draw(
            canvas, "welfare.total", "Dollars", [new(2024, -size, -2 * size, 0, double.NaN, double.NaN), new(2025, size, 0, 2 * size, double.NaN, double.NaN)], zero: true);

        XElement[] labels = [.. XDocument.Parse(canvas.Finish().Svg).Descendants()
            .Where(e => e.Name.LocalName == "text" && (string?)e.Attribute("text-anchor") == "end")];

        labels.Length.ShouldBeGreaterThan(2);
        labels.ShouldAllBe(label => double.Parse(label.Attribute("x")!.Value, CultureInfo.InvariantCulture) >= TextWidth.Of(label.Value, Canvas.LabelSize));
    }
}

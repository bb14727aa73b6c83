using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>A line of text in a drawn figure, with the box that it takes up by the estimate of its width.</summary>
internal sealed record SvgText(string Text, Panel Box)
{
    /// <summary>All level texts of a figure, or of its group of a class.</summary>
    public static SvgText[] In(XElement svg, string? group = null) =>
    [
        .. svg.Descendants(Svg.Namespace + "text")
            .Where(text => text.Attribute("transform") is null && (group is null || text.Parent?.Attribute("class")?.Value == group))
            .Where(text => text.Value.Length > 0)
            .Select(Read),
    ];

    private static SvgText Read(XElement element)
    {
        double size = Number(element, "font-size");
        double width = TextWidth.Of(element.Value, size);
        double x = Number(element, "x");
        double left = element.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
        double baseline = Number(element, "y");
        return new SvgText(element.Value, new Panel(left, baseline - (0.72 * size), left + width, baseline + (0.16 * size)));
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Reporting.Report;

/// <summary>The charts, each with a line on how to read it.</summary>
internal static class FigureSection
{
    public static XElement Of(ImmutableArray<Figure> figures) => HtmlText.Section("charts", "Charts", figures.Select(Draw));

    // The chart draws its title itself; the heading is there for those who find their way by headings.
    private static XElement Draw(Figure figure) => new(
        "figure",
        new XAttribute("id", figure.Name),
        new XElement("h3", new XAttribute("class", "unseen"), figure.Title),
        InlineSvg.Of(figure.Name, figure.Svg),
        FigureCaptions.For(figure.Name) is { } caption ? new XElement("figcaption", caption) : null);
}

using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>A figure while it is drawn: heading, then frame (axes and grid), marks (data) and labels, each above the one before.</summary>
/// <remarks>Looks are attributes, never a style sheet, because several figures share a page when a report holds them.</remarks>
internal sealed class Canvas
{
    public const double Width = 760;
    public const double StandardHeight = 440;
    public const double Margin = 16;
    public const double LabelSize = 12;
    private const double SubtitleLine = 16;
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    private readonly string name;
    private readonly string title;
    private readonly XElement root;
    private readonly XElement definitions = Svg.Element("defs");
    private readonly XElement frame = Svg.Element("g", ("class", "frame"));
    private readonly XElement marks = Svg.Element("g", ("class", "marks"));
    private readonly XElement labels = Svg.Element("g", ("class", "labels"));

    public Canvas(string name, string title, string subtitle, double height = StandardHeight)
    {
        this.name = name;
        this.title = title;
        Height = height;
        root = Svg.Element(
            "svg",
            ("viewBox", $"0 0 {Svg.Number(Width)} {Svg.Number(height)}"),
            ("width", Width),
            ("height", height),
            ("role", "img"),
            ("aria-label", $"{title}. {subtitle}"),
            ("font-family", Fonts),
            ("fill", Palette.Ink));
        root.Add(definitions, frame, marks, labels);
        frame.Add(Svg.Element("rect", ("width", Width), ("height", height), ("fill", Palette.Paper)));
        frame.Add(Svg.Text(Margin, 27, TextWidth.Fit(title, 17, Width - (2 * Margin)), 17, ("font-weight", "600")));
        double y = 47;
        foreach (string line in TextWidth.Wrap(subtitle, LabelSize, Width - (2 * Margin)))
        {
            frame.Add(Svg.Text(Margin, y, line, LabelSize, ("fill", Palette.QuietInk)));
            y += SubtitleLine;
        }

        Top = y;
    }

    public double Height { get; }

    /// <summary>First y below the heading.</summary>
    public double Top { get; }

    /// <summary>Everything below the heading.</summary>
    public Panel Whole => new(0, Top, Width, Height);

    /// <summary>An identifier for a definition, unique on a page of different figures.</summary>
    public string Id(string part) => $"{name}-{part}";

    public void Define(XElement definition) => definitions.Add(definition);

    public void Frame(XElement element) => frame.Add(element);

    public void Label(XElement element) => labels.Add(element);

    /// <summary>Adds a shape that stands for data, with the words shown when a reader points at it.</summary>
    public void Mark(XElement shape, string hover)
    {
        shape.AddFirst(new XElement(Svg.Namespace + "title", Svg.Valid(hover)));
        marks.Add(shape);
    }

    /// <summary>Says in the middle of an empty panel why it is empty.</summary>
    public void Say(Panel panel, string message) =>
        Label(Svg.Text(
            (panel.Left + panel.Right) / 2,
            (panel.Top + panel.Bottom) / 2,
            message,
            14,
            ("text-anchor", "middle"),
            ("fill", Palette.QuietInk)));

    public Figure Finish()
    {
        StringBuilder text = new();
        XmlWriterSettings settings = new() { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            root.WriteTo(writer);
        }

        return new Figure(name, title, text.Append('\n').ToString());
    }
}

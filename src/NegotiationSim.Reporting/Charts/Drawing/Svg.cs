using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Elements of SVG, with numbers and text written so that a file is valid and the same everywhere.</summary>
internal static class Svg
{
    // Added to -0, it gives 0.
    private const double PositiveZero = 0.0;

    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>An element with attributes.</summary>
    public static XElement Element(string name, params (string Name, SvgValue Value)[] attributes) =>
        new(Namespace + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value.Text)));

    /// <summary>A line of text with its baseline at <paramref name="y"/>.</summary>
    public static XElement Text(double x, double y, string text, double size, params (string Name, SvgValue Value)[] attributes)
    {
        XElement element = Element("text", [("x", x), ("y", y), ("font-size", size), .. attributes]);
        element.Add(Valid(text));
        return element;
    }

    /// <summary>Path data through the points, in order; a pair of numbers a point.</summary>
    public static string Through(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select((point, i) => $"{(i == 0 ? 'M' : 'L')}{Number(point.X)},{Number(point.Y)}"));

    /// <summary>An open line through the points in a series' colour and dash.</summary>
    public static XElement Stroke(IEnumerable<(double X, double Y)> points, LineStyle style, double width) => Element(
        "path",
        ("d", Through(points)),
        ("fill", "none"),
        ("stroke", style.Colour),
        ("stroke-width", width),
        ("stroke-dasharray", style.Dash));

    /// <summary>A coordinate to two decimals, without culture, exponent or negative zero.</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static string Number(double value) =>
        (Math.Round(Finite(value), 2, MidpointRounding.AwayFromZero) + PositiveZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The number itself; every number on its way into a figure, as a coordinate or as text, passes here.</summary>
    /// <exception cref="ArgumentException">The number is not finite: a defect of the figure or of its input.</exception>
    public static double Finite(double value)
    {
        if (!double.IsFinite(value))
        {
            string written = value.ToString(CultureInfo.InvariantCulture);
            throw new ArgumentException($"A chart was about to draw {written}. Charts take finite numbers only.");
        }

        return value;
    }

    /// <summary>The text without characters that XML 1.0 cannot hold; they become U+FFFD.</summary>
    public static string Valid(string text)
    {
        StringBuilder valid = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                valid.Append(text, i++, 2);
            }
            else
            {
                valid.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return valid.ToString();
    }
}

/// <summary>The value of an attribute: text, or a number written by <see cref="Svg.Number"/>.</summary>
internal readonly record struct SvgValue(string Text)
{
    public static implicit operator SvgValue(string text) => new(Svg.Valid(text));

    public static implicit operator SvgValue(double number) => new(Svg.Number(number));
}

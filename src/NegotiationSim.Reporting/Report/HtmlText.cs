using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NegotiationSim.Reporting.Report;

/// <summary>Turns an element tree into text that is both HTML and well-formed XML; the tree escapes whatever people wrote.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> VoidElements =
        ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

    /// <summary>A landmark with a heading that names it.</summary>
    public static XElement Section(string id, string heading, params object?[] content) => new(
        "section",
        new XAttribute("aria-labelledby", id),
        new XElement("h2", new XAttribute("id", id), heading),
        content);

    /// <summary>A table row of data whose first cell is its heading.</summary>
    public static XElement Row(params object?[] cells) => new(
        "tr",
        cells.Select((cell, i) => i == 0
            ? new XElement("th", new XAttribute("scope", "row"), cell)
            : new XElement("td", cell)));

    /// <summary>A table's head.</summary>
    public static XElement Head(params string[] columns) => new(
        "thead",
        new XElement("tr", columns.Select(column => new XElement("th", new XAttribute("scope", "col"), column))));

    /// <summary>The whole document.</summary>
    public static string Write(XElement html)
    {
        foreach (var element in html.DescendantsAndSelf())
        {
            Prepare(element);
        }

        // Not indented: white space would show inside preformatted text and between words.
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Replace };
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(text, settings))
        {
            html.WriteTo(writer);
        }

        return $"<!DOCTYPE html>\n{text}\n";
    }

    private static void Prepare(XElement element)
    {
        foreach (var text in element.Nodes().OfType<XText>())
        {
            text.Value = WithoutControls(text.Value);
        }

        foreach (var attribute in element.Attributes())
        {
            attribute.Value = WithoutControls(attribute.Value);
        }

        // HTML reads <td/> as an opening tag, so what is empty is closed in full.
        if (element.IsEmpty && !VoidElements.Contains(element.Name.LocalName))
        {
            element.Add("");
        }
    }

    // XML has no way to write most control characters; a replacement character shows that one was there.
    private static string WithoutControls(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (pair)
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}

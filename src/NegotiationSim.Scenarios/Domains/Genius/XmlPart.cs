using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>An element that knows where it stands, so that whatever is wrong with it can be reported.</summary>
internal sealed class XmlPart(XElement element, string file, string path, ProblemList problems)
{
    public string Name => element.Name.LocalName;

    public string File => file;

    /// <summary>Elements right below with a name.</summary>
    public IEnumerable<XmlPart> Children(string name) =>
        element.Elements().Where(child => child.Name.LocalName == name).Select(child => new XmlPart(child, file, path, problems));

    /// <summary>The only element right below with a name; null when there is none, which is reported where it is required.</summary>
    public XmlPart? Child(string name, bool required = false)
    {
        var all = Children(name).ToList();
        if (all.Count > 1)
        {
            all[1].Report($"is a second <{name}>", null, "Remove one of them.");
        }
        else if (all.Count == 0 && required)
        {
            Report($"has no <{name}> in it", null, "Compare it with the example in docs/domain-format.md.");
        }

        return all.FirstOrDefault();
    }

    /// <summary>The first element anywhere below with one of some names.</summary>
    public XmlPart? Below(params ReadOnlySpan<string> names)
    {
        foreach (var below in element.DescendantsAndSelf())
        {
            if (names.Contains(below.Name.LocalName))
            {
                return new XmlPart(below, file, path, problems);
            }
        }

        return null;
    }

    /// <summary>The element under a longer path, for its messages and those of the elements below it.</summary>
    public XmlPart At(string place) => new(element, file, path.Length == 0 ? place : $"{path} / {place}", problems);

    public bool Has(string attribute) => element.Attribute(attribute) is not null;

    /// <summary>An attribute's text without blanks around it; null when it is missing or empty.</summary>
    public string? Optional(string attribute) => element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A required attribute's text; null when it is missing or empty, which has then been reported.</summary>
    public string? Text(string attribute)
    {
        string? text = Optional(attribute);
        if (text is null)
        {
            Report($"<{Name}> has no attribute '{attribute}'", null, $"Write for example <{Name} {attribute}=\"...\">.");
        }

        return text;
    }

    /// <summary>A required number; NaN when it is missing, no number or out of range, which has then been reported.</summary>
    public double Number(string attribute, Bounds bounds)
    {
        if (Text(attribute) is not { } text)
        {
            return double.NaN;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            Report($"'{attribute}' of <{Name}> is no finite number", bounds.ToString(), "Write for example 0.5.", text);
            return double.NaN;
        }

        if (!bounds.Contain(value))
        {
            Report($"'{attribute}' of <{Name}> is out of range", bounds.ToString(), "Choose a value in this range.", text);
            return double.NaN;
        }

        return value;
    }

    /// <summary>A required whole number; null when it is missing or none, which has then been reported.</summary>
    public int? Whole(string attribute)
    {
        if (Text(attribute) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
        {
            return value;
        }

        Report($"'{attribute}' of <{Name}> is no whole number", null, "Write for example 1.", text);
        return null;
    }

    public void Report(string what, string? allowed, string remedy, string? value = null)
    {
        IXmlLineInfo line = element;
        problems.Add(new Mark(file, line.LineNumber, line.LinePosition), path, what, value, allowed, remedy);
    }
}

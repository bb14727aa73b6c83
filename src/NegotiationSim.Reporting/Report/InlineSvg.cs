using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NegotiationSim.Reporting.Report;

/// <summary>Makes a stand-alone SVG part of an HTML page.</summary>
/// <remarks>HTML needs no namespaces, and an id may occur only once on a page although many charts use the same.</remarks>
internal static partial class InlineSvg
{
    private static readonly HashSet<string> IdLists = ["aria-labelledby", "aria-describedby"];

    /// <summary>The chart's element with ids that start with <paramref name="name"/>.</summary>
    public static XElement Of(string name, string svg)
    {
        var root = WithoutNamespaces(XElement.Parse(svg, LoadOptions.PreserveWhitespace));
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes())
            {
                attribute.Value = Scoped(name, attribute.Name.LocalName, attribute.Value);
            }
        }

        return root;
    }

    private static XElement WithoutNamespaces(XElement element) => new(
        element.Name.LocalName,
        element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => new XAttribute(a.Name.LocalName, a.Value)),
        element.Nodes().Select(node => node is XElement child ? WithoutNamespaces(child) : node));

    private static string Scoped(string name, string attribute, string value) => attribute switch
    {
        "id" => $"{name}-{value}",
        "href" when value.StartsWith('#') => $"#{name}-{value[1..]}",
        _ when IdLists.Contains(attribute) => string.Join(' ', value.Split(' ').Select(id => $"{name}-{id}")),
        _ => Reference().Replace(value, $"url(#{name}-"),
    };

    [GeneratedRegex(@"url\(#")]
    private static partial Regex Reference();
}

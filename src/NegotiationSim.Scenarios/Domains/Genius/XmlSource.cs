using System.Xml;
using System.Xml.Linq;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>Reads XML files that may come from anywhere: nothing outside the file is ever read, and no entity is expanded.</summary>
internal static class XmlSource
{
    private const string Malformed = "Look at this line and the one above it: every tag must be closed and every attribute quoted, "
        + "and '&' is written '&amp;'.";

    // Trees take time with the square of their depth, and memory with their elements, some 300 bytes each.
    private const int DeepestNesting = 32;
    private const int MostElements = 400_000;

    /// <summary>The root element with line numbers; null when the file cannot be read, which has then been reported.</summary>
    public static XmlPart? Read(string path, ProblemList problems)
    {
        string name = path.Replace('\\', '/');
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
            if (stream.Length > SourceFile.MostBytes)
            {
                throw SourceFault.TooLarge(FileKind.Domain);
            }

            CheckShape(stream);
            stream.Position = 0;
            using var reader = XmlReader.Create(stream, Settings());
            return new XmlPart(XDocument.Load(reader, LoadOptions.SetLineInfo).Root!, name, "", problems);
        }
        catch (XmlException exception)
        {
            Report(exception, path, name, problems);
        }
        catch (SourceFault fault)
        {
            problems.Add(Mark.Of(name), "", fault.Message, null, null, fault.Remedy);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            const string Remedy = "Check that you may read it and that no other program holds it.";
            problems.Add(Mark.Of(name), "", "cannot be read", null, null, Remedy);
        }

        return null;
    }

    /// <summary>Name of the root element; null where there is none.</summary>
    public static string? RootOf(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
            using var reader = XmlReader.Create(stream, Settings());
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (Exception exception) when (exception is XmlException or UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    private static void CheckShape(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings());
        int elements = 0;
        while (reader.Read())
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (reader.Depth > DeepestNesting || elements > MostElements)
            {
                throw new SourceFault(
                    $"has more than {DeepestNesting} levels or {MostElements} elements",
                    "Check that this is the right file; a domain has 5 levels and an element a value.");
            }
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = SourceFile.MostBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private static void Report(XmlException exception, string path, string name, ProblemList problems)
    {
        if (exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            const string Remedy = "Remove the line that begins with '<!DOCTYPE', and write entities out.";
            problems.Add(Doctype(path, name), "", "has a document type declaration, which could draw in other files", null, null, Remedy);
            return;
        }

        string place = FormattableString.Invariant($" Line {exception.LineNumber}, position {exception.LinePosition}.");
        string what = exception.Message.Replace(place, "", StringComparison.Ordinal).TrimEnd('.');
        var at = new Mark(name, exception.LineNumber, exception.LinePosition);
        problems.Add(at, "", "is not valid XML: " + what, null, null, Malformed);
    }

    // The parser refuses a declaration without saying where it is.
    private static Mark Doctype(string path, string name)
    {
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            int column = line.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
            if (column >= 0)
            {
                return new Mark(name, index + 1, column + 1);
            }
        }

        return Mark.Of(name);
    }
}

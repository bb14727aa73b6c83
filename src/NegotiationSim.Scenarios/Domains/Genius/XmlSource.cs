using System.Xml;
using System.Xml.Linq;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>Reads XML files that may come from anywhere: nothing outside the file is ever read, and no entity is expanded.</summary>
internal static class XmlSource
{
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

            using var reader = XmlReader.Create(stream, Settings());
            return new XmlPart(XDocument.Load(reader, LoadOptions.SetLineInfo).Root!, name, "", problems);
        }
        catch (XmlException exception)
        {
            Report(exception, name, problems);
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

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = SourceFile.MostBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private static void Report(XmlException exception, string name, ProblemList problems)
    {
        var at = new Mark(name, exception.LineNumber, exception.LinePosition);
        if (exception.Message.Contains("DTD", StringComparison.Ordinal))
        {
            problems.Add(at, "", "has a document type declaration, which could draw in other files", null, null,
                "Remove the line that begins with '<!DOCTYPE', and write entities out.");
            return;
        }

        string place = FormattableString.Invariant($" Line {exception.LineNumber}, position {exception.LinePosition}.");
        string what = exception.Message.Replace(place, "", StringComparison.Ordinal).TrimEnd('.');
        problems.Add(at, "", "is not valid XML: " + what, null, null,
            "Look at this line and the one above it: every tag must be closed and every attribute quoted, and '&' is written '&amp;'.");
    }
}

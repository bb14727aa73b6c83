using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NegotiationSim.Reporting.Report;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Results;

/// <summary>
/// Writes the result of a run or an experiment whole or not at all. Files are streamed into a directory beside the result's place, so
/// that a table of any length needs no memory; disposing before <see cref="Complete"/> removes them.
/// </summary>
public sealed class ResultWriter : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ResultPlace place;
    private readonly Staging staging;
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Table> tables = new(StringComparer.Ordinal);

    private ResultWriter(ResultPlace place)
    {
        this.place = place;
        staging = Staging.Create(place);
    }

    /// <summary>Says before a long run whether its result could be written: the same refusals as <see cref="Begin"/>.</summary>
    /// <param name="directory">Where the result is to go.</param>
    /// <exception cref="ResultDirectoryException">The place is taken by something else, or cannot be written.</exception>
    public static void Check(string directory) => Begin(directory).Dispose();

    /// <summary>Begins a result.</summary>
    /// <param name="directory">A path that does not exist, an empty directory, or an earlier result, which is replaced at the end.</param>
    /// <exception cref="ResultDirectoryException">The place is taken by something else, or cannot be written.</exception>
    public static ResultWriter Begin(string directory)
    {
        var place = ResultPlace.At(directory);
        place.RefuseWhatIsNotOurs();
        return new ResultWriter(place);
    }

    /// <summary>Writes a file of text (UTF-8 without a mark).</summary>
    /// <param name="name">Path inside the result, with forward slashes; each once.</param>
    /// <param name="text">Whole content, line ends LF.</param>
    /// <exception cref="ResultDirectoryException">It cannot be written.</exception>
    public void Write(string name, string text) => staging.Try(() =>
    {
        using TextWriter file = Open(name);
        file.Write(text);
    });

    /// <summary>Writes a table, row by row.</summary>
    /// <exception cref="ResultDirectoryException">It cannot be written.</exception>
    public void Write(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        tables.Add(table.Name, table);
        staging.Try(() => table.WriteTo(Open(table.FileName)));
    }

    /// <summary>Writes a table whose rows come one at a time.</summary>
    /// <exception cref="ResultDirectoryException">It cannot be written.</exception>
    internal async Task WriteAsync<TRow>(Table<TRow> table, IAsyncEnumerable<TRow> rows)
    {
        tables.Add(table.Name, table);
        TableWriter<TRow> writer = table.Open(Open(table.FileName));
        try
        {
            await foreach (TRow row in rows.ConfigureAwait(false))
            {
                staging.Try(() => writer.Add(row));
            }
        }
        finally
        {
            staging.Try(writer.Dispose);
        }
    }

    /// <summary>Adds charts, data dictionary, report and manifest and moves the result into its place.</summary>
    /// <param name="content">What it says.</param>
    /// <returns>What <c>run.json</c> says.</returns>
    /// <exception cref="ResultDirectoryException">Something could not be written; the place is as before.</exception>
    public ResultManifest Complete(ResultContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (ShownFigure shown in content.Figures)
        {
            Write($"charts/{shown.Figure.Name}.svg", shown.Figure.Svg);
        }

        string digest = Digest(Files());
        Write(DataPackage.FileName, DataPackage.Write(content, tables.Values));
        Write(ReportFrame.FileName, ReportFrame.Html(content, digest));
        var manifest = ResultManifest.Of(content, digest, Files());
        Write(ResultManifest.FileName, manifest.ToJson());
        place.RefuseWhatIsNotOurs();
        staging.MoveIntoPlace();
        return manifest;
    }

    /// <inheritdoc/>
    public void Dispose() => staging.Dispose();

    /// <summary>One hash for files in the order given: the SHA-256 of what <c>sha256sum</c> prints for them, so that anyone can check it.</summary>
    private static string Digest(ImmutableArray<ManifestFile> files)
    {
        string listing = string.Concat(files.Select(file => $"{file.Sha256}  {file.Name}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(listing)));
    }

    private StreamWriter Open(string name)
    {
        names.Add(name);
        return new StreamWriter(staging.Open(name), Utf8) { NewLine = "\n" };
    }

    private ImmutableArray<ManifestFile> Files() => [.. names.Select(name =>
    {
        using Stream content = staging.Read(name);
        return new ManifestFile(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    })];
}

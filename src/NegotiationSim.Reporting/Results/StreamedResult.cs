using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace NegotiationSim.Reporting.Results;

/// <summary>
/// Writes the result of a study whole or not at all. Files are streamed into a directory beside the result's place, so that a table of
/// any length needs no memory; disposing before <see cref="Complete"/> removes them.
/// </summary>
public sealed class StreamedResult : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ResultPlace place;
    private readonly Staging staging;
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    private StreamedResult(ResultPlace place)
    {
        this.place = place;
        staging = Staging.Create(place);
    }

    /// <summary>Begins a result.</summary>
    /// <param name="directory">A path that does not exist, an empty directory, or an earlier result, which is replaced at the end.</param>
    /// <exception cref="ResultDirectoryException">The place is taken by something else, or cannot be written.</exception>
    public static StreamedResult Begin(string directory)
    {
        var place = ResultPlace.At(directory);
        place.RefuseWhatIsNotOurs();
        return new StreamedResult(place);
    }

    /// <summary>Opens a file for text (UTF-8 without a mark, LF); dispose it before the result is completed.</summary>
    /// <param name="name">Path inside the result, with forward slashes; each once.</param>
    public TextWriter Open(string name)
    {
        names.Add(name);
        return new StreamWriter(staging.Open(name), Utf8) { NewLine = "\n" };
    }

    /// <summary>Writes a file.</summary>
    /// <param name="name">Path inside the result, with forward slashes; each once.</param>
    /// <param name="text">Whole content.</param>
    public void Write(string name, string text)
    {
        using TextWriter file = Open(name);
        file.Write(text);
    }

    /// <summary>Adds report and manifest and moves the result into its place.</summary>
    /// <param name="report">Makes the report from the digest of the files written so far.</param>
    /// <param name="manifest">Makes the manifest from the digest and all files.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="ResultDirectoryException">Something could not be written; the place is as before.</exception>
    public DesignManifest Complete(Func<string, string> report, Func<string, ImmutableArray<ManifestFile>, DesignManifest> manifest)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(manifest);
        string digest = ResultDigest.Of(Files());
        Write(ResultFiles.Report, report(digest));
        DesignManifest made = manifest(digest, Files());
        Write(ResultFiles.DesignManifest, made.ToJson());
        place.RefuseWhatIsNotOurs();
        staging.MoveIntoPlace();
        return made;
    }

    /// <inheritdoc/>
    public void Dispose() => staging.Dispose();

    private ImmutableArray<ManifestFile> Files() => [.. names.Select(name =>
    {
        using Stream content = staging.Read(name);
        return new ManifestFile(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    })];
}

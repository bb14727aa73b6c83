using System.Collections.Immutable;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Studies;

/// <summary>Writes the whole result of an experiment or nothing.</summary>
public static class StudyDirectory
{
    /// <summary>Writes tables, data dictionary, charts, report and manifest; an earlier result in the same place is replaced as a whole.</summary>
    /// <param name="directory">A path that does not exist, an empty directory, or an earlier result.</param>
    /// <param name="content">What was found.</param>
    /// <returns>What <c>experiment.json</c> says.</returns>
    /// <exception cref="ResultDirectoryException">The place is taken by something else, or cannot be written; it is as before.</exception>
    public static StudyManifest Write(string directory, StudyContent content)
    {
        var place = ResultPlace.At(directory);
        place.RefuseWhatIsNotOurs();
        ImmutableArray<ResultFile> data =
        [
            .. content.Tables.Select(table => ResultFile.OfText(table.FileName, table.Csv))
                .Concat(content.Figures.Select(shown => ResultFile.OfText($"charts/{shown.Figure.Name}.svg", shown.Figure.Svg)))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
        string digest = ResultDigest.Of(data);
        ImmutableArray<ResultFile> files =
        [
            .. data
                .Add(ResultFile.OfText(ResultFiles.Report, StudyReport.Html(content, digest)))
                .Add(ResultFile.OfText(DataPackage.FileName, DataPackage.Write(content.Name, content.Title, content.Tables)))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
        var manifest = StudyManifest.Of(content, digest, files);

        using var staging = Staging.Create(place);
        staging.Fill(files.Add(ResultFile.OfText(StudyManifest.FileName, manifest.ToJson())));
        place.RefuseWhatIsNotOurs();
        staging.MoveIntoPlace();
        return manifest;
    }
}

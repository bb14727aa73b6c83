using System.Text.Encodings.Web;
using System.Text.Json;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Results;

/// <summary><c>datapackage.json</c>: the data dictionary of a result's tables, in the Frictionless format that R, Python and others read.</summary>
/// <remarks><see href="../../../docs/references.md#frictionless2024">Data Package standard</see>.</remarks>
internal static class DataPackage
{
    public const string FileName = "datapackage.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Missing = [""];

    /// <summary>Describes the tables.</summary>
    public static string Write(ResultContent content, IEnumerable<Table> tables) => JsonSerializer.Serialize(
        new
        {
            profile = "tabular-data-package",
            name = Slug.Of($"{content.Kind} {content.Title}"),
            title = content.Title,
            description = $"Written by NegotiationSim {content.Settings.Version}: {content.Settings.Command}",
            resources = tables.Select(table => new
            {
                profile = "tabular-data-resource",
                name = table.Name,
                title = table.Title,
                path = table.FileName,
                encoding = "utf-8",
                schema = new
                {
                    fields = table.Columns.Select(column => new
                    {
                        name = column.Name,
                        type = TypeOf(column.Kind),
                        description = column.Meaning,
                    }),
                    missingValues = Missing,
                },
            }),
        },
        Json) + "\n";

    // The types of the Frictionless table schema.
    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Whole => "integer",
        ColumnKind.Number => "number",
        ColumnKind.Truth => "boolean",
        _ => "string",
    };
}
